import type { PlainDate } from '../calendar/plain-date'
import { type FeeCode, feeRowOn, type FeeRow } from './fee-rows'

/**
 * What is said about one fee of one stay: that it may be claimable, never that it is. `open`: its days still run
 * or a fact is not recorded yet.
 */
export type Claim = Readonly<{
  row: FeeRow
  verdict: 'mayBeClaimable' | 'open' | 'notClaimable'
  why: ClaimReason
  /** A key of the row's amounts, or a tier without a verified amount. */
  tier?: string
  amount?: number
  /** The last day on which the missing act still counts. */
  lastDay?: PlainDate
}>

/** What decided; the words for it belong to the pages. */
export type ClaimReason =
  | 'contactsRecorded'
  | 'noContact'
  | 'withInitialAddOn'
  | 'levelHasNoFee'
  | 'levelUndecided'
  | 'diedInHospital'
  | 'notDischargedHomeOrFacility'
  | 'inTime'
  | 'notYet'
  | 'tooLate'
  | 'twiceAlready'
  | 'notPlanned'
  | 'threeProfessionsAndMore'
  | 'tooFewProfessions'

export type Judged = Omit<Claim, 'row' | 'amount'>

/** Puts a judgement beside the row in force on the day of its act; undefined where no schedule is known. */
export function claimBy(fee: FeeCode, actOn: PlainDate, judged: Judged): Claim | undefined {
  const row = feeRowOn(fee, actOn)
  if (row === undefined) return undefined
  const amount = judged.tier === undefined ? undefined : row.amounts[judged.tier]
  return { row, ...judged, ...(amount !== undefined && { amount }) }
}
