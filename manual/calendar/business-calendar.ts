import type { TimeOfDay } from './japan-time'
import type { PlainDate, Weekday } from './plain-date'

/**
 * One organisation's opening days and hours as they were when a case was judged by them: small enough to
 * travel inside an event, immutable, named by its revision. Outside `from`–`to` the weekly hours and the
 * national holidays still hold, but the organisation's own closing days are not known (`provisional`).
 */
export type CalendarSnapshot = Readonly<{
  organisationId: string
  /** Id of the stored revision, or 'unconfirmed' when nobody has confirmed this organisation's hours. */
  revision: string
  from: PlainDate
  to: PlainDate
  /** Opening and closing time by weekday; a weekday that is missing is closed. */
  hours: Readonly<Partial<Record<Weekday, readonly [opens: TimeOfDay, closes: TimeOfDay]>>>
  closedOnNationalHolidays: boolean
  /** Which immutable holiday module the national holidays are taken from. */
  holidays: string
  /** The organisation's own closing days within `from`–`to` (year end, summer). */
  closedOn: readonly PlainDate[]
}>
