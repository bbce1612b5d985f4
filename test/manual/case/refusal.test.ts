import { plainDate } from '../../../manual/calendar/plain-date'
import type { EventType } from '../../../manual/case/events'
import { acceptedAfterClosing, refusalOf } from '../../../manual/case/refusal'
import type { RefusalCode } from '../../../manual/case/refusal-codes'
import { calendar, everyWeekday, jst, OFFICE } from '../calendars'
import {
  admitted,
  admittedWithoutCareManager,
  caseOf,
  COORDINATOR,
  happens,
  type Told,
} from '../story'

const NOW = '2026-11-16 12:00'
const verdict = (story: readonly Told[], proposed: Told, seenSeq = story.length, now = NOW) =>
  refusalOf(story.length === 0 ? undefined : caseOf(...story), proposed, { seenSeq }, jst(now))

type Row = readonly [
  rule: string,
  story: readonly Told[],
  proposed: Told,
  code: RefusalCode | undefined,
  seenSeq?: number,
]

const START = admitted('2026-11-10 09:00')
const NOT_YET = admitted('2026-11-10 09:00', { consent: 'notYet' })
const REFUSED = admitted('2026-11-10 09:00', { consent: 'refused' })
const UNKNOWN = admittedWithoutCareManager('2026-11-10 09:00')
const TURNED = admitted('2026-11-10 09:00', { startedBy: 'coordinator' })
const at = '2026-11-16 10:00'
const screen = { channel: 'screen' } as const
const phone = { channel: 'phone' } as const

const noticeBy = (by: 'hospital' | 'system', when = at) =>
  happens('AdmissionNoticeSent', when, phone, by)
const NOTICE = noticeBy('system', '2026-11-10 09:30')
const noticeConfirmed = (by: 'hospital' | 'coordinator', data: typeof screen | typeof phone) =>
  happens('AdmissionNoticeConfirmed', at, data, by)
const sheetBy = (
  by: 'hospital' | 'coordinator' | 'system',
  channel: 'screen' | 'fax' | 'paper',
  when = at,
) => happens('AdmissionInfoSheetSent', when, { channel }, by)
const SHEET = sheetBy('coordinator', 'screen', '2026-11-11 10:00')
const SECOND_SHEET = sheetBy('coordinator', 'screen', '2026-11-12 10:00')
const receipt = (sheet: Told, by: 'hospital' | 'coordinator' | 'system' = 'hospital') =>
  happens('AdmissionInfoSheetReceived', at, { sheetEventId: sheet.id }, by)
const RECEIVED = receipt(SHEET)
const planned = (on: string, when = at) =>
  happens('PlannedDischargeSet', when, { on: plainDate(on) })
const fixed = (on: string, when = at) => happens('DischargeDateFixed', when, { on: plainDate(on) })
const A8 = happens('DischargeCoordinationNoticeSent', at, phone)
const taken = (by: 'hospital' | 'coordinator', data: typeof screen | typeof phone) =>
  happens('DischargeCoordinationNoticeConfirmed', at, data, by)
const TOLD = happens('DischargeDateTold', at, phone)
const home = (when = at) => happens('Discharged', when, { at: jst(when), outcome: 'home' })
const died = (when = at) => happens('Died', when, { at: jst(when) })
const EXCLUDED = happens('Excluded', at, { reason: 'shortStay' })
const given = happens('ConsentGiven', at, { basis: 'spoken' })
const refused = happens('ConsentRefused', at, {})
const CLOSED = happens('Closed', at, { reason: 'dutiesDone' }, 'system')
const REOPENED = happens('Reopened', at, { reason: 'byHand' })
const identified = happens('CareManagerIdentified', at, {
  coordinator: COORDINATOR,
  calendar: OFFICE,
})
const OTHER = { ...COORDINATOR, organisationId: 'other' }
const changed = happens('CareManagerChanged', at, { coordinator: OTHER, calendar: OFFICE })
const checksheet = happens('ChecksheetAnswered', at, {
  result: 'none',
  checksheet: 'nanwa-1',
  items: [],
})
const contact = happens('ContactRecorded', at, { channel: 'phone', purpose: 'other' })
const fired = happens(
  'ReminderDue',
  at,
  { duty: 'A3', milestone: 'tierIEnds', to: 'careManager', late: false },
  'system',
)
const failure = happens('DeliveryFailed', at, { outboxKey: 'k', outcome: 'failed' }, 'system')

