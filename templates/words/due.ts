import { dayInJapan, type Instant, timeInJapan } from '../../manual/calendar/japan-time'
import { daysBetween, type PlainDate } from '../../manual/calendar/plain-date'
import { listDay, nearDay } from './day'
import { clockTime, duration } from './time'

/** A remaining time as a chip shows it; the kind carries icon and colour, the text carries the meaning. */
export type Due = Readonly<{
  kind: 'overdue' | 'today' | 'tomorrow' | 'later' | 'done' | 'waiting' | 'notYet'
  text: string
}>

/** The end of a day belongs to the day that ends. */
export const dueDay = (dueAt: Instant): PlainDate => dayInJapan(dueAt - 1)

const isEndOfDay = (dueAt: Instant): boolean => timeInJapan(dueAt) === '00:00'

/**
 * 超過 4日, 残り 7時間35分, きょう中, 残り 2日. Overdue days are days of the calendar, because discharge comes
 * closer on holidays too; within a day hours and minutes are counted. A day that counts to midnight says きょう中.
 */
export function remaining(dueAt: Instant, now: Instant): Due {
  const days = daysBetween(dayInJapan(now), dueDay(dueAt))
  if (now >= dueAt) {
    const late = days < 0 ? `${-days}日` : duration(Math.max(now - dueAt, 1))
    return { kind: 'overdue', text: `超過 ${late}` }
  }
  if (days === 0) {
    return {
      kind: 'today',
      text: isEndOfDay(dueAt) ? 'きょう中' : `残り ${duration(dueAt - now)}`,
    }
  }
  return { kind: days === 1 ? 'tomorrow' : 'later', text: `残り ${days}日` }
}

/** As `remaining`, with the time of day instead of the hours left: きょう 17:15. For lists that are printed. */
export function remainingByClock(dueAt: Instant, now: Instant): Due {
  const due = remaining(dueAt, now)
  return due.kind === 'today' && !isEndOfDay(dueAt)
    ? { kind: 'today', text: `きょう ${clockTime(dueAt)}` }
    : due
}

/** 11月20日（金）まで, きょう 17:15 まで, あす 10:00 まで */
export function untilWords(dueAt: Instant, now: Instant): string {
  const day = listDay(dueDay(dueAt), dayInJapan(now))
  const isNear = day === 'きょう' || day === 'あす'
  if (isEndOfDay(dueAt)) return `${day}${isNear ? '中' : 'まで'}`
  return isNear ? `${day} ${clockTime(dueAt)} まで` : `${day} ${clockTime(dueAt)}まで`
}

/** 11月26日（木）, 11月24日（火）17:30: a limit among others, its day in full. */
export function limitWords(dueAt: Instant, today: PlainDate): string {
  const day = nearDay(dueDay(dueAt), today)
  return isEndOfDay(dueAt) ? day : `${day}${clockTime(dueAt)}`
}
