import fc from 'fast-check'
import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import { calendar } from '../calendars'
import { type Office, walked } from './walking-days'

const FIRST_DAY = '2021-01-01'
/** To 30 June 2029: every deadline of a stay stays within the years whose holidays are known. */
const DAYS = 3100

const days = [FIRST_DAY]
while (days.length < DAYS) days.push(walked(days.at(-1) ?? FIRST_DAY, 1))

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Often around the turn of a year, where most closures meet. */
const day = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...days) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...days.filter((one) => /-(12-2[0-9]|12-3|01-0)/.test(one))),
  },
)
const minute = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1439 }) },
  // The edges of usual hours: exactly closing, a minute to either side, midnight.
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 509, 510, 511, 1034, 1035, 1036, 1049, 1050, 1051, 1439),
  },
)

export const moment = fc.tuple(day, minute).map(([on, at]) => `${on} ${clock(at)}`)

const closes = fc.constantFrom('12:30', '17:15', '17:30', '24:00')
const office = fc.record<Office>({
  closes: fc
    .tuple(
      ...Array.from({ length: 7 }, (_, index) =>
        fc.option(closes, { nil: undefined, freq: index === 0 || index === 6 ? 1 : 12 }),
      ),
    )
    .filter((week) => week.some((open) => open !== undefined)),
  closedOn: fc.array(day, { maxLength: 4 }),
  restsOnHolidays: fc.boolean(),
})

/** Closed over the turn of the year like most, or as it comes. */
const offices = fc
  .tuple(office, fc.boolean(), fc.integer({ min: 2021, max: 2028 }))
  .map(([one, restsAtYearEnd, year]): Office =>
    restsAtYearEnd
      ? {
          ...one,
          closedOn: [...one.closedOn, ...[0, 1, 2, 3, 4, 5].map((n) => walked(`${year}-12-29`, n))],
        }
      : one,
  )

export const stay = fc.record({
  admitted: moment,
  timeKnown: fc.boolean(),
  desk: offices,
  office: offices,
  /** How much later the next fact of the stay happens, in days, and at what time. */
  later: fc.integer({ min: -3, max: 40 }),
  laterMinute: minute,
  /** Discharge, in days after the later fact. */
  home: fc.integer({ min: 0, max: 30 }),
})

export type GeneratedStay = Readonly<typeof stay extends fc.Arbitrary<infer T> ? T : never>

export const laterMoment = ({ admitted, later, laterMinute }: GeneratedStay): string =>
  `${walked(admitted.slice(0, 10), later)} ${clock(laterMinute)}`

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** The same office as the manual writes it down. */
export function asCalendar(
  name: string,
  { closes, closedOn, restsOnHolidays }: Office,
): CalendarSnapshot {
  const hours = NAMES.flatMap((weekday, index) => {
    const until = closes[index]
    return until === undefined ? [] : [[weekday, `08:30-${until}`] as const]
  })
  return {
    ...calendar(name, Object.fromEntries(hours)),
    closedOn: closedOn as CalendarSnapshot['closedOn'],
    closedOnNationalHolidays: restsOnHolidays,
  }
}
