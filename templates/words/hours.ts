import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import type { Weekday } from '../../manual/calendar/plain-date'
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
  const runs: { from: string; to: string; text: string; end: number }[] = []
  DAYS.forEach(([day, word], index) => {
    const open = hours[day]
    if (open === undefined) return
    const text = `${withoutZero(open[0])}〜${withoutZero(open[1])}`
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
