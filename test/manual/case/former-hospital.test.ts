import { plainDate } from '../../../manual/calendar/plain-date'
import { formerHospitals, formerStayOf } from '../../../manual/case/former-hospital'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { DESK, jst } from '../calendars'
import { admitted, caseOf, happens, numbered, type Told } from '../story'

const stay = (legId: string, at: string) => ({
  legId,
  wardCode: '2S',
  edition: 'nanwa-2',
  calendar: { ...DESK, organisationId: at },
})
const transferTo = (at: string, to: string, from = 'leg1', next = 'leg2') =>
  happens('Transferred', at, { legId: from, at: jst(at), to, next: stay(next, to) } as never)

const START = admitted('2026-11-09 09:00', { edition: 'nanwa-2' })
const PLANNED = happens('PlannedDischargeSet', '2026-11-10 10:00', { on: plainDate('2026-11-27') })
const GONE = transferTo('2026-11-12 10:00', 'next')
const later = (legId: string) =>
  happens('WishesReviewed', '2026-11-13 10:00', {
    legId,
    place: 'home',
    endOfLife: 'notYet',
  } as never)
const HANDED = happens('DocumentsHandedOver', '2026-11-13 11:00', {
  channel: 'fax',
  documents: ['nursingSummary'],
})
const REFUSED = happens('ConsentRefused', '2026-11-14 10:00', {})
/** Said of the case as a whole: it names no stay. */
const CHANGED = {
  ...happens('ConsentGiven', '2026-11-14 11:00', { basis: 'spoken' }),
  type: 'CareManagerChanged',
  data: {
    coordinator: { kind: 'careManager', organisationId: 'other', registered: true },
    calendar: { ...DESK, organisationId: 'other' },
  },
} as Told

const seen = (hospital: string, ...story: readonly Told[]) =>
  formerStayOf(caseOf(...story), numbered(story), hospital)
const types = (hospital: string, ...story: readonly Told[]) =>
  seen(hospital, ...story)?.events.map(({ type }) => type)

const BEFORE = ['CaseStarted', 'PlannedDischargeSet', 'Transferred']

describe('what a hospital still sees of a case that has gone on (decisions 11)', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['everything up to its own transfer', [], BEFORE],
    ['what is recorded about its own stay later', [HANDED], [...BEFORE, 'DocumentsHandedOver']],
    ['nothing of the next stay', [later('leg2')], BEFORE],
    ['not who looks after the person from then on', [CHANGED], BEFORE],
    [
      'that consent was withdrawn, by which its own duties fall',
      [REFUSED],
      [...BEFORE, 'ConsentRefused'],
    ],
  ])('%s', (_rule, after, expected) => {
    expect(types('hospital', START, PLANNED, GONE, ...after)).toEqual(expected)
  })

  it('has its own stay for the present one, and the last seq of the case for its forms', () => {
    const { state } = seen('hospital', START, PLANNED, GONE, later('leg2'), CHANGED) ?? {}
    expect(state?.legs.map(({ id }) => id)).toEqual(['leg1'])
    expect(state?.coordinator?.organisationId).toBe('office')
    expect(state?.lastSeq).toBe(5)
  })

  it('is for former hospitals only: not the present one, not a stranger, and not before any transfer', () => {
    expect(seen('next', START, GONE)).toBeUndefined()
    expect(seen('stranger', START, GONE)).toBeUndefined()
    expect(seen('hospital', START)).toBeUndefined()
  })

  it('knows the stays before its own, where it was the second of three', () => {
    const story = [
      START,
      GONE,
      later('leg2'),
      transferTo('2026-11-20 10:00', 'third', 'leg2', 'leg3'),
    ]
    const { state } = seen('next', ...story, later('leg3')) ?? {}
    expect(state?.legs.map(({ id }) => id)).toEqual(['leg1', 'leg2'])
    expect(types('hospital', ...story)).toEqual(['CaseStarted', 'Transferred'])
    expect(formerHospitals(caseOf(...story))).toEqual(['hospital', 'next'])
  })

  it('sees all of it again when the patient comes back', () => {
    const story = [START, GONE, transferTo('2026-11-20 10:00', 'hospital', 'leg2', 'leg3')]
    expect(formerHospitals(caseOf(...story))).toEqual(['next'])
    expect(seen('hospital', ...story)).toBeUndefined()
  })
})

describe('a transfer is no discharge (manual §2.5)', () => {
  const status = (now: string, ...story: readonly Told[]) =>
    Object.fromEntries(
      dutiesAt(caseOf(...story), jst(now))
        .filter(({ legId }) => legId === 'leg1')
        .map(({ code, status }) => [code, status]),
    )

  it.each([
    [
      'what was not yet due passes to the next hospital',
      '2026-11-12 10:00',
      { A6: 'waived', A8: 'waived', A11: 'waived' },
    ],
    ['what was past due by then stays missed', '2026-11-26 10:00', { A6: 'missed', A8: 'missed' }],
    ['its documents are owed all the same', '2026-11-12 10:00', { A13: 'open' }],
  ])('%s', (_rule, at, expected) => {
    expect(status(at, START, PLANNED, transferTo(at, 'next'))).toMatchObject(expected)
  })

  it('a discharge home without a word beforehand leaves that duty missed', () => {
    const home = happens('Discharged', '2026-11-12 10:00', {
      at: jst('2026-11-12 10:00'),
      outcome: 'home',
    })
    expect(status('2026-11-12 10:00', START, PLANNED, home)).toMatchObject({ A8: 'missed' })
  })
})
