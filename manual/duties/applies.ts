import { strayFaxes } from '../case/fold-fax'
import { isWithinHolidayTables } from '../calendar/judgeable'
import { dayInJapan } from '../calendar/japan-time'
import { addDays, type PlainDate } from '../calendar/plain-date'
import { findDischargeDay } from '../case/legs'
import {
  joinsAtDischarge,
  mayHaveCareManager,
  needsCareFound,
  wasFoundToHaveNobody,
} from '../case/standing-of-care'
import { isOutOfScope } from '../case/parties'
import type { AppliesRule } from '../editions/edition'
import { isFastTrack } from './fast-track'
import type { LegFacts } from './leg-facts'

/** Whom a duty is for; the duty's row names one of these. What has been done stays listed all the same. */
export const APPLIES = {
  // Somebody newly chosen knows little: flow B joins at A8, and the sheet is skipped (manual §3.1).
  careManagerBeforeAdmission: ({ state, leg }) =>
    !joinsAtDischarge(state, leg) && (state.coordinator !== undefined || mayHaveCareManager(state)),
  careManagerAtStart: ({ lackedCareManager }) => !lackedCareManager,
  noCareManagerAtStart: ({ lackedCareManager }) => lackedCareManager,
  careManagerMayExist: ({ state, lackedCareManager }) =>
    lackedCareManager &&
    ((state.officeChosen === undefined && mayHaveCareManager(state)) ||
      // The search is over, and stays listed as done.
      wasFoundToHaveNobody(state)),
  certificationUnclear: (facts) => isFlowB(facts) && !isOutOfScope(facts.state, facts.leg),
  needsCertification: (facts) => isFlowB(facts) && needsCareFound(facts.state, facts.leg),
  certificationApplied: (facts) =>
    isFlowB(facts) && facts.state.certification?.applied?.kind === 'new',
  dischargedBeforeDecision: (facts) => leavesBeforeDecision(facts),
  needsCareManager: (facts) =>
    isFlowB(facts) && !isOutOfScope(facts.state, facts.leg) && !isNotEligible(facts.state),
  newCareManager: ({ state }) =>
    state.officeChosen !== undefined && state.coordinator !== undefined,
  newCareManagerAwaited: (facts) => isFlowB(facts) && facts.state.officeChosen !== undefined,
  levelDoubted: ({ state, leg }) =>
    state.certification?.checked?.standing === 'levelOutdated' ||
    state.certification?.applied?.kind === 'levelChange' ||
    (leg.careLevelReview !== undefined && leg.careLevelReview.answer !== 'stillRight'),
  certificationEndsInStay: ({ state, leg }) => {
    const end = certificationEnd(state)
    if (end === undefined || leg.discharged !== undefined || !isWithinHolidayTables(end))
      return false
    const leaves = findDischargeDay(leg)
    return dayInJapan(leg.admittedAt) <= end && (leaves === undefined || end <= leaves)
  },
  // With 非該当 nobody comes to look after the person (manual §3.1 B6).
  coordinatorExpected: ({ state }) => state.coordinator !== undefined || !isNotEligible(state),
  conferenceExpected: (facts) =>
    !isFastTrack(facts) && (facts.state.coordinator !== undefined || !isNotEligible(facts.state)),
  leftAlive: ({ leg }) => leg.discharged?.outcome !== 'died',
  wentHomeWithCareManager: ({ state, leg }) =>
    state.coordinator !== undefined && (leg.discharged?.outcome ?? 'home') === 'home',
  wentToFacility: ({ leg }) => leg.discharged?.outcome === 'facility',
  wentToHospitalOffTheService: ({ leg }) =>
    leg.discharged?.outcome === 'otherHospital' && leg.transferredTo?.nextLegId === undefined,
  outsideCareInsurance: ({ state, lackedCareManager }) =>
    state.scheme === 'disability' && lackedCareManager,
  // Who refused sharing is spoken of to nobody, in death neither.
  diedWithCareManager: ({ state, leg }) =>
    leg.discharged?.outcome === 'died' &&
    state.coordinator !== undefined &&
    state.consent !== 'refused',
  recalled: ({ state, leg }) => (state.recalls ?? []).length > 0 && state.legs.at(-1) === leg,
  faxWentAstray: ({ state, leg }) => state.legs.at(-1) === leg && strayFaxes(state).length > 0,
  takenBackOffTheScreen: ({ leg: { takenBack = [] } }) =>
    takenBack.some(({ toTell }) => toTell !== undefined),
} as const satisfies Record<AppliesRule, (facts: LegFacts) => boolean>

/** Flow B proper: within care insurance, and nobody has turned out to look after the person already. */
export function isFlowB({ state, lackedCareManager }: LegFacts): boolean {
  if (!lackedCareManager || state.scheme === 'disability') return false
  return state.coordinator === undefined || state.officeChosen !== undefined
}

/** 非該当: no care under the insurance follows, and no office is to be chosen (manual §3.1 B6). */
function isNotEligible({ certification }: LegFacts['state']): boolean {
  return certification?.decided?.level === 'notEligible'
}

/** Last valid day of the newest certification the case knows of. */
export function certificationEnd(state: LegFacts['state']): PlainDate | undefined {
  return state.certification?.decided?.validUntil ?? state.certification?.checked?.validUntil
}

function leavesBeforeDecision(facts: LegFacts): boolean {
  const { state, leg, edition } = facts
  const { applied, decided, delayedUntil } = state.certification ?? {}
  const leaves = findDischargeDay(leg)
  if (!isFlowB(facts) || applied === undefined || decided !== undefined || leaves === undefined) {
    return false
  }
  const days = edition.duties.find(({ code }) => code === 'B5')?.days
  return days !== undefined && leaves < (delayedUntil ?? addDays(applied.on, days))
}
