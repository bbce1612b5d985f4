import { addBusinessDays } from '../../../manual/calendar/business-day'
import {
  dayInJapan,
  instantInJapan,
  type Instant,
  timeOfDay,
} from '../../../manual/calendar/japan-time'
import { addDays, type PlainDate } from '../../../manual/calendar/plain-date'
import { getOrganisation } from '../region/organisations'
import { calendarAround, type Casting, createCast } from './cast'
import { createScript, type Script, type Start } from './script'

/**
 * The times of an open case, told from the moment of the first start: `today` in minutes ago, earlier days as
 * business days of the hospital's desk, so that the same scene holds on a Sunday night as on a Tuesday morning.
 */
export type Times = Readonly<{
  now: Instant
  today: PlainDate
  ago(minutes: number): Instant
  /** At that time, so many business days of the desk before today (at least one). */
  before(businessDays: number, time: string): Instant
  /** A day counted from today. */
  day(fromToday: number): PlainDate
}>

export type OpenScene = Omit<Casting, 'today'> &
  Readonly<{
    tell(script: Script, times: Times): void
  }>

export function openCase(scene: OpenScene, now: Instant): Script {
  const { tell, ...casting } = scene
  const today = dayInJapan(now)
  const script = createScript(createCast({ ...casting, key: `open-${scene.key}`, today }))
  tell(script, timesBefore(now, scene.hospital))
  return script
}

function timesBefore(now: Instant, hospital: string): Times {
  const today = dayInJapan(now)
  const desk = calendarAround(getOrganisation(hospital), today)
  return {
    now,
    today,
    ago: (minutes) => now - minutes * 60_000,
    before: (businessDays, time) =>
      instantInJapan(addBusinessDays(desk, today, -businessDays), timeOfDay(time)),
    day: (fromToday) => addDays(today, fromToday),
  }
}

/** Admitted, and started at the desk two hours later. */
export function admitted(
  script: Script,
  at: Instant,
  over: Partial<Omit<Start, 'at' | 'admittedAt'>> = {},
): void {
  script.start({ at, admittedAt: at - 2 * 3_600_000, ...over })
}
