import type { DutyRow } from '../edition'
import { START_WORDS } from './start-words'

/** By when: the count first, then what moves it. */
export function dueWords(row: DutyRow): readonly string[] {
  return [COUNTED[row.due](row), ...MOVED[row.due]]
}

/** Whose calendar, and whether the day itself counts. */
export function countWords({ calendarOf, countFrom }: DutyRow): string {
  const calendar = calendarOf === 'office' ? '事業所' : '病院の窓口'
  const first = countFrom === 'dayZero' ? '当日は数えない' : '当日を1日目とする'
  return `${calendar}の暦で数える。${first}`
}

/** `5日`, or `5営業日`. */
export function daysWords({ days, kindOfDay }: Pick<DutyRow, 'days' | 'kindOfDay'>): string {
  return `${days}${kindOfDay === 'business' ? '営業日' : '日'}`
}

const COUNTED = {
  endOfDayOrNextOpenDay: within,
  endOfDay: within,
  timeOnBusinessDayAfter: (row) =>
    `${START_WORDS[row.countsFrom]}から${daysWords(row)}後${row.dueTime === undefined ? '' : `の${row.dueTime}`}まで`,
  endOfBusinessDayAfter: within,
  closingBeforeDischarge: (row) =>
    `${START_WORDS[row.countsFrom]}の${daysWords(row)}前、窓口が閉まるまで`,
  endOfBusinessDayBeforeDischarge: (row) =>
    `${START_WORDS[row.countsFrom]}の${daysWords(row)}前まで`,
  endOfDayOrFirstOpenDay: within,
  endOfDayOrAsPostponed: within,
} as const satisfies Record<DutyRow['due'], (row: DutyRow) => string>

const MOVED = {
  endOfDayOrNextOpenDay: ['その日が休みにあたるときは、次に開いている日まで'],
  endOfDay: [],
  timeOnBusinessDayAfter: [],
  endOfBusinessDayAfter: [],
  closingBeforeDischarge: [
    'その日が休みにあたるときは、前の開いている日に早める',
    '決まったのがそのあとなら、決まった日の次の営業日まで',
  ],
  endOfBusinessDayBeforeDischarge: ['決まったのがそのあとなら、決まったその日のうち'],
  endOfDayOrFirstOpenDay: ['その日まで続けて休みのときは、最初に開いている日まで'],
  endOfDayOrAsPostponed: ['延期の通知があるときは、通知の日まで'],
} as const satisfies Record<DutyRow['due'], readonly string[]>

function within(row: DutyRow): string {
  const start = START_WORDS[row.countsFrom]
  return row.days === 0
    ? `${sameDay(start)}のうち`
    : `${start}から${daysWords(row)}以内${onLongTermWard(row)}`
}

const sameDay = (start: string): string => (start.endsWith('日') ? start : `${start}の日`)

function onLongTermWard({ daysOnLongTermWard: days, kindOfDay }: DutyRow): string {
  return days === undefined ? '' : `（療養病棟は${daysWords({ days, kindOfDay })}）`
}
