import { eraDay } from '../../manual/calendar/japanese-era'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { isBusinessDay } from '../../manual/calendar/business-day'
import { addDays, type PlainDate, type Weekday, weekdayOf } from '../../manual/calendar/plain-date'
import { UNCONFIRMED, unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import type { OfficeCalendar } from '../../store/inbox'
import type { Link } from '../../templates/pages/components/link'
import type { OfficeCalendarView } from '../../templates/pages/office-calendar'
import { withoutZero } from '../../templates/words/time'
import { rangeWords } from '../calendar/typed-days'

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[]
const WORDS = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
} as const

/** The office's own days, by which its limits are counted; assumed ones where nobody has given any. */
export function officeCalendarView(
  organisationId: string,
  known: OfficeCalendar | undefined,
  today: PlainDate,
  change?: Link,
): OfficeCalendarView {
  const calendar = known?.calendar ?? unconfirmedCalendar(organisationId)
  return {
    lines: calendarLines(calendar, today),
    weeks: weeksFrom(calendar, addDays(today, -DAYS_BACK), today, 2),
    confirmed: confirmedWords(calendar, known?.confirmedOn),
    ...(change && { change }),
  }
}

/** 月〜金 8:30〜17:30; 休み：土・日、祝日、12月29日（火）〜1月3日（日） */
export const calendarLines = (calendar: CalendarSnapshot, today: PlainDate): readonly string[] => [
  hoursWords(calendar),
  closedWords(calendar, today),
]

export function confirmedWords(
  calendar: CalendarSnapshot,
  confirmedOn: PlainDate | undefined,
): string {
  if (calendar.revision === UNCONFIRMED || confirmedOn === undefined)
    return '営業日はまだ確認されていません。加算の期限は目安です'
  return `最終確認 ${eraDay(confirmedOn)}`
}

/** 月〜金 8:30〜17:30、土 9:00〜12:00 */
function hoursWords({ hours }: CalendarSnapshot): string {
  const runs: { from: Weekday; to: Weekday; times: string }[] = []
  for (const weekday of WEEK) {
    const open = hours[weekday]
    if (open === undefined) continue
    const times = open.map(withoutZero).join('〜')
    const last = runs.at(-1)
    const follows = last !== undefined && WEEK.indexOf(last.to) + 1 === WEEK.indexOf(weekday)
    if (follows && last.times === times) last.to = weekday
    else runs.push({ from: weekday, to: weekday, times })
  }
  if (runs.length === 0) return '営業日が登録されていません'
  return runs
    .map(
      ({ from, to, times }) =>
        `${from === to ? WORDS[from] : `${WORDS[from]}〜${WORDS[to]}`} ${times}`,
    )
    .join('、')
}

/** 休み：土・日、祝日、12月29日（火）〜1月3日（日） */
function closedWords(calendar: CalendarSnapshot, today: PlainDate): string {
  const weekly = WEEK.filter((weekday) => calendar.hours[weekday] === undefined)
  const closed = [
    ...(weekly.length === 0 ? [] : [weekly.map((weekday) => WORDS[weekday]).join('・')]),
    ...(calendar.closedOnNationalHolidays ? ['祝日'] : []),
    ...rangeWords(calendar.closedOn.filter((day) => day >= today)),
  ]
  return closed.length === 0 ? '休み：なし' : `休み：${closed.join('、')}`
}

const DAYS_BACK = 3

/** Whole weeks from the Monday before a day on, so that the weekend behind is in sight. */
export function weeksFrom(
  calendar: CalendarSnapshot,
  near: PlainDate,
  today: PlainDate,
  count: number,
): OfficeCalendarView['weeks'] {
  const monday = addDays(near, -WEEK.indexOf(weekdayOf(near)))
  return Array.from({ length: count }, (_, week) =>
    WEEK.map((_weekday, index) => {
      const day = addDays(monday, week * 7 + index)
      return {
        day: dayWords(day, week === 0 && index === 0),
        closed: !isBusinessDay(calendar, day),
        today: day === today,
      }
    }),
  )
}

/** 24; the first of a month and the first of all say the month as well: 12/1 */
const dayWords = (day: PlainDate, isFirst: boolean): string => {
  const dayOfMonth = String(Number(day.slice(8)))
  return isFirst || dayOfMonth === '1' ? `${Number(day.slice(5, 7))}/${dayOfMonth}` : dayOfMonth
}
