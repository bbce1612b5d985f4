/** The national holidays of some years as known on one day; immutable once published. */
export type HolidayTable = Readonly<{
  version: string
  firstYear: number
  lastYear: number
  fixedThroughYear: number
  names: Readonly<Record<string, string>>
}>
