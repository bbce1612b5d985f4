import type { Instant } from '../../manual/calendar/japan-time'
import { consequencesOf } from '../../manual/case/consequences'
import type { CaseEvent, EventData, EventType, ProposedEvent, Side } from '../../manual/case/events'
import { applyEvent, foldCase } from '../../manual/case/fold'
import type { CaseState } from '../../manual/case/state'
import { due, nextMoment } from '../../manual/duties/due'
import { DESK, jst, OFFICE } from './calendars'

export const COORDINATOR = {
  kind: 'careManager',
  organisationId: 'office',
  registered: true,
} as const

type Start = EventData['CaseStarted']
type StartOver = Partial<Omit<Start, 'admittedAt'>>

type WithoutLeg<T> = T extends { legId: string } ? Omit<T, 'legId'> : T

export type Told = ProposedEvent & Readonly<{ recordedAt: Instant }>

/** A case as it is told: an admission, with the office known and consent given unless said otherwise. */
export function admitted(
  at: string,
  over: StartOver = {},
  entered = at,
  without: readonly (keyof Start)[] = [],
): Told {
  const data: Start = {
    region: 'nanwa',
    legId: 'leg1',
    hospitalId: 'hospital',
    wardCode: 'W3',
    admittedAt: jst(at),
    admissionTimeKnown: true,
    admissionKind: 'emergency',
    careLevel: 'care2',
    coordinator: COORDINATOR,
    consent: 'given',
    startedBy: 'hospital',
    edition: 'nanwa-1',
    calendars: [DESK, OFFICE],
    ...over,
  }
  const kept = Object.fromEntries(
    Object.entries(data).filter(([key]) => !without.some((gone) => gone === key)),
  ) as Start
  return {
    id: 'start',
    type: 'CaseStarted',
    occurredAt: jst(entered),
    recordedAt: jst(entered),
    by: { side: data.startedBy },
    data: kept,
  }
}

export function admittedWithoutCareManager(at: string, over: StartOver = {}): Told {
  return admitted(at, { careLevel: 'notApplied', ...over }, at, ['coordinator'])
}

let told = 0

/** Something that happens to the case: what, when, what it says, who says it, when it was entered. */
export function happens<T extends EventType>(
  type: T,
  at: string,
  data: WithoutLeg<EventData[T]>,
  by: Side = 'hospital',
  entered = at,
): Told {
  told += 1
  return {
    id: `${type}-${told}`,
    type,
    occurredAt: jst(at),
    recordedAt: jst(entered),
    by: { side: by },
    data: { legId: 'leg1', ...data },
  } as unknown as Told
}

export function numbered(story: readonly Told[]): readonly CaseEvent[] {
  return story.map((event, index) => ({ ...event, seq: index + 1 }))
}

/** The case exactly as told; the case itself adds nothing. */
export function caseOf(...story: readonly Told[]): CaseState {
  const state = foldCase(numbered(story))
  if (state === undefined) throw new Error('a story begins with an admission')
  return state
}

/**
 * The case as it lives: what is told happens when it is entered, the case's own acts and the clock come in
 * between, until the given instant. This is what the workflow does.
 */
export function lived(story: readonly Told[], until: string): readonly CaseEvent[] {
  const events: CaseEvent[] = []
  let state: CaseState | undefined
  const append = (proposed: ProposedEvent, now: Instant): void => {
    const event = { ...proposed, seq: events.length + 1, recordedAt: now } as CaseEvent
    state = applyEvent(state, event)
    events.push(event)
  }
  const accept = (proposed: ProposedEvent, now: Instant): void => {
    append(proposed, now)
    for (let own = react(now); own.length > 0; own = react(now)) {
      for (const event of own) append(event, now)
    }
  }
  const react = (now: Instant) => (state ? consequencesOf(state, now) : [])
  const runTo = (end: Instant, from: Instant): void => {
    let now = from
    for (let turns = 0; turns < 500; turns += 1) {
      for (const event of state ? due(state, now) : []) accept(event, now)
      const next = state ? nextMoment(state, now) : undefined
      if (next === undefined || next > end) return
      now = next
    }
    throw new Error('the clock never came to rest')
  }
  let now = story[0]?.recordedAt ?? 0
  for (const told of story) {
    runTo(told.recordedAt - 1, now)
    now = told.recordedAt
    accept(told, now)
  }
  runTo(jst(until), now)
  return events
}

export function stateAfter(events: readonly CaseEvent[]): CaseState {
  const state = foldCase(events)
  if (state === undefined) throw new Error('nothing happened')
  return state
}