const expectRows = (rows: readonly Row[]) => {
  it.each(rows.map(([rule, ...row]) => ({ rule, row })))('$rule', ({ row }) => {
    const [story, proposed, code, seenSeq] = row
    expect(verdict(story, proposed, seenSeq)?.code).toBe(code)
  })
}

describe('the order of things', () => {
  expectRows([
    ['a case begins with an admission', [], START, undefined],
    ['nothing happens to a case that has not begun', [], NOTICE, 'outOfOrder'],
    ['a case begins once', [START], START, 'alreadyDone'],
    ['a notice needs somebody to be told', [UNKNOWN], noticeBy('hospital'), 'outOfOrder'],
    ['a notice is given', [START], noticeBy('hospital'), undefined],
    ['a notice is given once', [START, NOTICE], noticeBy('hospital'), 'alreadyDone'],
    [
      'nobody confirms a notice that was not given',
      [START],
      noticeConfirmed('coordinator', screen),
      'outOfOrder',
    ],
    ['a notice is confirmed', [START, NOTICE], noticeConfirmed('coordinator', screen), undefined],
    [
      'a sheet may come before the notice, from an office that heard of it',
      [START],
      sheetBy('coordinator', 'screen'),
      undefined,
    ],
    ['a sheet needs a known care manager', [UNKNOWN], sheetBy('hospital', 'paper'), 'outOfOrder'],
    ['no sheet, nothing to receive', [START], RECEIVED, 'outOfOrder'],
    ['a sheet is received', [START, SHEET], RECEIVED, undefined],
    ['a sheet is received once', [START, SHEET, RECEIVED], RECEIVED, 'alreadyDone'],
    [
      'an addition is received by itself',
      [START, SHEET, RECEIVED, SECOND_SHEET],
      receipt(SECOND_SHEET),
      undefined,
    ],
    [
      'an addition does not bring the first sheet back',
      [START, SHEET, RECEIVED, SECOND_SHEET],
      receipt(SHEET),
      'alreadyDone',
    ],
    [
      'nobody receives a sheet of another case',
      [START, SHEET],
      receipt(SECOND_SHEET),
      'outOfOrder',
    ],
    ['a notice of coordination is given', [START], A8, undefined],
    ['and once only', [START, A8], A8, 'alreadyDone'],
    ['nobody takes up what was not given', [START], taken('coordinator', screen), 'outOfOrder'],
    ['it is taken up', [START, A8], taken('coordinator', screen), undefined],
    [
      'and once only',
      [START, A8, taken('coordinator', screen)],
      taken('coordinator', screen),
      'alreadyDone',
    ],
    ['a date is told after it is fixed', [START], TOLD, 'outOfOrder'],
    ['a fixed date is told', [START, fixed('2026-11-27')], TOLD, undefined],
    ['and once only', [START, fixed('2026-11-27'), TOLD], TOLD, 'alreadyDone'],
    [
      'and again when another date is fixed',
      [START, fixed('2026-11-27'), TOLD, fixed('2026-11-28')],
      TOLD,
      undefined,
    ],
    [
      'the same date is not fixed twice',
      [START, fixed('2026-11-27')],
      fixed('2026-11-27'),
      'alreadyDone',
    ],
    [
      'the same day is not planned twice',
      [START, planned('2026-11-27')],
      planned('2026-11-27'),
      'alreadyDone',
    ],
    [
      'a planned day may be set back to after another was fixed',
      [START, planned('2026-11-27'), fixed('2026-11-28')],
      planned('2026-11-27'),
      undefined,
    ],
    ['a discharge comes without a plan', [START], home(), undefined],
    ['and once only', [START, home()], home(), 'alreadyDone'],
    ['nobody goes home after death', [START, died()], home(), 'alreadyDone'],
    ['death comes before everything', [START, EXCLUDED], died(), undefined],
    [
      'death after discharge is not the case’s',
      [START, home('2026-11-15 10:00')],
      died(),
      'outOfOrder',
    ],
    [
      'no plan after discharge',
      [START, home('2026-11-15 10:00')],
      planned('2026-11-27'),
      'outOfOrder',
    ],
    ['no new notice after discharge', [START, home('2026-11-15 10:00')], A8, 'outOfOrder'],
    [
      'but what was said before it may be written down after it',
      [START, home('2026-11-15 10:00')],
      happens('DischargeCoordinationNoticeSent', '2026-11-15 09:59', phone),
      undefined,
    ],
    [
      'at the very time of discharge it is too late',
      [START, home('2026-11-15 10:00')],
      happens('DischargeCoordinationNoticeSent', '2026-11-15 10:00', phone),
      'outOfOrder',
    ],
    [
      'a sheet may still come after discharge',
      [START, home('2026-11-15 10:00')],
      sheetBy('coordinator', 'screen'),
      undefined,
    ],
    [
      'but not after death',
      [START, died('2026-11-15 10:00')],
      sheetBy('coordinator', 'screen'),
      'outOfOrder',
    ],
    [
      'a receipt comes even after death',
      [START, SHEET, died('2026-11-15 10:00')],
      RECEIVED,
      undefined,
    ],
    ['an excluded stay is excluded once', [START, EXCLUDED], EXCLUDED, 'alreadyDone'],
    ['a short stay is seen at discharge', [START, home('2026-11-15 10:00')], EXCLUDED, undefined],
    ['nobody excludes the dead', [START, died('2026-11-15 10:00')], EXCLUDED, 'outOfOrder'],
    ['an excluded stay takes no notice', [START, EXCLUDED], noticeBy('hospital'), 'notInScope'],
    ['an excluded stay takes no plan', [START, EXCLUDED], planned('2026-11-27'), 'notInScope'],
    ['out of scope by the checksheet', [UNKNOWN, checksheet], noticeBy('hospital'), 'notInScope'],
    ['a care manager is found once', [START], identified, 'alreadyDone'],
    ['a care manager is found', [UNKNOWN], identified, undefined],
    ['nobody is replaced who was not there', [UNKNOWN], changed, 'outOfOrder'],
    ['a care manager is replaced', [START], changed, undefined],
    ['a contact can always be written down', [START, home('2026-11-15 10:00')], contact, undefined],
    [
      'the clock does not speak after discharge',
      [START, home('2026-11-15 10:00')],
      fired,
      'outOfOrder',
    ],
    ['a reminder fires once', [START, fired], fired, 'alreadyDone'],
    ['a failed message is told once', [START, failure], failure, 'alreadyDone'],
    ['nothing closes while the patient is in', [START], CLOSED, 'outOfOrder'],
    ['what is open is not reopened', [START], REOPENED, 'outOfOrder'],
  ])
})

