import fc from 'fast-check'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { addDays, plainDate } from '../../manual/calendar/plain-date'
import { consequencesOf } from '../../manual/case/consequences'
import type { CaseEvent, EventData, EventType, ProposedEvent, Side } from '../../manual/case/events'
import type { TakeableEvent } from '../../manual/case/exception-events'
import { applyEvent } from '../../manual/case/fold'
import { acceptedAfterClosing, refusalOf } from '../../manual/case/refusal'
import { EVENT_TYPES } from '../../manual/case/refusal-sides'
import type { CaseState } from '../../manual/case/state'
import { due, nextMoment } from '../../manual/duties/due'
import { calendar, DESK, everyWeekday, jst, OFFICE } from './calendars'

/*
 * Anything that anybody may propose at any time, sensible or not. What the manual refuses does not happen;
 * what it takes, with everything the case and the clock add, must keep the promises of architecture §9.
 */
const HOUR = 3_600_000
const START = jst('2026-11-02 00:00')

const day = fc
  .oneof(fc.integer({ min: -400, max: 1500 }), fc.integer({ min: -10, max: 40 }))
  .map((n) => addDays(plainDate('2026-11-10'), n))
const channel = fc.constantFrom(
  'screen' as const,
  'phone' as const,
  'fax' as const,
  'paper' as const,
)
const offset = fc.integer({ min: -72, max: 3 })
const legId = fc.constantFrom('leg1', 'leg1', 'leg1', 'leg1', 'leg2')
const coordinator = fc.record(
  {
    kind: fc.constant('careManager' as const),
    organisationId: fc.constantFrom('office', 'other'),
    registered: fc.boolean(),
  },
  { noNullPrototype: true },
)
const someCalendar = fc.constantFrom(
  OFFICE,
  { ...OFFICE, organisationId: 'other' },
  calendar('office', everyWeekday('22:00-23:00')),
  calendar('office', { sun: '06:00-24:00' }),
  calendar('hospital', {}),
  { ...DESK, holidays: 'nowhere' },
)

const started = fc.record({
  region: fc.constant('nanwa'),
  legId: fc.constant('leg1'),
  hospitalId: fc.constant('hospital'),
  wardCode: fc.constant('W3'),
  admittedAt: fc.integer({ min: -240, max: 2 }).map((n) => START + n * HOUR),
  admissionTimeKnown: fc.boolean(),
  admissionKind: fc.constantFrom('emergency' as const, 'planned' as const, 'respite' as const),
  careLevel: fc.constantFrom(
    'care2' as const,
    'support1' as const,
    'applied' as const,
    'notApplied' as const,
    'unknown' as const,
  ),
  coordinator: fc.option(coordinator, { nil: undefined, freq: 2 }),
  consent: fc.constantFrom(
    'given' as const,
    'notYet' as const,
    'refused' as const,
    'givenAtContract' as const,
  ),
  startedBy: fc.constantFrom('hospital' as const, 'coordinator' as const),
  edition: fc.constantFrom('nanwa-1', 'nanwa-2', 'nanwa-2', 'nanwa-99'),
  calendars: fc.constantFrom([DESK, OFFICE], [DESK], []),
})

/** The rest comes from the case and its clock alone. */
const PROPOSABLE = EVENT_TYPES.filter(
  (type) =>
    !['CaseStarted', 'ReminderDue', 'Escalated', 'ReminderSkipped', 'Closed'].includes(type),
)

