import type { PlainDate } from '../../manual/calendar/plain-date'

/*
 * Days for readers who do not count in eras. People on Japanese pages read eras (screens, content rules).
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** '2026年11月24日' */
export function westernDay(day: PlainDate): string {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** '24 November 2026' */
export function englishDay(day: PlainDate): string {
  const [year, month, date] = partsOf(day)
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`
}

function partsOf(day: PlainDate): readonly [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
