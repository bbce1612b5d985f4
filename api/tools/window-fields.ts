import type { Weekday } from '../../manual/calendar/plain-date'
import type { FieldModel } from '../../templates/pages/components/field'
import { dayNames } from '../typed/day'
import { createFields } from '../typed/fields'
import { timeName } from '../typed/moment'
import type { Problems, Typed } from '../typed/typed'

const ADMITTED = dayNames('admitted')

/** Every field of the page, by its name in the form. */
export const WINDOW_FIELDS = [
  ADMITTED.year,
  ADMITTED.month,
  ADMITTED.day,
  timeName('admitted'),
  'careLevel',
  'openDays',
  'opens',
  'closes',
  'saturdayCloses',
  'nationalHolidays',
  'closedOn',
] as const

export const WEEKDAY_CHOICES = [
  { value: 'mon', label: '月' },
  { value: 'tue', label: '火' },
  { value: 'wed', label: '水' },
  { value: 'thu', label: '木' },
  { value: 'fri', label: '金' },
  { value: 'sat', label: '土' },
  { value: 'sun', label: '日' },
] as const satisfies readonly Readonly<{ value: Weekday; label: string }>[]

/** What stands in the form before anybody has typed: the most usual hours, to be changed. */
export const USUAL: Typed = {
  openDays: 'mon tue wed thu fri',
  opens: '8:30',
  closes: '17:30',
  nationalHolidays: 'closed',
}

export type WindowFields = Readonly<{
  admission: readonly FieldModel[]
  office: readonly FieldModel[]
}>

export function windowFields(typed: Typed, problems: Problems): WindowFields {
  const fields = createFields(typed, problems)
  const openDaysError = problems['openDays']
  return {
    admission: [
      fields.moment(
        {
          name: 'admitted',
          label: '入院した日時',
          need: 'required',
          hint: '年は「令和8」「2026」のどちらでも。時刻が分からないときは空けてください。',
        },
        undefined,
        '入院',
      ),
      fields.radios(
        { name: 'careLevel', label: '利用者の要介護度', need: 'required' },
        [
          { value: 'care', label: '要介護1〜5' },
          { value: 'support', label: '要支援1・2' },
          { value: 'unknown', label: '申請中・分からない' },
        ],
        'inline',
      ),
    ],
    office: [
      {
        kind: 'checkboxes',
        id: 'openDays',
        name: 'openDays',
        label: '営業する曜日',
        need: 'required',
        values: (typed['openDays'] ?? '').split(' '),
        options: WEEKDAY_CHOICES,
        layout: 'inline',
        ...(openDaysError !== undefined && { error: openDaysError }),
      },
      fields.text(
        { name: 'opens', label: '営業時間の始まり', need: 'required' },
        { width: 'short' },
      ),
      fields.text(
        { name: 'closes', label: '営業時間の終わり', need: 'required' },
        { width: 'short' },
      ),
      fields.text(
        {
          name: 'saturdayCloses',
          label: '土曜日の終わりの時刻',
          need: 'optional',
          hint: '土曜日だけ終わりがちがうとき。例 12:30',
        },
        { width: 'short' },
      ),
      fields.radios(
        { name: 'nationalHolidays', label: '祝日', need: 'required' },
        [
          { value: 'closed', label: '休み' },
          { value: 'open', label: '営業する' },
        ],
        'inline',
      ),
      fields.textarea(
        {
          name: 'closedOn',
          label: 'そのほかの休業日',
          need: 'optional',
          hint: '年末年始、夏季休業など。1行に1つ。例 12月29日〜1月3日',
        },
        CLOSED_ON_LENGTH,
      ),
    ],
  }
}

/** Some dozen lines of days. */
export const CLOSED_ON_LENGTH = 500
