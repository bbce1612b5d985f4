import type { CaseId, ProposedEvent } from '../../../manual/case/events'
import type { TakeableEvent } from '../../../manual/case/exception-events'
import { currentLeg } from '../../../manual/case/legs'
import { refusalOf } from '../../../manual/case/refusal'
import { takenBackEntries } from '../../../manual/case/taking-back'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { indicatorFacts } from '../../../manual/indicators/indicators'
import { noticesFor } from '../../../manual/notices/notices'
import { jst } from '../calendars'
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
const takenBack = (what: TakeableEvent, by: 'hospital' | 'coordinator' = 'hospital') =>
  happens('TakenBack', '2026-11-20 09:00', { what, reason: 'mistyped' }, by)

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
