import { findDutyRow } from '../editions/duty-row'
import type { DutyView } from './duty'

/**
 * Whether a duty is still to be done whatever has become of the stay and of the case. The clock of a case stops with a
 * death (manual §2.5) and the case closes by its time all the same; that somebody has to be rung up does not end there.
 */
export function isOwedForEver({ status, basis, code }: DutyView): boolean {
  return status === 'open' && findDutyRow(basis.edition, code)?.outlivesTheStay === true
}
