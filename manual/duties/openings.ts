import type { Instant } from '../calendar/japan-time'
import { findUnreceivedSheet } from '../case/legs'
import type { Fact } from '../case/state'
import type { OpenRule } from '../editions/edition'
import type { LegFacts } from './leg-facts'
import type { Start } from './start'

/** Since when the owner can do it, and since when the case knows that. */
export type Opening = Readonly<{ at: Instant; knownAt: Instant }>

/** What must have happened before anybody can be asked; the duty's row names one of these. */
export const OPENINGS = {
  caseStarted: ({ leg }) => ({ at: leg.admittedAt, knownAt: leg.startedAt }),
  officeKnows: ({ leg }) =>
    leg.startedBy === 'coordinator'
      ? { at: leg.startedAt, knownAt: leg.startedAt }
      : byFact(leg.admissionNoticeSent),
  sheetSent: ({ leg }) => byFact(findUnreceivedSheet(leg)?.sheet ?? leg.sheetsSent.at(-1)),
  dischargePlanned: ({ leg }) => {
    const { plannedDischarge: planned, dischargeDateFixed: fixed } = leg
    if (planned !== undefined) return { at: planned.setAt, knownAt: planned.recordedAt }
    return fixed && { at: fixed.at, knownAt: fixed.recordedAt }
  },
  dischargeNoticeSent: ({ leg }) => byFact(leg.dischargeNoticeSent),
  dischargeDateFixed: ({ leg }) => {
    const fixed = leg.dischargeDateFixed
    return fixed && { at: fixed.at, knownAt: fixed.recordedAt }
  },
  discharged: ({ leg: { discharged } }) =>
    discharged && { at: discharged.at, knownAt: discharged.recordedAt },
  startKnown: (_, start) => start && { at: start.at, knownAt: start.knownAt ?? start.at },
} as const satisfies Record<
  OpenRule,
  (facts: LegFacts, start: Start | undefined) => Opening | undefined
>

function byFact(fact: Fact | undefined): Opening | undefined {
  return fact && { at: fact.at, knownAt: fact.recordedAt }
}
