import { dayInJapan, endOfDayInJapan, type Instant } from '../calendar/japan-time'
import { openDisputes } from '../case/fold-disputes'
import { hasEnded } from '../case/legs'
import { isReachedOnScreen } from '../case/parties'
import type { HospitalLeg } from '../case/state'
import type { CallRow, Origin, Owner } from '../editions/edition'
import type { CountedFact, DutyView } from './duty'
import { isFastTrack } from './fast-track'
import { type LegFacts, organisationOf } from './leg-facts'
import { STARTS } from './starts'

const BOTH = ['hospital', 'coordinator'] as const satisfies readonly Owner[]

/** A hurried discharge: both sides telephone on the day it was decided (manual §2.5, fast track). */
export function fastTrackCalls(facts: LegFacts): readonly DutyView[] {
  const row = facts.edition.fastTrack
  const start = STARTS.plannedDischarge(facts)
  const { leg, state } = facts
  if (row === undefined || start === undefined || !isFastTrack(facts)) return []
  if (hasEnded(leg) || state.coordinator === undefined || facts.waitsFor !== undefined) return []
  if (leg.dischargeNoticeConfirmed !== undefined || haveSpokenSince(leg, start.at)) return []
  const titles = { hospital: row.hospitalTitle, coordinator: row.officeTitle }
  return callers(facts).map((owner) =>
    call(facts, owner, {
      key: 'fastTrack',
      row: { ...row, title: titles[owner] },
      from: start.from,
      at: start.at,
    }),
  )
}

/** Whoever dialled: one conversation is what both were asked for. */
function haveSpokenSince(leg: HospitalLeg, decidedAt: Instant): boolean {
  const { spokeAt, dischargeNoticeSent, dischargeDateTold } = leg
  const byVoice = [dischargeNoticeSent, dischargeDateTold]
    .filter((fact) => fact?.channel === 'phone' || fact?.channel === 'visit')
    .map((fact) => fact?.at)
  return [spokeAt, ...byVoice].some((at) => at !== undefined && at >= decidedAt)
}

/** What the two sides do not agree about is settled by telephone; either of them writes down what came of it. */
export function disputeCalls(facts: LegFacts): readonly DutyView[] {
  const row = facts.edition.disputeCall
  const oldest = openDisputes(facts.leg)[0]
  if (row === undefined || oldest === undefined) return []
  return callers(facts).map((owner) =>
    call(facts, owner, { key: `dispute:${oldest.seq}`, row, from: 'dispute', at: oldest.at }),
  )
}

/** An office off the screen has no list to stand on; the hospital calls it. */
function callers({ state }: LegFacts): readonly Owner[] {
  return BOTH.filter((owner) => owner === 'hospital' || isReachedOnScreen(state))
}

type Call = Readonly<{ key: string; row: CallRow & Origin; from: CountedFact; at: number }>

function call(facts: LegFacts, owner: Owner, { key, row, from, at }: Call): DutyView {
  const { leg, edition, desk } = facts
  const { section, source, confidence, title } = row
  return {
    key: `${leg.id}:phone:${key}:${owner}`,
    legId: leg.id,
    code: 'phone',
    title,
    owner,
    ownerOrganisationId: organisationOf(facts, owner),
    status: 'open',
    opensAt: at,
    dueAt: endOfDayInJapan(dayInJapan(at)),
    basis: {
      section,
      source,
      confidence,
      edition: edition.id,
      countFrom: 'dayZero',
      days: 0,
      kindOfDay: 'calendar',
      calendarOf: desk.organisationId,
      calendarRevision: desk.revision,
      from,
      fromAt: at,
      fromOn: dayInJapan(at),
    },
    callDesk: owner === 'hospital' ? 'careManager' : 'hospitalDesk',
  }
}
