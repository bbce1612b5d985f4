import { findCode, findSheetNumber } from '../../../manual/fax/confirmation-code'
import { FAX_ANSWERS, type FaxAnswer } from '../../../manual/fax/fax-sheet'
import type { FieldModel } from '../../../templates/pages/components/field'
import { createFields } from '../../typed/fields'
import { line, type Problems, tooLong, type Typed } from '../../typed/typed'
import { LONGEST_NAME } from './line-form'

export const ANSWER_FIELDS = ['code', 'number', 'answer', 'answeredBy', 'pages'] as const

/** A page or two by number; a description belongs on the telephone. */
const LONGEST_PAGES = 30

const ANSWERS = {
  allReadable: { label: '全部のページが読めました' },
  pagesUnreadable: { label: '読めないページがあります', hint: '送り直してもらえます' },
  notForUs: {
    label: '自分のところへのFAXではありません',
    hint: '次の画面で、書類の扱いをご案内します',
  },
} as const satisfies Record<FaxAnswer, Readonly<{ label: string; hint?: string }>>

export function answerFields(typed: Typed, problems: Problems): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return [
    fields.text(
      {
        name: 'code',
        label: '確認番号（6桁）',
        need: 'required',
        hint: '全角でも、間に空白があっても読み取ります',
      },
      { width: 'code', inputmode: 'numeric' },
    ),
    fields.text(
      {
        name: 'number',
        label: 'ケース番号・控えの番号',
        need: 'required',
        hint: '確認番号の下にある、NW- か FT- で始まる番号',
      },
      { width: 'middle' },
    ),
    fields.radios(
      { name: 'answer', label: '届いたFAXは', need: 'required' },
      FAX_ANSWERS.map((value) => ({ value, ...ANSWERS[value] })),
      'boxed',
    ),
    fields.text(
      {
        name: 'pages',
        label: '読めないページ',
        need: 'optional',
        hint: '例：2枚目',
        shownWith: { name: 'answer', isOneOf: ['pagesUnreadable'] },
      },
      { width: 'short' },
    ),
    fields.text(
      {
        name: 'answeredBy',
        label: '受け取った方の部署とお名前',
        need: 'required',
        hint: '送った人の記録に残ります。患者の名前は書かないでください',
      },
      { width: 'full' },
    ),
  ]
}

export type AnswerRead =
  | Readonly<{
      ok: true
      code: string
      number: string
      answer: FaxAnswer
      answeredBy: string
      pages: string
    }>
  | Readonly<{ ok: false; problems: Problems }>

export function readAnswer(typed: Typed): AnswerRead {
  const code = findCode(typed['code'] ?? '')
  const number = findSheetNumber(typed['number'] ?? '')
  const answer = FAX_ANSWERS.find((one) => one === typed['answer'])
  const [answeredBy, pages] = [line(typed['answeredBy']), line(typed['pages'])]
  const nameProblem =
    answeredBy === ''
      ? '受け取った方の部署とお名前を入れてください'
      : tooLong(answeredBy, LONGEST_NAME)
  const pagesProblem = tooLong(pages, LONGEST_PAGES)
  if (
    code !== undefined &&
    number !== undefined &&
    answer !== undefined &&
    nameProblem === undefined &&
    pagesProblem === undefined
  )
    return { ok: true, code, number, answer, answeredBy, pages }
  return {
    ok: false,
    problems: {
      ...(code === undefined && { code: '送付状の確認番号を、6桁の数字で入れてください' }),
      ...(number === undefined && {
        number: '確認番号の下にある番号を、そのまま入れてください（例：NW-0-0000、FT-0）',
      }),
      ...(answer === undefined && { answer: '届いたFAXの様子を選んでください' }),
      ...(pagesProblem !== undefined && { pages: pagesProblem }),
      ...(nameProblem !== undefined && { answeredBy: nameProblem }),
    },
  }
}
