import type { PlainDate } from '../calendar/plain-date'
import type { LegId } from './events'
import type { CaseState, Fact, HospitalLeg } from './state'

export class NoSuchLeg extends Error {
  constructor(legId: LegId) {
    super(`the case has no hospital leg ${legId}`)
    this.name = 'NoSuchLeg'
  }
}

export function findLeg(state: CaseState, legId: LegId): HospitalLeg | undefined {
  return state.legs.find((leg) => leg.id === legId)
}

/**
 * Also a stay that was withdrawn: what the record says of it can still be read.
 * @throws {NoSuchLeg}
 */
export function getLeg(state: CaseState, legId: LegId): HospitalLeg {
  const leg = findLeg(state, legId) ?? state.withdrawnLegs?.find(({ id }) => id === legId)
  if (leg === undefined) throw new NoSuchLeg(legId)
  return leg
}

/** The stay the case is about now. */
export function currentLeg(state: CaseState): HospitalLeg {
  const leg = state.legs.at(-1)
  if (leg === undefined) throw new NoSuchLeg('(none)')
  return leg
}

/** The oldest sheet that nobody has confirmed; a receipt covers its sheet and those sent before it. */
export function findUnreceivedSheet(
  leg: HospitalLeg,
): Readonly<{ sheet: Fact; number: number }> | undefined {
  const covered = leg.sheetsReceived.map((receipt) =>
    leg.sheetsSent.findIndex((sheet) => sheet.eventId === receipt.sheetEventId),
  )
  const index = Math.max(-1, ...covered) + 1
  const sheet = leg.sheetsSent[index]
  return sheet === undefined ? undefined : { sheet, number: index + 1 }
}

/** The day the patient is to go home: fixed if it is, planned otherwise. */
export function findDischargeDay(leg: HospitalLeg): PlainDate | undefined {
  return leg.dischargeDateFixed?.on ?? leg.plannedDischarge?.on
}

/** Whether the stay is over, so that nothing new is owed. */
export function hasEnded(leg: HospitalLeg): boolean {
  return leg.discharged !== undefined || leg.exclusion !== undefined
}
