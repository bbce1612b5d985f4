import { eraDay } from '../../manual/calendar/japanese-era'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { isBusinessDay } from '../../manual/calendar/business-day'
import { addDays, type PlainDate, type Weekday, weekdayOf } from '../../manual/calendar/plain-date'
import { UNCONFIRMED, unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import type { OfficeCalendar } from '../../store/inbox'
import type { OfficeCalendarView } from '../../templates/pages/office-calendar'
import { monthDay } from '../../templates/words/day'
import { withoutZero } from '../../templates/words/time'

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
): OfficeCalendarView {
  const calendar = known?.calendar ?? unconfirmedCalendar(organisationId)
  return {
    lines: [hoursWords(calendar), closedWords(calendar, today)],
    weeks: weeksAround(calendar, today),
    confirmed: confirmedWords(calendar, known?.confirmedOn),
  }
}

function confirmedWords(calendar: CalendarSnapshot, confirmedOn: PlainDate | undefined): string {
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
    ...closures(calendar.closedOn.filter((day) => day >= today)),
  ]
  return closed.length === 0 ? '休み：なし' : `休み：${closed.join('、')}`
}

function closures(days: readonly PlainDate[]): readonly string[] {
  const runs: { from: PlainDate; to: PlainDate }[] = []
  for (const day of days.toSorted()) {
    const last = runs.at(-1)
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs.map(({ from, to }) =>
    from === to ? monthDay(from) : `${monthDay(from)}〜${monthDay(to)}`,
  )
}

const DAYS_BACK = 3

/** Two weeks from Monday on, so that both the weekend behind and the days that count are in sight. */
function weeksAround(calendar: CalendarSnapshot, today: PlainDate): OfficeCalendarView['weeks'] {
  const near = addDays(today, -DAYS_BACK)
  const monday = addDays(near, -WEEK.indexOf(weekdayOf(near)))
  return [0, 7].map((offset) =>
    WEEK.map((_, index) => {
      const day = addDays(monday, offset + index)
      return {
        day: String(Number(day.slice(8))),
        closed: !isBusinessDay(calendar, day),
        today: day === today,
      }
    }),
  )
}
