import { type PlainDate, findPlainDate, addDays } from '../calendar/plain-date'

/** 最新, 確認が古い, 未確認 */
export type Freshness = 'current' | 'old' | 'unconfirmed'

/** SCREENS 09: 最新 to the sixth month, 確認が古い after it, 未確認 after the twelfth. A row of the design, to be confirmed. */
const CURRENT_MONTHS = 6
const OLD_MONTHS = 12

/** How far a list can be relied on; the last day of the sixth and of the twelfth month still belongs to the better side. */
export function freshnessOf(confirmedOn: PlainDate | undefined, today: PlainDate): Freshness {
  if (confirmedOn === undefined) return 'unconfirmed'
  if (today <= monthsAfter(confirmedOn, CURRENT_MONTHS)) return 'current'
  return today <= monthsAfter(confirmedOn, OLD_MONTHS) ? 'old' : 'unconfirmed'
}

/** The day by which the list has to be confirmed again. */
export const confirmAgainBy = (confirmedOn: PlainDate): PlainDate =>
  monthsAfter(confirmedOn, CURRENT_MONTHS)

/** Whole months between two days: the seventh month is 7か月前. */
export function monthsSince(day: PlainDate, today: PlainDate): number {
  let months = 0
  while (monthsAfter(day, months + 1) <= today) months += 1
  return months
}

/** The same day of a later month; 31 August and six months is the last day of February. */
function monthsAfter(day: PlainDate, months: number): PlainDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = firstOfMonth(index)
  const same = findPlainDate(`${first.slice(0, 8)}${day.slice(8)}`)
  return same ?? addDays(firstOfMonth(index + 1), -1)
}

const firstOfMonth = (index: number): PlainDate =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01` as PlainDate