describe('consent', () => {
  expectRows([
    ['without it no notice leaves', [NOT_YET], noticeBy('hospital'), 'consentNeeded'],
    ['without it no notice of coordination leaves', [NOT_YET], A8, 'consentNeeded'],
    ['without it no date is told', [NOT_YET, fixed('2026-11-27')], TOLD, 'consentNeeded'],
    [
      'without it no sheet travels on the screen',
      [NOT_YET],
      sheetBy('coordinator', 'screen'),
      'consentNeeded',
    ],
    ['what came on paper has come', [NOT_YET], sheetBy('hospital', 'paper'), undefined],
    ['after refusal not even that', [REFUSED], sheetBy('hospital', 'paper'), 'consentNeeded'],
    ['after refusal no notice', [REFUSED], noticeBy('hospital'), 'consentNeeded'],
    ['it is given once', [START], given, 'alreadyDone'],
    ['it is given', [NOT_YET], given, undefined],
    ['it is given after all', [REFUSED], given, undefined],
    ['it is refused', [START], refused, undefined],
    ['it is refused once', [REFUSED], refused, 'alreadyDone'],
    ['the plan needs none', [NOT_YET], planned('2026-11-27'), undefined],
  ])
})

describe('who may speak', () => {
  const hospitalOf = (id: string): Told => ({ ...A8, by: { side: 'hospital', organisationId: id } })
  const officeOf = (id: string): Told => ({
    ...SHEET,
    by: { side: 'coordinator', organisationId: id },
  })
  expectRows([
    [
      'the office gives no notice of admission',
      [START],
      { ...NOTICE, by: { side: 'coordinator' } },
      'wrongSide',
    ],
    [
      'the office receives no sheet for the hospital',
      [START, SHEET],
      receipt(SHEET, 'coordinator'),
      'wrongSide',
    ],
    ['nor does the system', [START, SHEET], receipt(SHEET, 'system'), 'wrongSide'],
    [
      'the office plans no discharge',
      [START],
      { ...planned('2026-11-27'), by: { side: 'coordinator' } },
      'wrongSide',
    ],
    [
      'the hospital presses no button of the office',
      [START, NOTICE],
      noticeConfirmed('hospital', screen),
      'wrongSide',
    ],
    [
      'but writes down what it said by telephone',
      [START, NOTICE],
      noticeConfirmed('hospital', phone),
      undefined,
    ],
    [
      'the hospital takes nothing up on the office’s screen',
      [START, A8],
      taken('hospital', screen),
      'wrongSide',
    ],
    [
      'but writes down that it was taken up by telephone',
      [START, A8],
      taken('hospital', phone),
      undefined,
    ],
    [
      'the hospital sends no sheet on the screen',
      [START],
      sheetBy('hospital', 'screen'),
      'wrongSide',
    ],
    ['but writes down what came on paper', [START], sheetBy('hospital', 'paper'), undefined],
    [
      'in a case of the office it is the hospital that confirms',
      [TURNED],
      noticeConfirmed('hospital', screen),
      undefined,
    ],
    ['and not the office', [TURNED], noticeConfirmed('coordinator', screen), 'wrongSide'],
    [
      'an office vouches for consent in its contract',
      [NOT_YET],
      happens('ConsentGiven', at, { basis: 'contract' }, 'coordinator'),
      undefined,
    ],
    [
      'and for no other',
      [NOT_YET],
      happens('ConsentGiven', at, { basis: 'spoken' }, 'coordinator'),
      'wrongSide',
    ],
    ['the hospital of the case', [START], hospitalOf('hospital'), undefined],
    ['another hospital', [START], hospitalOf('elsewhere'), 'wrongSide'],
    ['the office of the case', [START], officeOf('office'), undefined],
    ['another office', [START], officeOf('elsewhere'), 'wrongSide'],
    ['a former office', [START, changed], officeOf('office'), 'wrongSide'],
    [
      'a person closes no case',
      [START, home('2026-11-15 10:00')],
      { ...CLOSED, by: { side: 'hospital' } },
      'wrongSide',
    ],
    [
      'the office starts no case in the hospital’s name',
      [],
      { ...START, by: { side: 'coordinator' } },
      'wrongSide',
    ],
  ])
})

