import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import type { TimeOfDay } from '../../manual/calendar/japan-time'
import type { Weekday } from '../../manual/calendar/plain-date'
import type { DeskHours } from '../../manual/contacts/contact-list'
import { withoutZero } from './time'

const DAYS = [
  ['mon', '月'],
  ['tue', '火'],
  ['wed', '水'],
  ['thu', '木'],
  ['fri', '金'],
  ['sat', '土'],
  ['sun', '日'],
] as const satisfies readonly (readonly [Weekday, string])[]

/** 月〜金 8:30〜17:30、土 9:00〜12:00. Days in a row with the same hours are said once. */
export function hoursWords({ hours }: Pick<CalendarSnapshot, 'hours'>): string {
  return runsWords((day) => {
    const open = hours[day]
    return open === undefined ? undefined : spanWords(open)
  })
}

/** 平日 8:30〜12:00・13:00〜17:15、土 9:00〜12:00; a desk that never closes: 毎日24時間. */
export function deskHoursWords(hours: DeskHours): string {
  const words = runsWords((day) => hours[day]?.map(spanWords).join('・'))
  return words === '月〜日 0:00〜24:00'
    ? '毎日24時間'
    : words.replace(/月〜金/g, '平日').replace(/0:00〜24:00/g, '終日')
}

/** 8:30〜17:15 */
export const spanWords = ([from, to]: readonly [TimeOfDay, TimeOfDay]): string =>
  `${withoutZero(from)}〜${withoutZero(to)}`

function runsWords(textOf: (day: Weekday) => string | undefined): string {
  const runs: { from: string; to: string; text: string; end: number }[] = []
  DAYS.forEach(([day, word], index) => {
    const text = textOf(day)
    if (text === undefined || text === '') return
    const last = runs.at(-1)
    if (last?.text === text && last.end === index - 1) {
      last.to = word
      last.end = index
    } else runs.push({ from: word, to: word, text, end: index })
  })
  return runs
    .map(({ from, to, text }) => `${from === to ? from : `${from}〜${to}`} ${text}`)
    .join('、')
}
