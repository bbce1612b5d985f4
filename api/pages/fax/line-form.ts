import { findCode } from '../../../manual/fax/confirmation-code'
import { findPhone } from '../../../manual/forms/phone'
import type { FieldModel } from '../../../templates/pages/components/field'
import { createFields } from '../../typed/fields'
import { line, type Problems, tooLong, type Typed } from '../../typed/typed'

export const NUMBER_FIELDS = ['fax'] as const
export const CONFIRMATION_FIELDS = ['code', 'answeredBy'] as const

/** A name and a section; more is a story. */
export const LONGEST_NAME = 60

export const WRONG_CODE = '番号が違います。用紙の6桁を確かめてください'

export const numberFields = (typed: Typed, problems: Problems): readonly FieldModel[] => [
  createFields(typed, problems).text(
    { name: 'fax', label: 'FAX番号', need: 'required', hint: '市外局番から。例：0747-00-2232' },
    { width: 'middle', type: 'tel' },
  ),
]

export type NumberRead =
  Readonly<{ ok: true; number: string }> | Readonly<{ ok: false; problems: Problems }>

export function readNumber(typed: Typed): NumberRead {
  const number = findPhone(typed['fax'] ?? '')
  return number === undefined
    ? {
        ok: false,
        problems: { fax: 'FAX番号を、市外局番から入れてください（例：0747-00-2232）' },
      }
    : { ok: true, number }
}

/** The receiver's own staff has the sheet in hand; anybody else says who read the code out. */
export function confirmationFields(
  typed: Typed,
  problems: Problems,
  own: boolean,
): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return [
    fields.text(
      {
        name: 'code',
        label: '用紙の確認番号（6桁）',
        need: 'required',
        hint: '全角でも、間に空白があっても読み取ります',
      },
      { width: 'code', inputmode: 'numeric' },
    ),
    ...(own
      ? []
      : [
          fields.text(
            {
              name: 'answeredBy',
              label: '電話で答えた人',
              need: 'required',
              hint: '相手の部署とお名前',
            },
            { width: 'middle' },
          ),
        ]),
  ]
}

export type ConfirmationRead =
  | Readonly<{ ok: true; code: string; answeredBy: string }>
  | Readonly<{ ok: false; problems: Problems }>

export function readConfirmation(typed: Typed, own: boolean): ConfirmationRead {
  const code = findCode(typed['code'] ?? '')
  const answeredBy = line(typed['answeredBy'])
  const nameProblem =
    !own && answeredBy === ''
      ? '電話で答えた人の部署とお名前を入れてください'
      : tooLong(answeredBy, LONGEST_NAME)
  if (code !== undefined && nameProblem === undefined) return { ok: true, code, answeredBy }
  return {
    ok: false,
    problems: {
      ...(code === undefined && { code: '用紙の確認番号を、6桁の数字で入れてください' }),
      ...(nameProblem !== undefined && { answeredBy: nameProblem }),
    },
  }
}