describe('a page that has been overtaken', () => {
  expectRows([
    [
      'a newer sheet has come: nobody confirms the old one unseen',
      [START, SHEET, SECOND_SHEET],
      RECEIVED,
      'stale',
      2,
    ],
    ['seen, it can be confirmed', [START, SHEET, SECOND_SHEET], RECEIVED, undefined, 3],
    ['somebody sent a sheet meanwhile', [START, SHEET], SECOND_SHEET, 'stale', 1],
    [
      'the date was changed meanwhile',
      [START, fixed('2026-11-27'), fixed('2026-11-28')],
      fixed('2026-12-01'),
      'stale',
      2,
    ],
    [
      'seen, it can be changed',
      [START, fixed('2026-11-27'), fixed('2026-11-28')],
      fixed('2026-12-01'),
      undefined,
      3,
    ],
    [
      'the plan was changed meanwhile',
      [START, planned('2026-11-27')],
      planned('2026-11-28'),
      'stale',
      1,
    ],
    [
      'a date is not told that was changed meanwhile',
      [START, fixed('2026-11-27'), fixed('2026-11-28')],
      TOLD,
      'stale',
      2,
    ],
    ['the care manager was changed meanwhile', [START, changed], A8, 'stale', 1],
    ['consent was refused meanwhile', [NOT_YET, refused], given, 'stale', 1],
    ['consent was given meanwhile', [NOT_YET, given], refused, 'stale', 1],
    ['the checksheet was answered meanwhile', [UNKNOWN, checksheet], checksheet, 'stale', 1],
    [
      'what happened elsewhere does not matter',
      [START, NOTICE, contact],
      planned('2026-11-27'),
      undefined,
      1,
    ],
    ['a page that knows more than the case', [START], planned('2026-11-27'), 'behind', 2],
    ['a page of a case this run never saw', [], START, 'behind', 1],
  ])

  it('names the event that came in between', () => {
    expect(verdict([START, SHEET, SECOND_SHEET], RECEIVED, 2)).toMatchObject({
      code: 'stale',
      event: 'AdmissionInfoSheetReceived',
      because: { seq: 3, type: 'AdmissionInfoSheetSent' },
    })
  })
})

