import type { CaseState, HospitalLeg } from '../case/state'
import type { DutyRow, Edition } from '../editions/edition'
import { APPLIES } from './applies'
import type { LegFacts } from './leg-facts'
import { MET, type Met } from './met'

/** A duty's row with the rules it names. */
export type RuledRow = Readonly<{
  row: DutyRow
  /** Whether the duty is for this stay at all. */
  isForThisStay: (facts: LegFacts) => boolean
  met: (leg: HospitalLeg, state: CaseState) => Met | undefined
}>

/** An edition never changes, and a case that is run again asks for its rules hundreds of times. */
const RULED = new WeakMap<Edition, readonly RuledRow[]>()

export function ruledRows(edition: Edition): readonly RuledRow[] {
  const known = RULED.get(edition)
  if (known !== undefined) return known
  const ruled = edition.duties.map(withRules)
  RULED.set(edition, ruled)
  return ruled
}

function withRules(row: DutyRow): RuledRow {
  return {
    row,
    isForThisStay: row.appliesTo === undefined ? () => true : APPLIES[row.appliesTo],
    met: MET[row.metBy],
  }
}