/** What the events of the second edition carry beside; where two share a name, `own` has the other's. */
const laterData = {
  format: fc.constant('online'),
  jointGuidance: fc.boolean(),
  documents: fc.constant(['nursingSummary']),
  place: fc.constantFrom('home', 'facility'),
  endOfLife: fc.constant('notYet'),
  wardCode: fc.constant('W4'),
  wardKind: fc.constantFrom('general', 'longTerm'),
  standing: fc.constantFrom('certified', 'notCertified', 'levelOutdated'),
  level: fc.constantFrom('care1', 'support2', 'notEligible'),
  validUntil: day,
  kind: fc.constantFrom('new', 'levelChange', 'renewal'),
  expected: fc.constantFrom('care', 'unclear'),
  until: fc.integer({ min: 0, max: 60 }).map((n) => addDays(plainDate('2026-11-20'), n)),
  officeKind: fc.constant('careManagementOffice'),
  maker: fc.constant('both'),
  answer: fc.constantFrom('stillRight', 'changed'),
  organisationId: fc.constantFrom('office', 'other'),
  caseId: fc.constantFrom('case-1', 'case-2'),
  relation: fc.constant('readmissionOf'),
  into: fc.constant('case-3'),
  about: fc.constantFrom('admissionNotice', 'admissionInfoSheet', 'dischargeCoordinationNotice'),
  claim: fc.constantFrom('happened', 'didNotHappen'),
  edition: fc.constantFrom('nanwa-1', 'nanwa-2', 'nanwa-3-draft', 'nanwa-99'),
  sheetId: fc.constantFrom('sheet1', 'sheet2'),
  message: fc.constantFrom('admissionNotice', 'dischargeCoordinationNotice', 'dischargeDate'),
  scheme: fc.constantFrom('careInsurance', 'disability'),
  next: fc.boolean(),
  flip: fc.boolean(),
  fields: fc.constantFrom(['name', 'kana'], ['patientNumber']),
  because: fc.constantFrom('corrected', 'merged'),
}

const ENDS: readonly EventType[] = [
  'Discharged',
  'Transferred',
  'Excluded',
  'Died',
  'Merged',
  'ConsentRefused',
  'Recalled',
]

type LaterData = { next: boolean; flip: boolean; to: string; at: number; edition: string }

/** Where two types of event use one name for different things. */
const ownData = (type: EventType, data: LaterData, n: number): object => OWN[type]?.(data, n) ?? {}

const TAKEABLE: readonly TakeableEvent[] = [
  'Discharged',
  'Transferred',
  'Died',
  'Linked',
  'Excluded',
  'CarePlanCopyReturned',
]

const OWN: Partial<Record<EventType, (data: LaterData, n: number) => object>> = {
  CareManagerInquired: ({ flip }) => ({
    of: 'municipality',
    outcome: flip ? 'noCareManager' : 'waiting',
  }),
  FaxAnswered: ({ flip, next }) => ({
    answer: flip ? 'allReadable' : next ? 'notForUs' : 'pagesUnreadable',
    how: 'phone',
  }),
  StrayFaxHandled: ({ flip }) => ({ channel: 'phone', paper: flip ? 'retrieved' : 'notFound' }),
  EditionAdopted: ({ flip }) => ({
    reason: 'errorInRow',
    ...(flip && { editionPublishedOn: '2026-09-01' }),
  }),
  FormSent: ({ flip, next }) =>
    formOf(flip ? 'handover-summary' : next ? 'support-profile' : 'discharge-coordination-sheet'),
  FormKept: ({ flip }) => formOf(flip ? 'discharge-info-record' : 'family-sheet'),
  // What was proposed just before, if that was a form.
  FormReceived: (_, n) => ({ sheetEventId: `e${n - 1}` }),
  Settled: ({ flip }) => ({ outcome: flip ? 'happened' : 'didNotHappen' }),
  TakenBack: (_, n) => ({ what: TAKEABLE[n % TAKEABLE.length], reason: 'mistyped' }),
  PrimaryContactChanged: ({ flip }) => ({
    of: flip ? 'hospital' : 'coordinator',
    contactId: 'someone',
  }),
  Corrected: ({ flip, next, at }) => ({
    correction: next
      ? { what: 'ward', from: flip ? 'W3' : 'W4', wardCode: 'W5' }
      : flip
        ? { what: 'admission', admittedAt: at, admissionTimeKnown: true }
        : { what: 'discharge', at },
  }),
  Transferred: ({ flip, next, edition }, n) => ({
    to: flip ? 'hospital' : 'secondHospital',
    next: next
      ? {
          legId: `leg${String(n + 10)}`,
          wardCode: 'W1',
          edition,
          calendar: { ...DESK, organisationId: flip ? 'hospital' : 'secondHospital' },
        }
      : undefined,
  }),
}

