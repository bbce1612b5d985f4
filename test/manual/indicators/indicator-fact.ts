import { plainDate } from '../../../manual/calendar/plain-date'
import type { IndicatorFact } from '../../../manual/indicators/indicators'

/** A stay in November 2026 with which everything went well; each test says what was otherwise. */
export const indicatorFact = (over: Partial<IndicatorFact> = {}): IndicatorFact => ({
  legId: 'leg',
  hospitalId: 'hospital',
  admittedOn: plainDate('2026-11-10'),
  dischargedOn: plainDate('2026-11-27'),
  outcome: 'home',
  careLevel: 'care2',
  coordinatorKnown: true,
  contacted: true,
  contactedOnTime: true,
  contactUnconfirmed: false,
  sheetProvided: true,
  sheetGrade: 'sameDay',
  sheetUnconfirmed: false,
  contactEnteredLate: false,
  sheetEnteredLate: false,
  enteredLate: false,
  ...over,
})
