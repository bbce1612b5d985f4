import { plainDate } from '../../../manual/calendar/plain-date'
import { refusalOf } from '../../../manual/case/refusal'
import type { RefusalCode } from '../../../manual/case/refusal-codes'
import { jst } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, type Told } from '../story'

const at = '2026-11-16 10:00'
const START = admitted('2026-11-10 09:00', { coordinator: { ...COORDINATOR, registered: false } })
const NOT_YET = admitted('2026-11-10 09:00', { consent: 'notYet' })
const printed = (sheetId: string, message: 'admissionNotice' | 'dischargeDate' | 'sheetReceipt') =>
  happens('FaxPrinted', at, { sheetId, message })
const PRINTED = printed('one', 'admissionNotice')
const sent = (sheetId: string) => happens('FaxSent', at, { sheetId })
const SENT = sent('one')
const answered = (
  answer: 'allReadable' | 'pagesUnreadable' | 'notForUs',
  by: 'hospital' | 'coordinator' | 'system' = 'coordinator',
) => happens('FaxAnswered', at, { sheetId: 'one', answer, how: 'code' }, by)
const FIXED = happens('DischargeDateFixed', at, { on: plainDate('2026-11-20') })
const CLOSED = happens('Closed', at, { reason: 'dutiesDone' }, 'system')
const HOME = happens('Discharged', at, { at: jst(at), outcome: 'home' })

const verdict = (story: readonly Told[], proposed: Told, seenSeq = story.length) =>
  refusalOf(caseOf(...story), proposed, { seenSeq }, jst('2026-11-16 12:00'))?.code

const SUMMARY = happens('FormSent', at, {
  formId: 'handover-summary',
  edition: '2026-11',
  channel: 'paper',
  formSubmissionId: 'submission',
})
const faxed = (formEventId: string | undefined) =>
  happens('FaxPrinted', at, {
    sheetId: 'one',
    message: 'handoverSummary',
    ...(formEventId !== undefined && { formEventId }),
  })

const ASTRAY = answered('notForUs')
const handled = happens('StrayFaxHandled', at, {
  sheetId: 'one',
  channel: 'phone',
  paper: 'retrieved',
})
const STARTED_BY_OFFICE = admitted('2026-11-10 09:00', {
  coordinator: { ...COORDINATOR, registered: false },
  startedBy: 'coordinator',
})

type Row = readonly [
  rule: string,
  story: readonly Told[],
  proposed: Told,
  code: RefusalCode | undefined,
]

const ROWS: readonly Row[] = [
  ['is printed for an office that is known', [START], PRINTED, undefined],
  ['is not printed without consent', [NOT_YET], PRINTED, 'consentNeeded'],
  ['tells an office nothing that it has told itself', [STARTED_BY_OFFICE], PRINTED, 'outOfOrder'],
  ['that came to somebody else is seen to', [START, PRINTED, SENT, ASTRAY], handled, undefined],
  ['is seen to once', [START, PRINTED, SENT, ASTRAY, handled], handled, 'alreadyDone'],
  [
    'that came right is not',
    [START, PRINTED, SENT, answered('allReadable')],
    handled,
    'outOfOrder',
  ],
  [
    'is seen to in a closed case too',
    [START, PRINTED, SENT, ASTRAY, HOME, CLOSED],
    handled,
    undefined,
  ],
  ['is printed once', [START, PRINTED], PRINTED, 'alreadyDone'],
  ['has no date before one is fixed', [START], printed('one', 'dischargeDate'), 'outOfOrder'],
  ['tells the fixed date', [START, FIXED], printed('one', 'dischargeDate'), undefined],
  ['confirms no sheet that has not come', [START], printed('a', 'sheetReceipt'), 'outOfOrder'],
  ['is not printed for a stay that is over', [START, HOME], PRINTED, 'outOfOrder'],
  ['carries a form that was written', [START, SUMMARY], faxed(SUMMARY.id), undefined],
  ['carries no form that nobody has written', [START], faxed('form'), 'outOfOrder'],
  ['names the form that it carries', [START, SUMMARY], faxed(undefined), 'outOfOrder'],
  ['carries no other form', [START, SUMMARY], faxed(START.id), 'outOfOrder'],
  ['carries a form after the stay too', [START, HOME, SUMMARY], faxed(SUMMARY.id), undefined],
  ['tells nothing else after the stay', [START, HOME, SUMMARY], PRINTED, 'outOfOrder'],
  [
    'goes out with its form after the stay',
    [START, SUMMARY, faxed(SUMMARY.id), HOME],
    SENT,
    undefined,
  ],
  ['is not sent before anything was printed', [START], SENT, 'outOfOrder'],
  ['is sent once it is printed', [START, PRINTED], SENT, undefined],
  ['is not sent twice', [START, PRINTED, SENT], SENT, 'alreadyDone'],
  ['is another sheet when it goes again', [START, PRINTED, SENT], sent('two'), 'unknownReference'],
  ['is answered by the office', [START, PRINTED, SENT], answered('allReadable'), undefined],
  ['is answered by telephone', [START, PRINTED], answered('allReadable', 'hospital'), undefined],
  ['is not answered by itself', [START, PRINTED], answered('allReadable', 'system'), 'wrongSide'],
  [
    'is answered once',
    [START, PRINTED, SENT, answered('allReadable')],
    answered('allReadable'),
    'alreadyDone',
  ],
  [
    'has come to the wrong place whatever was said before',
    [START, PRINTED, SENT, answered('allReadable')],
    answered('notForUs'),
    undefined,
  ],
  [
    'is answered after the case has closed',
    [START, PRINTED, HOME, CLOSED],
    answered('allReadable'),
    undefined,
  ],
]

describe('a sheet for the fax', () => {
  it.each(ROWS)('%s', (_rule, story, proposed, code) => {
    expect(verdict(story, proposed)).toBe(code)
  })

  it('is not addressed on a page that showed another office', () => {
    const changed = happens('CareManagerChanged', at, {
      coordinator: { ...COORDINATOR, organisationId: 'other' },
      calendar: caseOf(START).calendars['office'] ?? fail(),
    })
    expect(verdict([START, changed], PRINTED, 1)).toBe('stale')
    expect(verdict([START, changed], PRINTED, 2)).toBeUndefined()
  })

  it('is remembered with each of its three facts', () => {
    const [leg] = caseOf(START, PRINTED, SENT, answered('allReadable')).legs
    expect(leg?.faxes).toMatchObject([
      {
        sheetId: 'one',
        message: 'admissionNotice',
        printed: { seq: 2 },
        sent: { seq: 3 },
        answered: { seq: 4, answer: 'allReadable', how: 'code', by: 'coordinator' },
      },
    ])
  })
})

function fail(): never {
  throw new Error('the story names no office')
}