const formOf = (formId: string) => ({
  formId,
  edition: '2026-11',
  formSubmissionId: 'submission',
})

type Chance = Readonly<{
  type: EventType
  side: Side
  hours: number
  ahead: number
  data: object
  seen: number
}>

const chance: fc.Arbitrary<Chance> = fc.record({
  // What ends a life is rarer than what fills it.
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...PROPOSABLE.filter((type) => !ENDS.includes(type))) },
    { weight: 1, arbitrary: fc.constantFrom(...ENDS) },
  ),
  side: fc.constantFrom(
    'hospital' as const,
    'hospital' as const,
    'coordinator' as const,
    'system' as const,
  ),
  hours: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 500 }) },
  ),
  ahead: offset,
  seen: fc.integer({ min: 0, max: 3 }),
  data: fc.record({
    legId,
    channel,
    on: day,
    at: offset,
    result: fc.constantFrom('none', 'must'),
    checksheet: fc.constant('nanwa-1'),
    items: fc.constant([]),
    basis: fc.constantFrom('spoken', 'contract'),
    coordinator,
    calendar: someCalendar,
    sheetEventId: fc.integer({ min: 1, max: 12 }).map((n) => `e${String(n)}`),
    outcome: fc.constantFrom('home', 'home', 'home', 'otherHospital', 'died', 'failed'),
    reason: fc.constantFrom('shortStay', 'byHand', 'lateAction', 'dutiesDone'),
    purpose: fc.constantFrom('other', 'undelivered:k1'),
    outboxKey: fc.constantFrom('k1', 'k2'),
    duty: fc.constant('A3'),
    milestone: fc.constantFrom('tierIEnds', 'tierIIEnds'),
    to: fc.constant('careManager'),
    late: fc.boolean(),
    ...laterData,
  }),
})

/** What only comes after something else: chance alone would seldom put them in this order. */
const SEQUENCES: readonly (readonly EventType[])[] = [
  ['DischargeCoordinationNoticeSent', 'DischargeCoordinationNoticeConfirmed'],
  ['CertificationChecked', 'CertificationApplied', 'CertificationDelayed', 'CertificationDecided'],
  ['CertificationApplied', 'ProvisionalPlanAgreed', 'CarePlanRequestFiled'],
  ['Discharged', 'DocumentsHandedOver', 'CarePlanCopyReturned', 'FacilityHandedOver'],
  ['Discharged', 'NextHospitalTold'],
  ['Died', 'DeathTold', 'TakenBack'],
  ['Discharged', 'DocumentsHandedOver', 'TakenBack'],
  ['Transferred', 'TakenBack', 'TakenBack', 'TakenBack'],
  ['Linked', 'TakenBack', 'TakenBack'],
  ['CertificationChecked', 'OfficeChosen'],
  ['Recalled', 'RecallTold', 'CareManagerInquired', 'CareManagerIdentified'],
  ['Disputed', 'Settled'],
  ['FaxPrinted', 'FaxSent', 'FaxAnswered', 'StrayFaxHandled'],
  ['FormSent', 'Discharged'],
  ['Discharged', 'FormSent', 'FormReceived', 'TakenBack'],
  ['PlannedDischargeSet', 'FormSent', 'FormReceived'],
  ['EditionAdopted'],
  ['ConferenceScheduled', 'ConferenceHeld'],
  ['PlannedDischargeSet', 'DischargeDateFixed', 'DischargeDateTold'],
]

const sequence = fc
  .record({
    types: fc.constantFrom(...SEQUENCES),
    first: chance,
    outcome: fc.constantFrom('home', 'facility', 'otherHospital'),
  })
  .map(({ types, first, outcome }) =>
    types.map((type): Chance => ({
      ...first,
      type,
      side: 'hospital',
      hours: 1,
      ahead: 0,
      seen: 0,
      data: { ...first.data, legId: 'leg1', channel: 'phone', outcome, at: 0, on: 'today' },
    })),
  )

