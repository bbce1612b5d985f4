import { dayInJapan, endOfDayInJapan, type Instant } from '../calendar/japan-time'
import { addDays } from '../calendar/plain-date'
import type { DutyStatus } from '../duties/duty'
import { type CountingMemory, type StandingDuty, standingDuties } from '../duties/standing-duties'
import { statusAt } from '../duties/status'
import type { DutyCode } from '../editions/edition'
import { editionOf } from '../editions/registry'
import type { EventData, ProposedEvent } from './events'
import { strayFaxesToHandle } from './fold-fax'
import { currentLeg, hasEnded } from './legs'
import type { CaseState } from './state'

type ClosingReason = EventData['Closed']['reason']

const DAY_MS = 86_400_000
const AFTER_REOPENING_MS = DAY_MS
const NEVER = -Infinity

const OVER = {
  done: true,
  missed: true,
  waived: true,
  notYet: false,
  open: false,
} as const satisfies Record<DutyStatus, boolean>

/** The stay is over and nobody owes anything any more; phone tasks and consent keep nothing open. */
function isFinished(state: CaseState, now: Instant, memory?: CountingMemory): boolean {
  if (state.mergedInto === undefined && !hasEnded(currentLeg(state))) return false
  return standingDuties(state, memory).every(({ byHour }) => OVER[statusAt(byHour, now)])
}

/** A finished case closes at once, unless somebody has just reopened it to do something. */
export function closingAtOnce(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): ProposedEvent | undefined {
  if (state.closed !== undefined || isBeingWorkedOn(state) || !isFinished(state, now, memory)) {
    return undefined
  }
  return closed(state, reasonOf(state), now)
}

/**
 * When the case closes whatever is still open: 14 days after discharge (manual §2.2, A13), or as long after it
 * learnt of somebody who is still to be rung up. That call does not hold the case open for ever: it stays on the list and
 * on the page of the closed case until it is recorded.
 */
export function closingMoment(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): Instant | undefined {
  const leg = currentLeg(state)
  if (state.closed !== undefined) return undefined
  if (!hasEnded(leg) && state.mergedInto === undefined) return undefined
  if (isFinished(state, now, memory)) {
    return isBeingWorkedOn(state) ? state.lastRecordedAt + AFTER_REOPENING_MS : now
  }
  const limit = editionOf(leg.edition).closing.daysAfterDischarge
  const discharge = leg.discharged
  const afterDischarge =
    discharge === undefined ? 0 : endOfDayInJapan(addDays(dayInJapan(discharge.at), limit))
  const afterReopening = state.reopenedLast ? state.reopenedLast.at + limit * DAY_MS : 0
  return Math.max(
    afterDischarge,
    afterReopening,
    callsOwedSince(state, now, memory) + limit * DAY_MS,
  )
}

/** Since when somebody is to be told by telephone, whatever has become of the stay; long ago when nobody is. */
function callsOwedSince(state: CaseState, now: Instant, memory?: CountingMemory): Instant {
  const isOpen =
    (code: DutyCode) =>
    ({ row, byHour }: StandingDuty) =>
      row.code === code && statusAt(byHour, now) === 'open'
  const owed = standingDuties(state, memory)
  const died = owed.some(isOpen('X1')) ? currentLeg(state).discharged : undefined
  const recalled = owed.some(isOpen('R1')) ? state.recalls?.at(-1) : undefined
  const strays = owed.some(isOpen('R2')) ? strayFaxesToHandle(state) : []
  return Math.max(
    died?.recordedAt ?? NEVER,
    recalled?.recordedAt ?? NEVER,
    ...strays.map(({ answered }) => answered?.recordedAt ?? NEVER),
  )
}

export function closingByTime(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): ProposedEvent | undefined {
  const moment = closingMoment(state, now, memory)
  if (moment === undefined || now < moment) return undefined
  return closed(state, isFinished(state, now, memory) ? reasonOf(state) : 'timeIsUp', now)
}

/** Reopened by hand: until a day has passed in peace. For a late action: until that action has come. */
function isBeingWorkedOn({ reopenedLast, lastSeq }: CaseState): boolean {
  if (reopenedLast === undefined) return false
  return reopenedLast.reason === 'byHand' || reopenedLast.seq === lastSeq
}

function reasonOf(state: CaseState): ClosingReason {
  const leg = currentLeg(state)
  if (state.mergedInto !== undefined) return 'merged'
  if (leg.discharged?.outcome === 'died') return 'died'
  return leg.exclusion === undefined ? 'dutiesDone' : 'excluded'
}

function closed(state: CaseState, reason: ClosingReason, now: Instant): ProposedEvent {
  return {
    id: `${currentLeg(state).id}:closed:${state.reopened}`,
    type: 'Closed',
    occurredAt: now,
    by: { side: 'system' },
    data: { reason },
  }
}
