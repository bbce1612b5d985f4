import type { CaseId, EventType, ProposedEvent } from '../../../manual/case/events'
import type { TakeableEvent } from '../../../manual/case/exception-events'
import { formerHospitals } from '../../../manual/case/former-hospital'
import { currentLeg } from '../../../manual/case/legs'
import { refusalOf } from '../../../manual/case/refusal'
import { takenBackEntries } from '../../../manual/case/taking-back'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { indicatorFacts } from '../../../manual/indicators/indicators'
import { noticesFor } from '../../../manual/notices/notices'
import { DESK, jst } from '../calendars'
import { admitted, caseOf, happens, numbered, type Told } from '../story'

const NOW = jst('2026-11-20 10:00')
const START = admitted('2026-11-10 09:00', { edition: 'nanwa-2' })
const HOME = happens('Discharged', '2026-11-18 10:00', {
  at: jst('2026-11-18 10:00'),
  outcome: 'home',
})
const DEATH = happens('Died', '2026-11-18 10:00', { at: jst('2026-11-18 10:00') })
const MISTAKEN = happens('Excluded', '2026-11-18 10:00', { reason: 'mistakenCase' })
const PAPERS = happens('DocumentsHandedOver', '2026-11-18 11:00', {
  channel: 'fax',
  documents: ['nursingSummary'],
})
const MERGED = happens('Merged', '2026-11-19 09:00', { into: 'case-2' as CaseId })
const copy = (by: 'hospital' | 'coordinator') =>
  happens('CarePlanCopyReturned', '2026-11-19 09:00', { channel: 'fax' }, by)
const takenBack = (
  what: TakeableEvent,
  by: 'hospital' | 'coordinator' = 'hospital',
  caseId?: CaseId,
) =>
  happens(
    'TakenBack',
    '2026-11-20 09:00',
    { what, reason: 'mistyped', ...(caseId && { caseId }) },
    by,
  )
const NEXT = {
  legId: 'leg2',
  wardCode: 'W1',
  edition: 'nanwa-2',
  calendar: { ...DESK, organisationId: 'secondHospital' },
}
const gone = (next?: typeof NEXT) =>
  happens('Transferred', '2026-11-18 10:00', {
    at: jst('2026-11-18 10:00'),
    to: 'secondHospital',
    ...(next && { next }),
  })
const atNext = (type: EventType, data: object, by: 'hospital' | 'system' = 'hospital') =>
  ({
    ...happens(type, '2026-11-19 09:00', { legId: 'leg2', ...data }, by),
    by: { side: by, ...(by === 'hospital' && { organisationId: 'secondHospital' }) },
  }) as Told
const EARLIER = 'case-9' as CaseId
const linked = (by: 'hospital' | 'coordinator') =>
  happens('Linked', '2026-11-18 10:00', { caseId: EARLIER, relation: 'readmissionOf' }, by)

const verdict = (
  story: readonly Told[],
  what: TakeableEvent,
  { by = 'hospital', seenSeq }: { by?: 'hospital' | 'coordinator'; seenSeq?: number } = {},
) => {
  const state = caseOf(...story)
  const proposed = takenBack(what, by) as unknown as ProposedEvent
  return refusalOf(state, proposed, { seenSeq: seenSeq ?? state.lastSeq }, NOW)
}

const owed = (...story: readonly Told[]) =>
  dutiesAt(caseOf(...story), NOW)
    .filter(({ status }) => status !== 'done')
    .map(({ code, status }) => `${code} ${status}`)

