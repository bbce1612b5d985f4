import holidayJp from '@holiday-jp/holiday_jp'

/*
 * A second, slow way to say which days count: one day at a time on fingers, with nothing taken from the manual's own
 * code. Moments are written 'YYYY-MM-DD HH:MM', the end of a day as 24:00, and are compared as text.
 */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const lengthOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (LENGTHS[month - 1] ?? 0)

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const numbersOf = (day: string) => day.split('-').map(Number) as [number, number, number]

export function tomorrow(text: string): string {
  const [year, month, day] = numbersOf(text)
  if (day < lengthOf(year, month)) return written(year, month, day + 1)
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1)
}

export function yesterday(text: string): string {
  const [year, month, day] = numbersOf(text)
  if (day > 1) return written(year, month, day - 1)
  return month > 1 ? written(year, month - 1, lengthOf(year, month - 1)) : written(year - 1, 12, 31)
}

export function walked(day: string, steps: number): string {
  let at = day
  for (let step = 0; step < Math.abs(steps); step += 1)
    at = steps > 0 ? tomorrow(at) : yesterday(at)
  return at
}

/** Sunday is 0; Sakamoto's table. */
export function weekday(text: string): number {
  const [year, month, day] = numbersOf(text)
  const y = month < 3 ? year - 1 : year
  const table = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  return (
    (y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400) +
      (table[month - 1] ?? 0) +
      day) %
    7
  )
}

export type Office = Readonly<{
  /** Closing time by weekday from Sunday on; closed where there is none. */
  closes: readonly (string | undefined)[]
  closedOn: readonly string[]
  restsOnHolidays: boolean
}>

export function isOpen(office: Office, day: string): boolean {
  if (office.closes[weekday(day)] === undefined) return false
  if (office.closedOn.includes(day)) return false
  return !office.restsOnHolidays || !(day in holidayJp.holidays)
}

export const closing = (office: Office, day: string): string =>
  `${day} ${office.closes[weekday(day)] ?? '24:00'}`

export const endOf = (day: string): string => `${day} 24:00`

export const dayOf = (moment: string): string => moment.slice(0, 10)
