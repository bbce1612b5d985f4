import type { DutyRow, MilestoneRow } from './edition'
import { editionOf } from './registry'

/** The row of a duty in an edition; undefined where the edition does not ask for it. */
export function findDutyRow(edition: string, code: string): DutyRow | undefined {
  return editionOf(edition).duties.find((row) => row.code === code)
}

/** The rung of a duty's ladder by its name. */
export function findRung(
  edition: string,
  code: string,
  milestone: string,
): MilestoneRow | undefined {
  return findDutyRow(edition, code)?.ladder.find((rung) => rung.milestone === milestone)
}