describe('what was recorded in error', () => {
  it.each([
    ['a discharge', HOME, 'Discharged'],
    ['a death', DEATH, 'Died'],
    ['an exclusion', MISTAKEN, 'Excluded'],
    ['a transfer to a hospital on the service', gone(NEXT), 'Transferred'],
    ['a transfer to a hospital off the service', gone(), 'Transferred'],
  ] as const)('%s: taken back, the stay owes what it would have owed', (_what, mistake, what) => {
    expect(owed(START, mistake, takenBack(what))).toEqual(owed(START))
    expect(owed(START, mistake)).not.toEqual(owed(START))
  })

  it('falls together with what the hospital did because of it', () => {
    const { discharged, documentsHandedOver, carePlanCopyReturned } = currentLeg(
      caseOf(START, HOME, PAPERS, copy('hospital'), takenBack('Discharged')),
    )
    expect([discharged, documentsHandedOver, carePlanCopyReturned]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('opens a case that had only just closed, and that may close again under an id of its own', () => {
    const closed = happens('Closed', '2026-11-18 10:00', { reason: 'excluded' }, 'system')
    const state = caseOf(START, MISTAKEN, closed, takenBack('Excluded'))
    expect([state.closed, state.reopened]).toEqual([undefined, 1])
  })

  it('counts in neither rate any more', () => {
    const [fact] = indicatorFacts(caseOf(START, DEATH, takenBack('Died')))
    expect([fact?.exclusion, fact?.dischargedOn]).toEqual([undefined, undefined])
  })

  it('can be recorded again once it is true, and taken back again', () => {
    const again = [START, HOME, takenBack('Discharged'), HOME]
    expect(verdict(again, 'Discharged')).toBeUndefined()
    expect(currentLeg(caseOf(...again)).discharged?.seq).toBe(4)
  })

  it('is told to the other side, without a word of what it was', () => {
    const story = [START, DEATH, takenBack('Died')]
    const last = numbered(story).at(-1)
    expect(last && noticesFor(last, caseOf(...story))).toMatchObject([
      { template: 'takenBack', receiver: { organisationId: 'office', desk: 'careManager' } },
    ])
  })

  it('an office recalled in the meantime is known to have been told nothing', () => {
    const recalled = happens('Recalled', '2026-11-19 09:00', {
      organisationId: 'office',
      reason: 'wrongRecipient',
    })
    const told = happens('AdmissionNoticeSent', '2026-11-10 10:00', { channel: 'phone' })
    const leg = currentLeg(caseOf(START, told, HOME, recalled, takenBack('Discharged')))
    expect(leg.admissionNoticeSent).toBeUndefined()
  })
})

describe('taking back is refused', () => {
  it.each([
    ['nothing of the kind stands there', [START], 'Discharged', {}, 'nothingToTakeBack'],
    ['it was a death, not a discharge', [START, DEATH], 'Discharged', {}, 'nothingToTakeBack'],
    [
      'it has been taken back already',
      [START, HOME, takenBack('Discharged')],
      'Discharged',
      {},
      'nothingToTakeBack',
    ],
    ['the other side recorded it', [START, HOME], 'Discharged', { by: 'coordinator' }, 'wrongSide'],
    [
      'the hospital did not return the copy',
      [START, HOME, copy('coordinator')],
      'CarePlanCopyReturned',
      {},
      'wrongSide',
    ],
    [
      'the care manager has returned a plan because of it',
      [START, HOME, copy('coordinator')],
      'Discharged',
      {},
      'actedUpon',
    ],
    ['the page is older than the discharge', [START, HOME], 'Discharged', { seenSeq: 1 }, 'stale'],
    [
      'the page is older than a first taking back',
      [START, HOME, takenBack('Discharged'), HOME],
      'Discharged',
      { seenSeq: 2 },
      'stale',
    ],
    ['the case goes on in another', [START, HOME, MERGED], 'Discharged', {}, 'nothingToTakeBack'],
  ] as const)('when %s', (_when, story, what, page, code) => {
    expect(verdict(story, what, page)?.code).toBe(code)
  })

  it('until the care manager has taken back the plan', () => {
    const story = [START, HOME, copy('coordinator')]
    expect(verdict(story, 'CarePlanCopyReturned', { by: 'coordinator' })).toBeUndefined()
    const cleared = [...story, takenBack('CarePlanCopyReturned', 'coordinator')]
    expect(verdict(cleared, 'Discharged')).toBeUndefined()
  })

  it('but not for the sake of an office that has been recalled since', () => {
    const recalled = happens('Recalled', '2026-11-19 10:00', {
      organisationId: 'office',
      reason: 'wrongRecipient',
    })
    expect(verdict([START, HOME, copy('coordinator'), recalled], 'Discharged')).toBeUndefined()
  })

  it('and an older page may not say again what was taken back', () => {
    const state = caseOf(START, HOME, takenBack('Discharged'))
    const again = (seenSeq: number) => refusalOf(state, HOME, { seenSeq }, NOW)?.code
    expect([again(2), again(3)]).toEqual(['stale', undefined])
  })
})

it('the record shows what was taken back, and what fell with it, until it was said anew', () => {
  const events = numbered([START, HOME, PAPERS, takenBack('Discharged'), HOME])
  expect([...takenBackEntries(events)].map(([seq, by]) => [seq, by.seq])).toEqual([
    [2, 4],
    [3, 4],
  ])
})

describe('a transfer that never was', () => {
  it('gives the case back to the hospital it came from, and nothing new can be said of the stay it began', () => {
    const state = caseOf(START, gone(NEXT), takenBack('Transferred'))
    expect(state.legs.map(({ id, hospitalId }) => [id, hospitalId])).toEqual([['leg1', 'hospital']])
    expect(formerHospitals(state)).toEqual([])
    const plan = atNext('DischargePlanBegun', {})
    expect(refusalOf(state, plan, { seenSeq: state.lastSeq }, NOW)?.code).toBe('unknownLeg')
    const again = { ...gone(NEXT), id: 'again' }
    expect(refusalOf(state, again, { seenSeq: state.lastSeq }, NOW)?.code).toBe('unknownReference')
    expect(indicatorFacts(state).map(({ legId }) => legId)).toEqual(['leg1'])
  })

  it('stays in the record, crossed out with all that was said of the stay it began', () => {
    const notice = atNext('AdmissionNoticeSent', { channel: 'screen' }, 'system')
    const events = numbered([START, gone(NEXT), notice, takenBack('Transferred')])
    expect([...takenBackEntries(events).keys()]).toEqual([2, 3])
  })

  it.each([
    ['has recorded something', [atNext('DischargePlanBegun', {})], 'DischargePlanBegun'],
    ['has written down a consent', [atNext('ConsentRefused', {})], 'ConsentRefused'],
    [
      'has sent the patient on',
      [atNext('Transferred', { at: jst('2026-11-19 09:00'), to: 'hospital' })],
      'Transferred',
    ],
  ] as const)('is refused once the next hospital %s: it keeps what it wrote', (_, more, type) => {
    const refusal = verdict([START, gone(NEXT), ...more], 'Transferred')
    expect([refusal?.code, refusal?.because?.type]).toEqual(['actedUpon', type])
  })

  it('is taken back by the hospital that recorded it, not by the next one', () => {
    const state = caseOf(START, gone(NEXT))
    const by = (organisationId: string, legId: string) =>
      refusalOf(
        state,
        {
          ...takenBack('Transferred'),
          by: { side: 'hospital', organisationId },
          data: { legId, what: 'Transferred', reason: 'mistyped' },
        } as ProposedEvent,
        { seenSeq: state.lastSeq },
        NOW,
      )?.code
    expect([
      by('hospital', 'leg1'),
      by('secondHospital', 'leg1'),
      by('secondHospital', 'leg2'),
    ]).toEqual([undefined, 'wrongSide', 'nothingToTakeBack'])
  })
})

describe('a wrong link', () => {
  it.each(['hospital', 'coordinator'] as const)(
    'is taken back by the %s that made it, alone',
    (by) => {
      const story = [START, linked(by)]
      const state = caseOf(...story)
      const other = by === 'hospital' ? 'coordinator' : 'hospital'
      const codes = ([by, other] as const).map(
        (side) =>
          refusalOf(
            state,
            takenBack('Linked', side, EARLIER) as unknown as ProposedEvent,
            { seenSeq: state.lastSeq },
            NOW,
          )?.code,
      )
      expect(codes).toEqual([undefined, 'wrongSide'])
      expect(caseOf(...story, takenBack('Linked', by, EARLIER)).links).toEqual([])
    },
  )

  it('is named by its case: another one, or a merged double, is not taken back by it', () => {
    const absorbed = happens('Linked', '2026-11-18 10:00', {
      caseId: 'case-8' as CaseId,
      relation: 'absorbed',
    })
    const state = caseOf(START, linked('hospital'), absorbed)
    const codes = ['case-7', 'case-8'].map(
      (caseId) =>
        refusalOf(
          state,
          takenBack('Linked', 'hospital', caseId as CaseId) as unknown as ProposedEvent,
          { seenSeq: state.lastSeq },
          NOW,
        )?.code,
    )
    expect(codes).toEqual(['nothingToTakeBack', 'nothingToTakeBack'])
  })

  it('can be made again, and nobody is written to about either', () => {
    const story = [START, linked('hospital'), takenBack('Linked', 'hospital', EARLIER)]
    const state = caseOf(...story)
    const again = { ...linked('hospital'), id: 'again' }
    expect(refusalOf(state, again, { seenSeq: state.lastSeq }, NOW)).toBeUndefined()
    const last = numbered(story).at(-1)
    expect(last && noticesFor(last, state)).toEqual([])
  })
})
