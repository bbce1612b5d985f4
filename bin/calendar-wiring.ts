import {
  type CalendarChange,
  claimCalendarChanges,
  noteCalendarChanges,
  tellCalendarChange,
} from '../store/calendar-changes'
import type { Db } from '../store/database'

const CASES_A_ROUND = 40

/** How often open cases are looked through for a snapshot that ends soon. */
export const LOOK_THROUGH_EVERY_MS = 60_000

export const createCalendarStore = (db: Db, now: () => Date) => ({
  note: () => noteCalendarChanges(db, now()),
  claim: () => claimCalendarChanges(db, now(), CASES_A_ROUND),
  tell: (change: CalendarChange) => tellCalendarChange(db, change, now()),
})
