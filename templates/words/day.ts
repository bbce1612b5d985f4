import { eraDay } from '../../manual/calendar/japanese-era'
import {
  CURRENT_HOLIDAYS,
  hasHolidayData,
  isNationalHoliday,
} from '../../manual/calendar/national-holidays'
import { addDays, daysBetween, type PlainDate, weekdayOf } from '../../manual/calendar/plain-date'

const WEEKDAYS = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
} as const

/** 火, or 月・祝 on a national holiday; years without a holiday table show the weekday alone. */
export function weekdayWords(day: PlainDate): string {
  const isHoliday =
    hasHolidayData(CURRENT_HOLIDAYS, day) && isNationalHoliday(CURRENT_HOLIDAYS, day)
  return `${WEEKDAYS[weekdayOf(day)]}${isHoliday ? '・祝' : ''}`
}

/** 令和8年11月24日（火） */
export const fullDay = (day: PlainDate): string => `${eraDay(day)}（${weekdayWords(day)}）`

/** 11月24日（火） */
export const monthDay = (day: PlainDate): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（${weekdayWords(day)}）`

/** 24日（火） */
export const dayOfMonth = (day: PlainDate): string =>
  `${Number(day.slice(8, 10))}日（${weekdayWords(day)}）`

/** Within the current year without the year, otherwise with it. */
export const nearDay = (day: PlainDate, today: PlainDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? monthDay(day) : fullDay(day)

/** きょう and あす in lists, the day itself otherwise. */
export function listDay(day: PlainDate, today: PlainDate): string {
  if (day === today) return 'きょう'
  return day === addDays(today, 1) ? 'あす' : nearDay(day, today)
}

/** 16日目: the day of admission is the first. */
export const dayOfStay = (admittedOn: PlainDate, today: PlainDate): string =>
  `${daysBetween(admittedOn, today) + 1}日目`