describe('days and times', () => {
  const soon = (minutes: string) =>
    happens('ContactRecorded', `2026-11-16 12:${minutes}`, { channel: 'phone', purpose: 'other' })
  expectRows([
    ['five minutes ahead: clocks differ', [START], soon('05'), undefined],
    ['six minutes ahead', [START], soon('06'), 'future'],
    [
      'nobody goes home tomorrow',
      [START],
      happens('Discharged', at, { at: jst('2026-11-17 10:00'), outcome: 'home' }),
      'future',
    ],
    [
      'nobody dies tomorrow',
      [START],
      happens('Died', at, { at: jst('2026-11-17 10:00') }),
      'future',
    ],
    ['no admission tomorrow', [], admitted('2026-11-17 09:00', {}, '2026-11-16 11:00'), 'future'],
    [
      'no admission six minutes ahead',
      [],
      admitted('2026-11-16 12:06', {}, '2026-11-16 12:00'),
      'future',
    ],
    [
      'five minutes ahead it is',
      [],
      admitted('2026-11-16 12:05', {}, '2026-11-16 12:00'),
      undefined,
    ],
    [
      'an unknown time of today',
      [],
      admitted('2026-11-16 23:59', { admissionTimeKnown: false }, '2026-11-16 11:00'),
      undefined,
    ],
    [
      'an unknown time of tomorrow',
      [],
      admitted('2026-11-17 00:00', { admissionTimeKnown: false }, '2026-11-16 11:00'),
      'future',
    ],
    ['going home on the day of admission', [START], planned('2026-11-10'), undefined],
    ['going home the day before', [START], planned('2026-11-09'), 'beforeAdmission'],
    ['fixed for the day before', [START], fixed('2026-11-09'), 'beforeAdmission'],
    ['gone home an hour before admission', [START], home('2026-11-10 08:00'), 'beforeAdmission'],
    ['died before admission', [START], died('2026-11-09 08:00'), 'beforeAdmission'],
    [
      'told before admission',
      [START],
      happens('DischargeCoordinationNoticeSent', '2026-11-09 10:00', phone),
      'beforeAdmission',
    ],
    [
      'a sheet before admission counts',
      [START],
      sheetBy('coordinator', 'screen', '2026-11-06 10:00'),
      undefined,
    ],
    [
      'with an unknown time the day is compared',
      [admitted('2026-11-10 23:00', { admissionTimeKnown: false })],
      home('2026-11-10 08:00'),
      undefined,
    ],
    ['a plan two years ahead', [START], planned('2028-11-15'), undefined],
    ['a plan further ahead is a slip of the pen', [START], planned('2028-11-16'), 'dayOutOfRange'],
    [
      'an admission nobody can judge',
      [],
      admitted('2019-11-10 09:00', {}, '2026-11-16 10:00'),
      'dayOutOfRange',
    ],
    [
      'an instant that is none',
      [START],
      { ...planned('2026-11-27'), occurredAt: Number.NaN },
      'dayOutOfRange',
    ],
    [
      'an instant out of all calendars',
      [START],
      { ...planned('2026-11-27'), occurredAt: -9e15 },
      'dayOutOfRange',
    ],
  ])
})

