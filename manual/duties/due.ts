import type { Instant } from '../calendar/japan-time'
import { endOfQuietHours, isQuiet } from '../calendar/quiet-hours'
import type { ProposedEvent } from '../case/events'
import { closingByTime, closingMoment } from '../case/closing'
import { getLeg } from '../case/legs'
import type { CaseState } from '../case/state'
import type { LadderRung } from './ladder'
import { pendingMilestones } from './pending-milestones'
import type { CountingMemory } from './standing-duties'

/** A reminder that fires later than this after its moment says so. */
const LATE_AFTER_MS = 10 * 60_000

/** What the clock says at an instant: what is due now, and when it next has something to say. */
export type ClockAt = Readonly<{ due: readonly ProposedEvent[]; next: Instant | undefined }>

/** Both answers at once: a case run again asks thousands of times. Once `due` is applied, ask again. */
export function clockAt(state: CaseState, now: Instant, memory?: CountingMemory): ClockAt {
  if (state.closed !== undefined) return { due: [], next: undefined }
  const closing = closingMoment(state, now, memory)
  const hasCome = closing !== undefined && closing <= now
  const closed = hasCome ? closingByTime(state, now, memory) : undefined
  if (closed !== undefined) return { due: [closed], next: undefined }
  const pending = pendingMilestones(state, now, memory)
  return {
    due: isQuiet(now) ? [] : ripe(state, pending, now),
    next: earliestAfter(pending, now, closing),
  }
}

/**
 * What the clock alone brings about at an instant: reminders, escalations, closing. Of several rungs of one
 * duty that an outage made due together, only the latest fires. Empty again once applied.
 */
export function due(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): readonly ProposedEvent[] {
  return clockAt(state, now, memory).due
}

/** The next instant, strictly after now, at which `due` has something to say; call `due` first. */
export function nextMoment(
  state: CaseState,
  now: Instant,
  memory?: CountingMemory,
): Instant | undefined {
  if (state.closed !== undefined) return undefined
  return earliestAfter(
    pendingMilestones(state, now, memory),
    now,
    closingMoment(state, now, memory),
  )
}

function ripe(
  state: CaseState,
  pending: readonly LadderRung[],
  now: Instant,
): readonly ProposedEvent[] {
  const rungs = pending.filter(({ moment }) => moment <= now)
  if (rungs.length === 0) return []
  // Duty after duty, and of each the earliest rung first: its latest is the one before the next duty.
  const latest = rungs
    .filter(({ dutyKey }, index) => rungs[index + 1]?.dutyKey !== dutyKey)
    .filter(isNotOvertaken(state))
  const firing = withoutBurst(state, latest)
  return rungs.map((rung) => (firing.includes(rung) ? fired(rung, now) : skipped(rung, now)))
}

const isNotOvertaken =
  ({ fired: before }: CaseState) =>
  ({ higher }: LadderRung): boolean =>
    !higher.some((id) => before.includes(id))

/**
 * When the admission day is put right, its duties have reminders of their own by the new day. Of all those whose
 * moment had passed by then only the newest goes, whatever it is about: the desk has just been at the case.
 */
function withoutBurst(state: CaseState, latest: readonly LadderRung[]): readonly LadderRung[] {
  const passed = latest.filter((rung) => rung.moment <= correctedAt(state, rung))
  const newest = passed.toSorted((a, b) => a.moment - b.moment).at(-1)
  return latest.filter((rung) => rung === newest || !passed.includes(rung))
}

function correctedAt(state: CaseState, { legId, row }: LadderRung): Instant {
  const { corrections = [] } = getLeg(state, legId)
  const last = corrections.findLast(({ to }) => to.what === 'admission')
  return row.countsFrom === 'admission' && last !== undefined ? last.recordedAt : -Infinity
}

function earliestAfter(
  pending: readonly LadderRung[],
  now: Instant,
  closing: Instant | undefined,
): Instant | undefined {
  const morning = endOfQuietHours(now)
  let earliest = closing !== undefined && closing > now ? closing : Infinity
  for (const { moment, until } of pending) {
    const at = Math.max(moment, morning)
    if (at > now && at < until) earliest = Math.min(earliest, at)
  }
  return earliest === Infinity ? undefined : earliest
}

function fired({ id, legId, row, rung, moment }: LadderRung, now: Instant): ProposedEvent {
  return {
    id,
    type: rung.kind === 'reminder' ? 'ReminderDue' : 'Escalated',
    occurredAt: now,
    by: { side: 'system' },
    data: {
      legId,
      duty: row.code,
      milestone: rung.milestone,
      to: rung.to.join(','),
      late: now - moment > LATE_AFTER_MS,
    },
  }
}

function skipped({ id, legId, row, rung }: LadderRung, now: Instant): ProposedEvent {
  return {
    id,
    type: 'ReminderSkipped',
    occurredAt: now,
    by: { side: 'system' },
    data: { legId, duty: row.code, milestone: rung.milestone },
  }
}
