import type { CalendarSnapshot } from '../calendar/business-calendar'
import {
  addBusinessDays,
  nextBusinessDay,
  thisOrNextBusinessDay,
  thisOrPreviousBusinessDay,
} from '../calendar/business-day'
import { dayInJapan, instantInJapan, type Instant } from '../calendar/japan-time'
import { lastClosingThrough, nextOpening, openingOn } from '../calendar/opening'
import { outOfQuietHours } from '../calendar/quiet-hours'
import { addDays } from '../calendar/plain-date'
import type { MilestoneRow, MomentRule } from '../editions/edition'
import type { FeeTier } from '../fees/admission-info-fee'
import type { OwedDuty } from './owed-duty'
import { calendarOfDesk } from './leg-facts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/**
 * When a rung of a ladder goes off. Computed from stored facts only, so that a corrected date moves it;
 * never before the case knew, and never in the quiet hours of the desk it is for.
 */
export function milestoneMoment(duty: OwedDuty, rung: MilestoneRow): Instant | undefined {
  const raw = MOMENTS[rung.moment](duty, rung)
  if (raw === undefined) return undefined
  const earliest = duty.opening.knownAt + duty.row.graceMinutes * MINUTE_MS
  return outOfQuietHours(calendarOfDesk(duty.calendars, rung.to[0]), Math.max(raw, earliest))
}

const MOMENTS = {
  closingOfBusinessDayAfterStart: ({ calendars, start }, { count }) =>
    lastClosingThrough(calendars.desk, addBusinessDays(calendars.desk, start.on, count)),
  openingOfDueDay: ({ calendars, due }, { to }) => {
    const calendar = calendarOfDesk(calendars, to[0])
    return openingOn(calendar, thisOrPreviousBusinessDay(calendar, due.day))
  },
  // People outside the fee have no window Ⅰ to lose; they are reminded once, with Ⅱ.
  beforeClosingOnLastDayOfTierI: (duty, { count }) =>
    duty.window?.applicable === true
      ? beforeLastClosing(duty, duty.window.tiers[0], count)
      : undefined,
  beforeClosingOnLastDayOfTierII: (duty, { count }) =>
    duty.window && beforeLastClosing(duty, duty.window.tiers[1], count),
  openingAfterTierII: ({ calendars, window, opening }) =>
    window &&
    notPast(
      calendars.office,
      openingOn(calendars.office, nextBusinessDay(calendars.office, window.tiers[1].lastDay)),
      opening.knownAt,
    ),
  whenDue: ({ due }) => due.at,
  nextBusinessDayAfterDue: ({ due, calendar }, { count }) => {
    const day = addBusinessDays(calendar, due.day, count)
    return due.time === undefined ? openingOn(calendar, day) : instantInJapan(day, due.time)
  },
  openingDaysBeforeDischarge: ({ calendars, start }, { count }) =>
    openingOn(calendars.desk, thisOrPreviousBusinessDay(calendars.desk, addDays(start.on, -count))),
  openingOfLastBusinessDayBeforeDischarge: ({ calendars, start }, { count }) =>
    openingOn(calendars.desk, addBusinessDays(calendars.desk, start.on, -count)),
  nextOpeningAfterStart: ({ calendars, opening }) => nextOpening(calendars.desk, opening.knownAt),
  openingDaysAfterStart: ({ calendars, start }, { count, to }) => {
    const calendar = calendarOfDesk(calendars, to[0])
    return openingOn(calendar, thisOrNextBusinessDay(calendar, addDays(start.on, count)))
  },
  openingDaysBeforeDue: ({ calendars, due }, { count, to }) => {
    const calendar = calendarOfDesk(calendars, to[0])
    return openingOn(calendar, thisOrPreviousBusinessDay(calendar, addDays(due.day, -count)))
  },
  whenOpened: ({ calendars, opening }, { to }) => {
    const calendar = calendarOfDesk(calendars, to[0])
    return openingOn(calendar, thisOrNextBusinessDay(calendar, dayInJapan(opening.at)))
  },
} as const satisfies Record<MomentRule, (duty: OwedDuty, rung: MilestoneRow) => Instant | undefined>

/** Some hours before the office closes; when that is past already, at its next opening (manual §2.2). */
function beforeLastClosing(duty: OwedDuty, tier: FeeTier, hours: number): Instant {
  const { office } = duty.calendars
  const moment = lastClosingThrough(office, tier.lastDay) - hours * HOUR_MS
  return notPast(office, moment, duty.opening.knownAt)
}

/** Who learns of it when the moment is over is not pressed in the same minute, but at the next opening. */
function notPast(office: CalendarSnapshot, moment: Instant, knownAt: Instant): Instant {
  return moment < knownAt ? nextOpening(office, knownAt) : moment
}
