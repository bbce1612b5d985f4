import { plainDate } from '../../../manual/calendar/plain-date'
import type { StayFacts } from '../../../manual/fees/stay-facts'
import { DESK } from '../calendars'

/** Admitted on Tuesday 10 November 2026 as an emergency, in care level 2; nothing done yet. */
export const stay = (over: Partial<StayFacts> = {}): StayFacts => ({
  admittedOn: plainDate('2026-11-10'),
  admissionKind: 'emergency',
  careLevel: 'care2',
  ward: 'general',
  hospitalCalendar: DESK,
  contacts: [],
  initialAddOn: false,
  acts: {},
  ...over,
})

export const home = (on: string) => ({ on: plainDate(on), outcome: 'home' }) as const
