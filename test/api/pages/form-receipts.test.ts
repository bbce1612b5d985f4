import { formCards, waitingForms } from '../../../api/pages/inbox-forms'
import { formReceiptTasks } from '../../../api/pages/worklist-forms'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { jst, OFFICE } from '../../manual/calendars'
import { admitted, caseOf, COORDINATOR, happens, type Told } from '../../manual/story'

const caseId = '11111111-1111-4111-8111-111111111111' as CaseId
const birthDate = plainDate('1940-06-02')
const person = { name: '見本 花子', kana: 'みほん はなこ', birthDate }

/** Tuesday to Wednesday: the first moment at which a receipt is late is Wednesday at ten. */
const SENT = '2026-11-24 16:00'
const BEFORE = '2026-11-25 09:59'
const AFTER = '2026-11-25 10:00'

const FORM = { edition: '2024-04', formSubmissionId: 'submission' }

const sent = (formId: string): Told =>
  happens(
    'FormSent',
    SENT,
    { ...FORM, formId, channel: 'screen' },
    formId === 'support-profile' ? 'coordinator' : 'hospital',
  )

const stateOf = (...story: readonly Told[]) => caseOf(admitted('2026-11-20 10:00'), ...story)

const onInbox = (now: string, ...story: readonly Told[]) => {
  const hospital = { id: 'hospital', name: '見本病院' }
  const inboxCase = {
    caseId,
    code: 'NW-8-1',
    clockOffsetMs: 0,
    state: stateOf(...story),
    person: { ...person, sex: 'female' },
    hospital,
    drafted: false,
  }
  const parts = { inboxCase, now: jst(now) }
  return {
    cards: formCards(parts).map(({ card }) => `${card.due.kind} ${card.title}`),
    waiting: waitingForms(parts).map(({ words }) => words),
  }
}

const onWorklist = (now: string, ...story: readonly Told[]) =>
  formReceiptTasks(
    {
      caseId,
      code: 'NW-8-1',
      clockOffsetMs: 0,
      lastSeq: 3,
      hospitalId: 'hospital',
      hospitalName: '見本病院',
      coordinatorName: '見本居宅',
      person: { ...person, id: 'hanako', sex: 'female' },
      state: stateOf(...story),
    },
    { now: jst(now), wards: [] },
  ).map(({ due, duty }) => `${due.kind} ${duty.title}`)

const SUMMARY = sent('handover-summary')
const SHEET = sent('discharge-coordination-sheet')
const PROFILE = sent('support-profile')
const KEPT = happens('FormKept', SENT, { ...FORM, formId: 'discharge-info-record' }, 'coordinator')

test('a form of the hospital stands on the office’s list at once, and on the hospital’s own once it is late', () => {
  expect(onInbox(BEFORE, SUMMARY, SHEET).cards).toEqual([
    'today 退院時サマリー（看護・診療情報）の受け取りを確認する',
    'today 退院調整情報共有書の受け取りを確認する',
  ])
  expect(onWorklist(BEFORE, SUMMARY)).toEqual([])
  expect(onWorklist(AFTER, SUMMARY)).toEqual([
    'overdue 退院時サマリー（看護・診療情報）の受け取りが、まだ確認されていません',
  ])
  expect(onInbox(AFTER, SUMMARY).waiting).toEqual([])
})

test('a form of the office stands on the hospital’s list at once, and as waited for on the office’s', () => {
  expect(onWorklist(BEFORE, PROFILE)).toEqual([
    expect.stringMatching(/^today .+の受け取りを確認する$/),
  ])
  const { cards, waiting } = onInbox(BEFORE, PROFILE)
  expect(cards).toEqual([])
  expect(waiting).toEqual([expect.stringContaining('見本 花子さんの')])
})

test('what was received, kept for oneself or sent anew stands no more than once', () => {
  const received = happens('FormReceived', BEFORE, { sheetEventId: SUMMARY.id }, 'coordinator')
  expect(onInbox(AFTER, SUMMARY, received).cards).toEqual([])
  expect(onWorklist(AFTER, SUMMARY, received)).toEqual([])
  expect(onInbox(AFTER, KEPT)).toEqual({ cards: [], waiting: [] })
  expect(onWorklist(AFTER, KEPT)).toEqual([])
  expect(onInbox(BEFORE, SUMMARY, sent('handover-summary')).cards).toHaveLength(1)
})

describe('nobody is asked for a receipt', () => {
  const nothing = (...story: readonly Told[]) =>
    expect({ ...onInbox(AFTER, ...story), worklist: onWorklist(AFTER, ...story) }).toEqual({
      cards: [],
      waiting: [],
      worklist: [],
    })

  test('of what went to or came from an office that was recalled, whoever follows it', () => {
    const recalled = happens('Recalled', BEFORE, {
      organisationId: 'office',
      reason: 'wrongRecipient',
    })
    const next = happens('CareManagerIdentified', BEFORE, {
      coordinator: COORDINATOR,
      calendar: OFFICE,
    })
    nothing(SUMMARY, PROFILE, recalled)
    nothing(SUMMARY, PROFILE, recalled, next)
    expect(onInbox(AFTER, SUMMARY, recalled, next, SHEET).cards).toHaveLength(1)
  })

  test('of the hospital’s forms once sharing is refused, and of the office’s once the person has died', () => {
    const refused = happens('ConsentRefused', BEFORE, {})
    const died = happens('Discharged', BEFORE, { at: jst(BEFORE), outcome: 'died' })
    nothing(SUMMARY, refused)
    expect(onWorklist(BEFORE, PROFILE, refused)).toHaveLength(1)
    nothing(PROFILE, died, refused)
    expect(onWorklist(BEFORE, PROFILE, died)).toHaveLength(1)
  })
})
