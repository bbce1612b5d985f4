import type { FaxAnsweredHow } from '../../../manual/case/fax-events'
import { FAX_ANSWERS, type FaxAnswer } from '../../../manual/fax/fax-sheet'
import type { FieldModel } from '../../../templates/pages/components/field'
import { momentFieldNames, readWhen } from '../../cases/acts/said'
import { createFields } from '../../typed/fields'
import { momentTyped } from '../../typed/moment'
import { line, type Problems, tooLong, type Typed } from '../../typed/typed'
import { FAX_ANSWER_WORDS, FAX_ANSWERED_HOW } from '../case/event-words-fax'
import { LONGEST_NAME } from './line-form'

const SENT_AT = 'sentAt'
const ANSWERED_AT = 'answeredAt'

export const SENT_FIELDS = momentFieldNames(SENT_AT)
export const RECEIPT_FIELDS = ['how', 'answer', 'answeredBy', ...momentFieldNames(ANSWERED_AT)]

/** Whoever reads out or signs a sheet does so by these ways; the code comes by its own page. */
const HOWS = ['phone', 'returnedFax'] as const satisfies readonly FaxAnsweredHow[]

export const sentTyped = (now: number): Typed => momentTyped(SENT_AT, now)
export const receiptTyped = (now: number): Typed => ({
  ...momentTyped(ANSWERED_AT, now),
  how: 'phone',
})

export const sentFields = (typed: Typed, problems: Problems): readonly FieldModel[] => [
  createFields(typed, problems).moment({
    name: SENT_AT,
    label: '送った日時',
    hint: '分からない時刻は空けておけます',
  }),
]

export function receiptFields(typed: Typed, problems: Problems): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return [
    fields.radios(
      { name: 'how', label: '返事の来かた', need: 'required' },
      HOWS.map((value) => ({ value, label: FAX_ANSWERED_HOW[value] })),
      'inline',
    ),
    fields.radios(
      { name: 'answer', label: '返事の内容', need: 'required' },
      FAX_ANSWERS.map((value) => ({ value, label: FAX_ANSWER_WORDS[value] })),
    ),
    fields.text(
      {
        name: 'answeredBy',
        label: '受け取った人',
        need: 'required',
        hint: '相手の部署とお名前。姓だけでもかまいません',
      },
      { width: 'middle' },
    ),
    fields.moment({
      name: ANSWERED_AT,
      label: '返事があった日時',
      hint: '分からない時刻は空けておけます',
    }),
  ]
}

export type SentRead =
  Readonly<{ ok: true; at: number }> | Readonly<{ ok: false; problems: Problems }>

export function readSent(typed: Typed, now: number): SentRead {
  const when = readWhen(typed, SENT_AT, now)
  return 'problem' in when
    ? { ok: false, problems: { [SENT_AT]: when.problem } }
    : { ok: true, at: when.at }
}

export type ReceiptRead =
  | Readonly<{
      ok: true
      how: FaxAnsweredHow
      answer: FaxAnswer
      answeredBy: string
      at: number
    }>
  | Readonly<{ ok: false; problems: Problems }>

export function readReceipt(typed: Typed, now: number): ReceiptRead {
  const how = HOWS.find((one) => one === typed['how'])
  const answer = FAX_ANSWERS.find((one) => one === typed['answer'])
  const answeredBy = line(typed['answeredBy'])
  const when = readWhen(typed, ANSWERED_AT, now)
  const nameProblem =
    answeredBy === '' ? '受け取った人を入れてください' : tooLong(answeredBy, LONGEST_NAME)
  if (
    how !== undefined &&
    answer !== undefined &&
    nameProblem === undefined &&
    !('problem' in when)
  )
    return { ok: true, how, answer, answeredBy, at: when.at }
  return {
    ok: false,
    problems: {
      ...(how === undefined && { how: '返事の来かたを選んでください' }),
      ...(answer === undefined && { answer: '返事の内容を選んでください' }),
      ...(nameProblem !== undefined && { answeredBy: nameProblem }),
      ...('problem' in when && { [ANSWERED_AT]: when.problem }),
    },
  }
}
