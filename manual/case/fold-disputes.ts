import type { CaseEvent } from './events'
import type { DisputedFact } from './exception-events'
import { type Fact, factOf } from './fact'
import { having } from './having'
import type { HospitalLeg } from './state'
import type { Dispute } from './stay-state'
import { without } from './without'

/** A claim stands beside the fact it contradicts until one of the sides settles it (manual, appendix). */
export function foldDispute(
  leg: HospitalLeg,
  event: CaseEvent<'Disputed' | 'Settled'>,
): HospitalLeg {
  const disputes = leg.disputes ?? []
  const { seq, occurredAt: at, by } = event
  if (event.type === 'Disputed') {
    const { about, claim } = event.data
    return having(leg, { disputes: [...disputes, { about, claim, by: by.side, seq, at }] })
  }
  const { about, outcome } = event.data
  const settled = disputes.map((dispute): Dispute =>
    dispute.about === about && dispute.settled === undefined
      ? { ...dispute, settled: { outcome, at, seq } }
      : dispute,
  )
  const open = disputes.find((one) => one.about === about && one.settled === undefined)
  const after = { ...leg, disputes: settled }
  return outcome === 'happened' ? asHappened(after, event, open) : asSettled(after, about)
}

/** What both agree has happened is a fact from then on, and confirmed by both: as of when it was claimed. */
function asHappened(
  leg: HospitalLeg,
  event: CaseEvent<'Settled'>,
  open: Dispute | undefined,
): HospitalLeg {
  if (open?.claim !== 'happened' || isKnown(leg, open.about)) return leg
  const { at, about } = open
  const fact: Fact = { ...factOf(event), at, by: OWED_BY[about] }
  switch (about) {
    case 'admissionNotice':
      return having(leg, { admissionNoticeSent: fact, admissionNoticeConfirmed: fact })
    case 'admissionInfoSheet': {
      const receipt = { ...fact, by: 'hospital' as const, sheetEventId: fact.eventId }
      return having(leg, { sheetsSent: [fact], sheetsReceived: [receipt], sheetReceived: receipt })
    }
    case 'dischargeCoordinationNotice':
      return having(leg, { dischargeNoticeSent: fact, dischargeNoticeConfirmed: fact })
    case 'dischargeDate':
      return having(leg, { dischargeDateTold: fact })
  }
}

const OWED_BY = {
  admissionNotice: 'hospital',
  admissionInfoSheet: 'coordinator',
  dischargeCoordinationNotice: 'hospital',
  dischargeDate: 'hospital',
} as const satisfies Record<DisputedFact, Fact['by']>

/** What both agree never happened stops being a fact; that it was said to have happened stays in the log. */
function asSettled(leg: HospitalLeg, about: DisputedFact): HospitalLeg {
  switch (about) {
    case 'admissionNotice':
      return without(leg, 'admissionNoticeSent', 'admissionNoticeConfirmed')
    case 'admissionInfoSheet':
      return { ...without(leg, 'sheetReceived'), sheetsSent: [], sheetsReceived: [] }
    case 'dischargeCoordinationNotice':
      return without(leg, 'dischargeNoticeSent', 'dischargeNoticeConfirmed')
    case 'dischargeDate':
      return without(leg, 'dischargeDateTold')
  }
}

/** What both sides do not agree about, oldest first. */
export function openDisputes(leg: HospitalLeg): readonly Dispute[] {
  return (leg.disputes ?? []).filter(({ settled }) => settled === undefined)
}

/** How often both sides have found that it had not happened after all. */
export function timesUndone(leg: HospitalLeg, about: DisputedFact): number {
  return (leg.disputes ?? []).filter(
    (dispute) => dispute.about === about && dispute.settled?.outcome === 'didNotHappen',
  ).length
}

/** Whether the case knows the fact at all, whoever says so. */
export function isKnown(leg: HospitalLeg, about: DisputedFact): boolean {
  switch (about) {
    case 'admissionNotice':
      return leg.admissionNoticeSent !== undefined
    case 'admissionInfoSheet':
      return leg.sheetsSent.length > 0
    case 'dischargeCoordinationNotice':
      return leg.dischargeNoticeSent !== undefined
    case 'dischargeDate':
      return leg.dischargeDateTold !== undefined
  }
}