const chances = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: chance.map((one) => [one]) },
      { weight: 3, arbitrary: sequence },
    ),
    { minLength: 5, maxLength: 50 },
  )
  .map((some) => some.flat())

export type Life = Readonly<{
  events: readonly CaseEvent[]
  state: CaseState | undefined
  wakes: number
}>
/** What one event did, and the instant at which it was taken. */
export type Step = readonly [
  before: CaseState | undefined,
  event: CaseEvent,
  after: CaseState,
  now: number,
]

const proposedOf = (c: Chance, now: number, n: number): ProposedEvent => {
  const given = c.data as LaterData & { on?: string }
  const on = given.on === 'today' ? dayInJapan(now) : given.on
  const data = { ...given, on, at: now + given.at * HOUR }
  return {
    id: `e${n}`,
    type: c.type,
    occurredAt: now + c.ahead * HOUR,
    by: { side: c.side },
    data: withoutUndefined({ ...data, ...ownData(c.type, data, n) }),
  } as unknown as ProposedEvent
}

const reopening = (times: number, now: number): ProposedEvent<'Reopened'> => ({
  id: `reopened:${times + 1}`,
  type: 'Reopened',
  occurredAt: now,
  by: { side: 'system' },
  data: { reason: 'lateAction' },
})

/** Plays a life as the workflow does, showing every event to `look`. */
export function play(
  start: EventData['CaseStarted'],
  chances: readonly Chance[],
  look: (...step: Step) => void = () => undefined,
): Life {
  const events: CaseEvent[] = []
  let state: CaseState | undefined
  let now = START
  let wakes = 0
  const append = (proposed: ProposedEvent): void => {
    const event: CaseEvent = { ...proposed, seq: (state?.lastSeq ?? 0) + 1, recordedAt: now }
    const after = applyEvent(state, event)
    look(state, event, after, now)
    state = after
    events.push(event)
  }
  const accept = (proposed: ProposedEvent): void => {
    append(proposed)
    for (let turns = 0; state !== undefined; turns += 1) {
      const own = consequencesOf(state, now)
      if (own.length === 0) break
      if (turns > 10) throw new Error('the case never came to rest')
      own.forEach(append)
    }
  }
  const runTo = (end: number): void => {
    for (;;) {
      if (state === undefined) break
      const ripe = due(state, now)
      ripe.forEach(accept)
      if (due(state, now).length > 0) throw new Error('what was due stays due once applied')
      const next = nextMoment(state, now)
      if (next === undefined || next > end) break
      if (next <= now) throw new Error('the next moment is not in the future')
      wakes += 1
      if (wakes > 800) throw new Error('the clock never came to rest')
      now = next
      if (due(state, now).length === 0) throw new Error('woken for nothing')
    }
    now = end
  }
  const begin: ProposedEvent = {
    id: 'e1',
    type: 'CaseStarted',
    occurredAt: now,
    by: { side: start.startedBy },
    data: start,
  }
  if (refusalOf(undefined, begin, { seenSeq: 0 }, now) === undefined) accept(begin)
  chances.forEach((c, index) => {
    runTo(now + c.hours * HOUR)
    const proposed = proposedOf(c, now, index + 2)
    // What may come late opens a closed case first, as the write path does.
    if (state?.closed !== undefined && acceptedAfterClosing(c.type))
      accept(reopening(state.reopened, now))
    const seenSeq = Math.max(0, (state?.lastSeq ?? 0) - c.seen)
    const refusal = refusalOf(state, proposed, { seenSeq }, now)
    if (refusal === undefined) accept(proposed)
  })
  runTo(now + 900 * 24 * HOUR)
  return { events, state, wakes }
}

const withoutUndefined = (start: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(start).filter(([, value]) => value !== undefined),
  ) as unknown as EventData['CaseStarted']

export const life = fc.tuple(started.map(withoutUndefined), chances)