describe('what the manual cannot judge by', () => {
  const shut = calendar('office', {})
  const unheard = { ...OFFICE, holidays: 'jp-1999-1' }
  expectRows([
    [
      'an edition nobody published',
      [],
      admitted('2026-11-10 09:00', { edition: 'nanwa-99' }),
      'unknownReference',
    ],
    [
      'a calendar without hours',
      [],
      admitted('2026-11-10 09:00', { calendars: [shut] }),
      'unknownReference',
    ],
    [
      'a changed calendar without hours',
      [START],
      happens('CalendarChanged', at, { calendar: shut }, 'system'),
      'unknownReference',
    ],
    [
      'holidays nobody published',
      [START],
      happens('CalendarChanged', at, { calendar: unheard }, 'system'),
      'unknownReference',
    ],
    [
      'a care manager with such a calendar',
      [UNKNOWN],
      happens('CareManagerIdentified', at, { coordinator: COORDINATOR, calendar: shut }),
      'unknownReference',
    ],
    [
      'a good calendar',
      [START],
      happens(
        'CalendarChanged',
        at,
        { calendar: calendar('office', everyWeekday('09:00-18:00')) },
        'system',
      ),
      undefined,
    ],
    [
      'a stay the case does not have',
      [START],
      { ...planned('2026-11-27'), data: { legId: 'leg9', on: plainDate('2026-11-27') } } as Told,
      'unknownLeg',
    ],
  ])
})

describe('a closed case', () => {
  const RECORD_KEPT = happens(
    'FormKept',
    at,
    { formId: 'discharge-info-record', edition: '2026-11', formSubmissionId: 'submission' },
    'coordinator',
  )
  const OVER = [START, NOTICE, SHEET, A8, home('2026-11-16 09:00'), CLOSED]
  const types: readonly EventType[] = [
    'AdmissionNoticeConfirmed',
    'AdmissionInfoSheetReceived',
    'DischargeCoordinationNoticeConfirmed',
    'FormKept',
  ]

  expectRows([
    ['takes what the office notes for its fee', OVER, RECORD_KEPT, undefined],
    ['takes no plan', OVER, planned('2026-11-27'), 'closed'],
    ['takes no contact', OVER, contact, 'closed'],
    ['takes no new sheet', OVER, sheetBy('coordinator', 'screen'), 'closed'],
    ['takes a receipt', OVER, RECEIVED, undefined],
    ['takes an answer', OVER, taken('coordinator', screen), undefined],
    ['is reopened', OVER, REOPENED, undefined],
    ['and then takes a contact', [...OVER, REOPENED], contact, undefined],
  ])

  it('takes receipts for what was sent in time, and nothing else', () => {
    const all = [
      'Discharged',
      'PlannedDischargeSet',
      'Reopened',
      'AdmissionInfoSheetSent',
      ...types,
    ] as const
    expect(all.filter(acceptedAfterClosing).toSorted()).toEqual(types.toSorted())
  })
})

describe('what a refusal offers instead', () => {
  it('names what the same side can do now', () => {
    expect(verdict([START], TOLD)?.accepted).toEqual([
      'ChecksheetAnswered',
      'ConsentRefused',
      'CareManagerChanged',
      'AdmissionNoticeSent',
      'AdmissionInfoSheetSent',
      'PlannedDischargeSet',
      'DischargeCoordinationNoticeSent',
      'DischargeDateFixed',
      'Discharged',
      'Excluded',
      'Died',
      'ContactRecorded',
      'CalendarChanged',
      'DischargePlanBegun',
      'ConferenceScheduled',
      'ConferenceHeld',
      'ConferenceWaived',
      'WishesReviewed',
      'WardTransferred',
      'PrimaryContactChanged',
      'CertificationChecked',
      'CertificationApplied',
      'CarePlanRequestFiled',
      'CareLevelReviewed',
      'DisabilityDeskConsulted',
      'Transferred',
      'Corrected',
      'PersonCorrected',
      'PersonRecordChanged',
      'Linked',
      'Merged',
      'Recalled',
      'Disputed',
      'EditionAdopted',
      'FaxPrinted',
      'FormSent',
      'FormKept',
    ])
  })

  it('offers consent where consent is missing', () => {
    const refusal = verdict([NOT_YET], A8)
    expect(refusal?.accepted).toContain('ConsentGiven')
    expect(refusal?.accepted).not.toContain('DischargeCoordinationNoticeSent')
  })

  it('offers to reopen what is closed', () => {
    expect(verdict([START, home('2026-11-16 09:00'), CLOSED], contact)?.accepted).toEqual([
      'Reopened',
      'DocumentsHandedOver',
      'CarePlanCopyReturned',
      'Corrected',
      'TakenBack',
      'FormSent',
      'FormKept',
    ])
  })

  it('offers a beginning where there is no case', () => {
    expect(verdict([], NOTICE)?.accepted).toEqual(['CaseStarted'])
  })
})
