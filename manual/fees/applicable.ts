import type { CareLevel } from '../case/events'

/**
 * Whether a level belongs to 居宅介護支援, whose add-ons these are. 要支援 (介護予防支援) and people outside care
 * insurance have none (fees-and-deadlines §5.1).
 */
export const OFFICE_FEE_APPLIES = {
  care1: 'yes',
  care2: 'yes',
  care3: 'yes',
  care4: 'yes',
  care5: 'yes',
  applied: 'undecided',
  unknown: 'undecided',
  support1: 'no',
  support2: 'no',
  notApplied: 'no',
  notEligible: 'no',
} as const satisfies Record<CareLevel, 'yes' | 'no' | 'undecided'>
