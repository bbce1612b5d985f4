import type { HolidayTable } from './holidays/holiday-table'
import { JP_2026_1 } from './holidays/jp-2026-1'
import type { PlainDate } from './plain-date'

export class UnknownHolidays extends Error {
  constructor(version: string) {
    super(`no table of national holidays is called ${JSON.stringify(version.slice(0, 40))}`)
    this.name = 'UnknownHolidays'
  }
}

export class NoHolidayData extends Error {
  constructor(version: string, day: PlainDate) {
    super(`the holiday table ${version} says nothing about the year of ${day}`)
    this.name = 'NoHolidayData'
  }
}

/** The newest table: what a new calendar names. Older ones stay, since running cases name them. */
export const CURRENT_HOLIDAYS = JP_2026_1.version

const TABLES: ReadonlyMap<string, LookedUpTable> = new Map([
  [JP_2026_1.version, lookedUp(JP_2026_1)],
])

/** A table as days are looked up in it, which deadlines do by the dozen. */
type LookedUpTable = Omit<HolidayTable, 'names'> &
  Readonly<{ names: ReadonlyMap<string, string>; firstDay: string; lastDay: string }>

function lookedUp({ names, ...table }: HolidayTable): LookedUpTable {
  const { firstYear, lastYear } = table
  return {
    ...table,
    names: new Map(Object.entries(names)),
    firstDay: `${firstYear}-01-01`,
    lastDay: `${lastYear}-12-31`,
  }
}

export function isHolidayVersion(version: string): boolean {
  return TABLES.has(version)
}

/** Whether the table covers the day's year, so that nobody proposes a day nothing can be said about. */
export function hasHolidayData(version: string, day: PlainDate): boolean {
  return covers(getTable(version), day)
}

/** The first and the last year the table says something about. @throws {UnknownHolidays} */
export function yearsCovered(version: string): Readonly<{ first: number; last: number }> {
  const { firstYear, lastYear } = getTable(version)
  return { first: firstYear, last: lastYear }
}

/** @throws {UnknownHolidays|NoHolidayData} */
export function isNationalHoliday(version: string, day: PlainDate): boolean {
  return holidayName(version, day) !== undefined
}

/** @throws {UnknownHolidays|NoHolidayData} */
export function holidayName(version: string, day: PlainDate): string | undefined {
  const table = getTable(version)
  if (!covers(table, day)) throw new NoHolidayData(version, day)
  return table.names.get(day)
}

/** Whether the year's equinoxes are only forecast, since the Cabinet fixes them one year ahead. */
export function isForecast(version: string, day: PlainDate): boolean {
  return yearOf(day) > getTable(version).fixedThroughYear
}

function getTable(version: string): LookedUpTable {
  const table = TABLES.get(version)
  if (table === undefined) throw new UnknownHolidays(version)
  return table
}

function covers({ firstDay, lastDay }: LookedUpTable, day: PlainDate): boolean {
  return day >= firstDay && day <= lastDay
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4))
}
