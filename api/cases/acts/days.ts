import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import { findDischargeDay } from '../../../manual/case/legs'
import { fullDay } from '../../../templates/words/day'
import { dayNames, dayTyped, readDayBoxes } from '../../typed/day'
import { lines, tooLong, type Typed } from '../../typed/typed'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { NOTE, NOTE_LIMIT } from './said'

const ON = 'on'
const FIELDS = [...Object.values(dayNames(ON)), NOTE]

/** 退院予定日: the day the notice of discharge coordination is counted back from. */
export const PLANNED_DISCHARGE: ActForm = {
  ...dayForm({
    label: '退院予定日',
    empty: '退院予定日を入れてください',
    deed: (legId, on, payload) => ({ type: 'PlannedDischargeSet', data: { legId, on }, payload }),
  }),
  allows: 'setPlannedDischarge',
  title: ({ leg }) =>
    leg.plannedDischarge === undefined ? '退院予定日を入れる' : '退院予定日を変える',
  words: ({ leg }) => [
    ...(leg.plannedDischarge === undefined
      ? []
      : [`いまの退院予定日は ${fullDay(leg.plannedDischarge.on)} です。`]),
    ...(leg.dischargeDateFixed === undefined
      ? []
      : ['退院日は決まっています。予定日を変えると、決まった退院日は取り消されます。']),
    '退院調整開始の連絡などの期限は、この日から数えなおします。前の期限も記録に残ります。',
  ],
  submit: () => '退院予定日を記録する',
  done: '退院予定日を記録しました',
}

/** 退院日決定: a registered office is told by the case itself (A11). */
export const DISCHARGE_DATE: ActForm = {
  ...dayForm({
    label: '決まった退院日',
    empty: '決まった退院日を入れてください',
    deed: (legId, on, payload) => ({ type: 'DischargeDateFixed', data: { legId, on }, payload }),
  }),
  allows: 'fixDischargeDate',
  title: ({ leg }) => (leg.dischargeDateFixed === undefined ? '退院日を決める' : '退院日を変える'),
  words: ({ state }) => [
    state.coordinator === undefined
      ? '担当のケアマネジャーが決まっていないため、知らせる相手はまだいません。'
      : state.coordinator.registered
        ? '記録すると、ケアマネジャーの画面とメールに知らせが届きます（同意があるとき）。'
        : 'この事業所は画面に登録していません。記録のあと、電話かFAXで知らせてください。',
  ],
  submit: ({ state }) =>
    state.coordinator?.registered === true
      ? '退院日を記録してケアマネジャーに知らせる'
      : '退院日を記録する',
  done: '退院日を記録しました',
}

type DayDeed = Readonly<{
  label: string
  empty: string
  deed: (
    legId: string,
    on: PlainDate,
    payload: Readonly<Record<string, string>>,
  ) => Parameters<typeof right>[0]
}>

function dayForm({ label, empty, deed }: DayDeed) {
  const initial = ({ leg }: ActContext): Typed => {
    const day = findDischargeDay(leg)
    return day === undefined ? {} : dayTyped(ON, day)
  }
  return {
    fieldNames: FIELDS,
    initial,
    fields: (_, fields) => [
      fields.day({ name: ON, label, need: 'required', hint: '例：令和8年11月27日' }),
      fields.textarea({ name: NOTE, label: '理由や経過', need: 'optional' }, NOTE_LIMIT),
    ],
    read: ({ leg }, typed) => {
      const read = readDayBoxes(typed, ON, 'near')
      const note = lines(typed[NOTE])
      const long = tooLong(note, NOTE_LIMIT)
      const problem =
        'empty' in read
          ? empty
          : 'refused' in read
            ? read.refused
            : read.day < dayInJapan(leg.admittedAt)
              ? `入院した日（${fullDay(dayInJapan(leg.admittedAt))}）より前です。日を確かめてください`
              : undefined
      if (!('day' in read) || problem !== undefined || long !== undefined)
        return wrong({
          ...(problem !== undefined && { [ON]: problem }),
          ...(long !== undefined && { [NOTE]: long }),
        })
      return right(deed(leg.id, read.day, note === '' ? {} : { note }))
    },
  } satisfies Pick<ActForm, 'fieldNames' | 'initial' | 'fields' | 'read'>
}
