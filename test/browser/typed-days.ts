import { addDays, type PlainDate, plainDate } from '../../manual/calendar/plain-date'
import type { TypedDay } from './hands'

/** As a person types it: the year of the era by a letter, no zeros in front. */
export function typedDay(day: PlainDate, time?: string): TypedDay {
  const [year, month, date] = day.split('-').map(Number)
  return {
    year: `R${Number(year) - 2018}`,
    month: String(month),
    day: String(date),
    ...(time !== undefined && { time }),
  }
}

/** 令和8年11月23日 somewhere in a text, moved by so many days. */
export function dayIn(text: string, days = 0): PlainDate {
  const [, year, month, date] = /令和(\d+)年(\d+)月(\d+)日/.exec(text) ?? []
  if (year === undefined) throw new Error(`no day in ${text.slice(0, 80)}`)
  const two = (part: string | undefined): string => String(part).padStart(2, '0')
  return addDays(plainDate(`${Number(year) + 2018}-${two(month)}-${two(date)}`), days)
}

/** 令和8年12月, as a list of months names it. */
export function monthOf(day: PlainDate): string {
  const [year, month] = day.split('-').map(Number)
  return `令和${Number(year) - 2018}年${month}月`
}
