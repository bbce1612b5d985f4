import type { Due } from './due-moments'
import type { DutyClock } from './duty-clock'
import type { Opening } from './openings'
import type { Start } from './start'

/** A duty whose clock runs: where it counts from, since when it is known, when it is due. */
export type OwedDuty = DutyClock & Readonly<{ start: Start; due: Due; opening: Opening }>

/** Whether there is anything to count from. */
export function isOwed(clock: DutyClock): clock is OwedDuty {
  return clock.start !== undefined && clock.due !== undefined && clock.opening !== undefined
}
