import { canBeJudgedBy } from '../../manual/calendar/judgeable'
import {
  CURRENT_HOLIDAYS,
  hasHolidayData,
  yearsCovered,
} from '../../manual/calendar/national-holidays'
import { readDay } from '../../manual/calendar/japanese-era'
import {
  addDays,
  daysBetween,
  type PlainDate,
  type Weekday,
} from '../../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import type { OwnDays } from '../../store/calendar-revisions'
import { fullDay, monthDay } from '../../templates/words/day'
import { withoutZero } from '../../templates/words/time'
import { findTime } from '../typed/moment'
import type { Problems, Typed } from '../typed/typed'

export const WEEK = [
  ['mon', '月曜日'],
  ['tue', '火曜日'],
  ['wed', '水曜日'],
  ['thu', '木曜日'],
  ['fri', '金曜日'],
  ['sat', '土曜日'],
  ['sun', '日曜日'],
] as const satisfies readonly (readonly [Weekday, string])[]

export const CALENDAR_FIELDS: readonly string[] = [
  ...WEEK.map(([weekday]) => weekday),
  'nationalHolidays',
  'closedOn',
]

/** One closing range typed at once; beyond it the year is a slip of the pen. */
const LONGEST_RANGE_IN_DAYS = 100

const HOURS_EXAMPLE = '「8:30〜17:30」のように入れてください。休みの曜日は空のままにします'

export type DaysRead =
  Readonly<{ ok: true; days: OwnDays }> | Readonly<{ ok: false; problems: Problems }>

/** The hours of each weekday, and closing days one a line, as they were typed. */
export function readOwnDays(typed: Typed): DaysRead {
  const problems: Record<string, string> = {}
  const hours: Partial<Record<Weekday, OwnDays['hours'][Weekday]>> = {}
  for (const [weekday] of WEEK) {
    const read = readHours(typed[weekday] ?? '')
    if (read === undefined) continue
    if ('refused' in read) problems[weekday] = read.refused
    else hours[weekday] = read.hours
  }
  const holidays = typed['nationalHolidays']
  if (holidays !== 'closed' && holidays !== 'open') {
    problems['nationalHolidays'] = '祝日に休むかどうかを選んでください'
  }
  const closed = readClosedDays(typed['closedOn'] ?? '')
  if ('refused' in closed) problems['closedOn'] = closed.refused
  if (Object.keys(problems).length > 0 || 'refused' in closed) return { ok: false, problems }
  if (Object.keys(hours).length === 0) {
    return { ok: false, problems: { mon: '開いている曜日を、少なくとも1つ入れてください' } }
  }
  const days = {
    hours,
    closedOnNationalHolidays: holidays === 'closed',
    closedOn: closed.days,
  } as OwnDays
  return canBeJudgedBy({ ...unconfirmedCalendar(''), ...days })
    ? { ok: true, days }
    : {
        ok: false,
        problems: {
          closedOn: `休みが${LONGEST_RANGE_IN_DAYS}日をこえて続いています。期限を数えられないため、年や日を確かめてください`,
        },
      }
}

function readHours(
  text: string,
): Readonly<{ hours: OwnDays['hours'][Weekday] }> | Readonly<{ refused: string }> | undefined {
  const written = text.normalize('NFKC').trim()
  if (written === '' || written === '休み' || written === '休') return undefined
  const [from = '', to = '', ...rest] = written.split(RANGE)
  const [opens, closes] = [findTime(from), findTime(to)]
  if (opens === undefined || closes === undefined || rest.length > 0) {
    return { refused: HOURS_EXAMPLE }
  }
  if (opens >= closes) {
    return {
      refused: `閉まる時刻（${withoutZero(closes)}）が、開く時刻（${withoutZero(opens)}）より前です。${HOURS_EXAMPLE}`,
    }
  }
  return { hours: [opens, closes] }
}

/** 〜 in its many shapes, and から. A hyphen is none: days are written with it. */
const RANGE = /\s*(?:[~〜～]|から)\s*/

type ClosedRead = Readonly<{ days: readonly PlainDate[] }> | Readonly<{ refused: string }>

function readClosedDays(text: string): ClosedRead {
  const days = new Set<PlainDate>()
  for (const line of text.split(/[\n、]/).map((one) => one.trim())) {
    if (line === '') continue
    const read = readRange(line)
    if ('refused' in read) return { refused: `「${line.slice(0, 40)}」：${read.refused}` }
    for (const day of read.days) days.add(day)
  }
  return { days: [...days].toSorted() }
}

function readRange(line: string): ClosedRead {
  const [fromText = '', toText, ...rest] = line.split(RANGE)
  if (rest.length > 0) return { refused: '1行に1つの日か期間を入れてください' }
  const from = readDay(fromText)
  if ('refused' in from) return from
  const to = toText === undefined ? from : readDay(withYear(toText, from.day))
  if ('refused' in to) return to
  const length = daysBetween(from.day, to.day)
  if (length < 0) return { refused: '終わりの日が、始まりの日より前です' }
  if (length > LONGEST_RANGE_IN_DAYS) {
    return { refused: `期間は${LONGEST_RANGE_IN_DAYS}日までです。年を確かめてください` }
  }
  if (!hasHolidayData(CURRENT_HOLIDAYS, from.day) || !hasHolidayData(CURRENT_HOLIDAYS, to.day)) {
    const { first, last } = yearsCovered(CURRENT_HOLIDAYS)
    return { refused: `祝日の分かる年（西暦${first}年〜${last}年）の日を入れてください` }
  }
  return { days: Array.from({ length: length + 1 }, (_, index) => addDays(from.day, index)) }
}

/** The end of a range may leave its year out: 12月29日〜1月3日 ends in the next year. */
function withYear(text: string, from: PlainDate): string {
  const [, month, day] = /^(\d{1,2})[月/.](\d{1,2})日?/.exec(text.normalize('NFKC')) ?? []
  if (month === undefined || day === undefined || /[年]|\d+[/.]\d+[/.]\d+/.test(text)) return text
  const year = Number(from.slice(0, 4))
  const monthDayOf = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return `${monthDayOf < from.slice(5) ? year + 1 : year}年${month}月${day}日`
}

/** What stands in the boxes when the page is opened. Days that are over stay in, since running cases count by them. */
export function typedOf({ hours, closedOnNationalHolidays, closedOn }: OwnDays): Typed {
  return {
    ...Object.fromEntries(
      WEEK.map(([weekday]) => [weekday, hours[weekday]?.map(withoutZero).join('〜') ?? '']),
    ),
    nationalHolidays: closedOnNationalHolidays ? 'closed' : 'open',
    closedOn: rangesOf(closedOn)
      .map(({ from, to }) => (from === to ? fullDay(from) : `${fullDay(from)}〜${fullDay(to)}`))
      .join('\n'),
  }
}

export function rangesOf(days: readonly PlainDate[]) {
  const runs: { from: PlainDate; to: PlainDate }[] = []
  for (const day of days.toSorted()) {
    const last = runs.at(-1)
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}

/** 12月29日（火）〜1月3日（日） */
export const rangeWords = (days: readonly PlainDate[]): readonly string[] =>
  rangesOf(days).map(({ from, to }) =>
    from === to ? monthDay(from) : `${monthDay(from)}〜${monthDay(to)}`,
  )
