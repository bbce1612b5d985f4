import type { CalendarSnapshot } from '../calendar/business-calendar'
import { opensAt } from '../calendar/business-day'
import type { Instant } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import { endOfQuietHours } from '../calendar/quiet-hours'
import type { MilestoneRow } from '../editions/edition'
import { phoneTasksOf } from '../editions/phone-tasks'
import type { Notice } from './notices'

/** How a person wants to hear of reminders beside the mail to the desk, which goes as ever. */
export const NOTICE_CHOICES = ['atOnce', 'daily', 'none'] as const
export type NoticeChoice = (typeof NOTICE_CHOICES)[number]

/** A reminder for one person of the desk. */
export type PersonalNotice = Notice & Readonly<{ person: string; urgent: boolean }>

/** Who has chosen nothing is written to at the desk only. */
export const CHOICE_UNLESS_CHOSEN: NoticeChoice = 'none'

/** Mails of her own that a person gets on one day at most; what is urgent comes all the same. Ours, to be confirmed. */
export const PERSONAL_MAILS_A_DAY = 10

/** The digest goes this long after the organisation opens, so that it is read at the desk. Ours, to be confirmed. */
export const DIGEST_AFTER_OPENING_MINUTES = 30

/**
 * Urgent is a rung that makes somebody telephone, and that of the last business day before discharge: it is nobody's
 * choice, and no cap holds it back.
 */
export function isUrgent(rung: MilestoneRow): boolean {
  return rung.moment === 'openingOfLastBusinessDayBeforeDischarge' || phoneTasksOf(rung).length > 0
}

/** What becomes of a reminder for one person. */
export function personalWay(
  choice: NoticeChoice,
  urgent: boolean,
): 'personalMail' | 'digestLine' | undefined {
  if (urgent || choice === 'atOnce') return 'personalMail'
  return choice === 'daily' ? 'digestLine' : undefined
}

/** When the digest of a day goes; undefined on a day on which the organisation is closed. */
export function digestMoment(calendar: CalendarSnapshot, day: PlainDate): Instant | undefined {
  const opening = opensAt(calendar, day)
  return opening === undefined
    ? undefined
    : endOfQuietHours(opening + DIGEST_AFTER_OPENING_MINUTES * 60_000)
}
