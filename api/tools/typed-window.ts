import { dayInJapan, type Instant, type TimeOfDay } from '../../manual/calendar/japan-time'
import { canBeJudgedBy } from '../../manual/calendar/judgeable'
import { CURRENT_HOLIDAYS, yearsCovered } from '../../manual/calendar/national-holidays'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import type { CareLevel } from '../../manual/case/events'
import { type Admission, isWindowWithinTables } from '../../manual/fees/admission-info-fee'
import { findTime, instantOf, readMoment } from '../typed/moment'
import { line, lines, type Problems, tooLong, type Typed } from '../typed/typed'
import { readClosingDays } from './closing-days'
import { givenCalendar } from './given-calendar'
import { CLOSED_ON_LENGTH, WEEKDAY_CHOICES } from './window-fields'

/** One level stands for all that the fee treats alike. */
const CARE_LEVELS: ReadonlyMap<string, CareLevel> = new Map([
  ['care', 'care1'],
  ['support', 'support1'],
  ['unknown', 'unknown'],
])

export type TypedWindow =
  Readonly<{ ok: true; admission: Admission }> | Readonly<{ ok: false; problems: Problems }>

/** Reads what a person typed into the public page. */
export function readTypedWindow(typed: Typed, now: Instant): TypedWindow {
  const problems: Record<string, string> = {}
  const admitted = readAdmitted(typed, now)
  if ('refused' in admitted) problems['admitted'] = admitted.refused
  const careLevel = CARE_LEVELS.get(typed['careLevel'] ?? '')
  if (careLevel === undefined) problems['careLevel'] = '利用者の要介護度を選んでください'
  const around = 'at' in admitted ? admitted.at : now
  const calendar = readCalendar(typed, around, problems)
  if ('refused' in admitted || careLevel === undefined || calendar === undefined) {
    return { ok: false, problems }
  }
  const { at: admittedAt, timeKnown } = admitted
  return { ok: true, admission: { admittedAt, timeKnown, calendar, careLevel } }
}

function readAdmitted(typed: Typed, now: Instant) {
  const read = readMoment(typed, 'admitted')
  if ('empty' in read) return { refused: '入院した日を入れてください' }
  if ('refused' in read) return read
  const at = instantOf(read, now)
  if (!isWindowWithinTables(at)) {
    const { first, last } = yearsCovered(CURRENT_HOLIDAYS)
    return { refused: `祝日の分かる${first}年1月から${last}年12月24日までの日を入れてください` }
  }
  return { at, timeKnown: read.time !== undefined }
}

function readCalendar(
  typed: Typed,
  around: Instant,
  problems: Record<string, string>,
): CalendarSnapshot | undefined {
  const opens = readTime(typed, 'opens', problems)
  const closes = readTime(typed, 'closes', problems)
  const saturday = line(typed['saturdayCloses'])
  const saturdayCloses = saturday === '' ? closes : readTime(typed, 'saturdayCloses', problems)
  const openDays = (typed['openDays'] ?? '').split(' ')
  const open = WEEKDAY_CHOICES.map(({ value }) => value).filter((day) => openDays.includes(day))
  if (open.length === 0) problems['openDays'] = '営業する曜日を選んでください'
  const holidays = typed['nationalHolidays'] ?? ''
  if (holidays !== 'open' && holidays !== 'closed') {
    problems['nationalHolidays'] = '祝日に休むかどうかを選んでください'
  }
  const closedOn = readClosed(typed, around, problems)
  if (opens === undefined || closes === undefined || saturdayCloses === undefined) return undefined
  if (opens >= closes) problems['closes'] = '営業時間の終わりは、始まりより後にしてください'
  else if (opens >= saturdayCloses) {
    problems['saturdayCloses'] = '土曜日の終わりは、営業時間の始まりより後にしてください'
  }
  if (closedOn === undefined || Object.keys(problems).some(isOfCalendar)) return undefined
  const calendar = givenCalendar({
    hours: Object.fromEntries(
      open.map((day) => [day, [opens, day === 'sat' ? saturdayCloses : closes]]),
    ),
    closedOn,
    nationalHolidays: holidays === 'closed',
  })
  if (canBeJudgedBy(calendar)) return calendar
  problems['closedOn'] = '営業する日がなくなります。休業日を確かめてください'
  return undefined
}

const isOfCalendar = (field: string): boolean => field !== 'admitted' && field !== 'careLevel'

function readTime(
  typed: Typed,
  name: string,
  problems: Record<string, string>,
): TimeOfDay | undefined {
  const time = findTime(line(typed[name]))
  if (time === undefined) problems[name] = '時刻は「8:30」「17:30」のように入れてください'
  return time
}

function readClosed(typed: Typed, around: Instant, problems: Record<string, string>) {
  const text = lines(typed['closedOn'])
  const long = tooLong(text, CLOSED_ON_LENGTH)
  const read = long === undefined ? readClosingDays(text, dayInJapan(around)) : { refused: long }
  if ('days' in read) return read.days
  problems['closedOn'] = read.refused
  return undefined
}
