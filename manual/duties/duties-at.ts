import type { Instant } from '../calendar/japan-time'
import { calendarOf } from '../case/parties'
import type { CaseState } from '../case/state'
import type { DutyRow } from '../editions/edition'
import { consentDuty } from './consent-duty'
import type { DutyBasis, DutyView } from './duty'
import { type LegFacts, legFacts, organisationOf } from './leg-facts'
import { daysOf } from './clock-basis'
import { dutyClock, type DutyClock } from './duty-clock'
import { phoneDuties } from './phone-duties'
import { type RuledRow, ruledRows } from './ruled-row'
import { DONE, statusAt, statusByHour, waitsFor } from './status'

/** Every duty of the case as it stands at an instant, in the order of the manual. */
export function dutiesAt(state: CaseState, now: Instant): readonly DutyView[] {
  return state.legs.flatMap((leg) => {
    const facts = legFacts(state, leg)
    const duties = ruledRows(facts.edition)
      .filter(({ isForThisStay }) => isForThisStay(facts))
      .map((ruled) => dutyView(facts, ruled, now))
    return [...consentDuty(facts, duties), ...duties, ...phoneDuties(facts, duties, now)]
  })
}

function dutyView(facts: LegFacts, { row, met: metBy }: RuledRow, now: Instant): DutyView {
  const clock = dutyClock(facts, row)
  const met = metBy(facts.leg, facts.state)
  const status = statusAt(met === undefined ? statusByHour(facts, row, clock) : DONE, now)
  const waiting = waitsFor(facts, row)
  return {
    key: `${facts.leg.id}:${row.code}`,
    legId: facts.leg.id,
    code: row.code,
    title: row.title,
    owner: row.owner,
    ownerOrganisationId: organisationOf(facts, row.owner),
    status,
    ...(status === 'notYet' && waiting && { waitsFor: waiting }),
    ...(status === 'missed' && endedBeforeLimit(facts, clock) && { endedWithStay: true as const }),
    ...(row.waitsOn && { waitsOn: row.waitsOn }),
    ...(clock.opening && { opensAt: clock.opening.at }),
    ...(clock.due && { dueAt: clock.due.at }),
    ...(met && { doneAt: met.at }),
    basis: basisOf(facts, row, clock),
    ...(clock.window && { feeWindow: clock.window }),
  }
}

function endedBeforeLimit({ leg: { discharged } }: LegFacts, { due }: DutyClock): boolean {
  return discharged !== undefined && (due === undefined || discharged.at < due.at)
}

function basisOf(facts: LegFacts, row: DutyRow, { calendar, start, due }: DutyClock): DutyBasis {
  return {
    edition: facts.edition.id,
    section: row.section,
    source: row.source,
    confidence: row.confidence,
    countFrom: row.countFrom,
    days: daysOf(row, facts),
    kindOfDay: row.kindOfDay,
    calendarOf: calendar.organisationId,
    calendarRevision: calendarOf(facts.state, calendar.organisationId).revision,
    from: start?.from ?? COUNTED_WHEN_KNOWN[row.countsFrom],
    ...(start && { fromAt: start.at, fromOn: start.on }),
    ...(due?.shiftedBecause && { shiftedBecause: due.shiftedBecause }),
  }
}

const COUNTED_WHEN_KNOWN = {
  admission: 'admission',
  sheetSent: 'sheetSent',
  plannedDischarge: 'plannedDischarge',
  dischargeDate: 'fixedDischarge',
  dischargeNoticeSent: 'dischargeNoticeSent',
  discharge: 'discharge',
  needOfCareFound: 'needOfCareFound',
  certificationApplied: 'certificationApplied',
  officeKindKnown: 'officeKindKnown',
  officeChosen: 'officeChosen',
  certificationEnd: 'certificationEnd',
  disabilityFound: 'disabilityFound',
  disabilityDeskConsulted: 'disabilityDeskConsulted',
  recall: 'recall',
  strayFax: 'strayFax',
  takingBack: 'takingBack',
} as const satisfies Record<DutyRow['countsFrom'], DutyBasis['from']>
