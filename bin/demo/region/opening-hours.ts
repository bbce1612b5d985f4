import type { TimeOfDay } from '../../../manual/calendar/japan-time'
import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import type { PlainDate, Weekday } from '../../../manual/calendar/plain-date'

/** When an organisation of the demo region is open; a closing day comes every year. */
export type OpeningHours = Readonly<{
  hours: CalendarSnapshot['hours']
  closedOnNationalHolidays: boolean
  /** Days of the year, 'MM-DD', on which this organisation is closed. */
  closedEveryYearOn: readonly string[]
  /** Nobody has confirmed these hours yet; whatever is judged by them is provisional. */
  isUnconfirmed?: true
}>

const WORKING_WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const WITH_SATURDAY = [...WORKING_WEEK, 'sat'] as const
const WITHOUT_WEDNESDAY = ['mon', 'tue', 'thu', 'fri', 'sat'] as const

/** Custom, not law, so it belongs to each organisation (domain fees §5.5). */
const YEAR_END = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']
const LONGER_YEAR_END = ['12-28', ...YEAR_END, '01-04']
const BON = ['08-13', '08-14', '08-15']

function open(
  days: readonly Weekday[],
  from: string,
  to: string,
): Pick<OpeningHours, 'hours' | 'closedOnNationalHolidays'> {
  const opening = [from as TimeOfDay, to as TimeOfDay] as const
  return {
    hours: Object.fromEntries(days.map((day) => [day, opening])),
    closedOnNationalHolidays: true,
  }
}

export const OPENING_HOURS = {
  hospitalDesk: { ...open(WORKING_WEEK, '08:30', '17:15'), closedEveryYearOn: YEAR_END },
  publicDesk: { ...open(WORKING_WEEK, '08:30', '17:15'), closedEveryYearOn: YEAR_END },
  weekdays: { ...open(WORKING_WEEK, '08:30', '17:30'), closedEveryYearOn: YEAR_END },
  weekdaysWithBon: {
    ...open(WORKING_WEEK, '09:00', '18:00'),
    closedEveryYearOn: [...BON, ...YEAR_END],
  },
  saturdayToo: { ...open(WITH_SATURDAY, '08:30', '17:30'), closedEveryYearOn: YEAR_END },
  closedOnWednesday: { ...open(WITHOUT_WEDNESDAY, '09:00', '17:00'), closedEveryYearOn: YEAR_END },
  longYearEnd: { ...open(WORKING_WEEK, '08:30', '17:00'), closedEveryYearOn: LONGER_YEAR_END },
  everyDay: {
    ...open([...WITH_SATURDAY, 'sun'], '08:30', '17:30'),
    closedOnNationalHolidays: false,
    closedEveryYearOn: ['01-01'],
  },
  unconfirmed: {
    ...open(WORKING_WEEK, '09:00', '17:00'),
    closedEveryYearOn: [],
    isUnconfirmed: true,
  },
} as const satisfies Record<string, OpeningHours>

export type OpeningHoursName = keyof typeof OPENING_HOURS

/** The closing days of every year from the first to the last, as days of the calendar. */
export function closingDays(
  { closedEveryYearOn }: OpeningHours,
  firstYear: number,
  lastYear: number,
): readonly PlainDate[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)
  return years.flatMap((year) => closedEveryYearOn.map((day) => `${year}-${day}` as PlainDate))
}
