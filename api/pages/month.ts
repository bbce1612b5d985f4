import { addDays, findPlainDate, type PlainDate, plainDate } from '../../manual/calendar/plain-date'
import { eraYear } from '../../manual/calendar/japanese-era'
import type { Period } from '../../manual/indicators/indicators'
import type { MonthChoice } from '../../templates/pages/components/month-form'

/** '2026-11': a month in an address; nothing personal can stand in it. */
export type Month = string & { readonly __brand: 'Month' }

export function findMonth(text: string): Month | undefined {
  return findPlainDate(`${text}-01`) === undefined ? undefined : (text as Month)
}

export const monthOf = (day: PlainDate): Month => day.slice(0, 7) as Month

const firstDay = (month: Month): PlainDate => plainDate(`${month}-01`)

export function periodOf(month: Month): Period {
  return { from: firstDay(month), to: addDays(firstDay(nextMonth(month)), -1) }
}

export const nextMonth = (month: Month): Month => monthOf(addDays(firstDay(month), 31))

export const monthBefore = (month: Month): Month => monthOf(addDays(firstDay(month), -1))

/** 令和8年11月 */
export const monthWords = (month: Month): string =>
  `${eraYear(firstDay(month)) ?? ''}${Number(month.slice(5))}月`

const MONTHS_BACK = 13

/** The newest month and those before it; the chosen one is among them, however old. */
export const monthChoice = (action: string, newest: Month, chosen: Month): MonthChoice => ({
  action,
  value: chosen,
  options: monthsBack(newest, chosen).map((value) => ({ value, label: monthWords(value) })),
})

function monthsBack(newest: Month, chosen: Month): readonly Month[] {
  const months: Month[] = [newest]
  for (let left = MONTHS_BACK; left > 1; left -= 1)
    months.push(monthBefore(months.at(-1) ?? newest))
  return months.includes(chosen) ? months : [...months, chosen].toSorted().toReversed()
}
