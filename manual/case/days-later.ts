import { canBeJudgedBy } from '../calendar/judgeable'
import { dayInJapan, type Instant } from '../calendar/japan-time'
import { addDays, type PlainDate } from '../calendar/plain-date'
import { editionOf, isPublished } from '../editions/registry'
import type { LaterProposal } from './contradictions-later'
import type { ProposedEvent } from './events'
import type { NextStay } from './exception-events'
import type { Problem } from './refusal-codes'
import type { CaseState, HospitalLeg } from './state'
import { beforeAdmission, CLOCK_SKEW_MS, dischargeDayProblem, isInReach } from './stay-days'

/** 要介護認定 is valid for 48 months at the most (介護保険法施行規則 第38条); anything beyond is a slip of the pen. */
const LONGEST_VALIDITY_IN_DAYS = 48 * 31

/** A result that is promised later than this has been mistyped: in principle it comes within thirty days. */
const LONGEST_DELAY_IN_DAYS = 180

/** An application is not older than this: one from before would have been decided. */
const OLDEST_APPLICATION_IN_DAYS = 180

/** Whether the days named by the later events lie where they can be true. */
export function laterDayProblem(
  state: CaseState,
  leg: HospitalLeg,
  proposed: LaterProposal,
  now: Instant,
): Problem | undefined {
  const today = dayInJapan(now)
  switch (proposed.type) {
    case 'ConferenceScheduled': {
      // A conference still to come, and before the patient leaves.
      const { on } = proposed.data
      const leaves = leg.dischargeDateFixed?.on ?? on
      return (
        dischargeDayProblem(leg, on, now) ?? dayBetween(on, today, leaves < today ? on : leaves)
      )
    }
    case 'WishesReviewed': {
      const { reviewOn } = proposed.data
      const problem = beforeAdmission(leg, proposed.occurredAt)
      if (problem !== undefined || reviewOn === undefined) return problem
      return dayBetween(reviewOn, today, addDays(today, 730))
    }
    case 'CertificationChecked':
    case 'CertificationDecided':
      return certificationDays(proposed, today) ?? decidedBeforeApplied(state, proposed)
    case 'CertificationApplied': {
      const oldest = addDays(today, -OLDEST_APPLICATION_IN_DAYS)
      return proposed.data.on > today
        ? { code: 'future' }
        : dayBetween(proposed.data.on, oldest, today)
    }
    case 'CertificationDelayed': {
      // A notice of delay only lengthens the wait.
      const usual = usualResultDay(state, leg) ?? today
      const from = usual > today ? usual : today
      return dayBetween(proposed.data.until, from, addDays(today, LONGEST_DELAY_IN_DAYS))
    }
    case 'CarePlanRequestFiled':
      return proposed.data.on > today
        ? { code: 'future' }
        : dayBetween(proposed.data.on, addDays(today, -730), today)
    case 'Transferred':
      return transferProblem(leg, proposed, now)
    case 'Corrected':
      return correctedDayProblem(leg, proposed, now)
    case 'EditionAdopted':
      return adoptionProblem(proposed, today)
    case 'ConferenceHeld':
    case 'ConferenceWaived':
    case 'CareLevelReviewed':
    case 'CareManagerInquired':
    case 'CarePlanCopyReturned':
    case 'DischargePlanBegun':
    case 'DocumentsHandedOver':
    case 'FaxPrinted':
    case 'FaxSent':
    case 'FaxAnswered':
    case 'StrayFaxHandled':
    case 'FormSent':
    case 'FormKept':
    case 'FacilityHandedOver':
    case 'OfficeChosen':
    case 'ProvisionalPlanAgreed':
    case 'WardTransferred':
      return beforeAdmission(leg, proposed.occurredAt)
    case 'DeathTold':
    case 'DisabilityDeskConsulted':
    case 'FormReceived':
    case 'Disputed':
    case 'Linked':
    case 'Merged':
    case 'NextHospitalTold':
    case 'Recalled':
    case 'RecallTold':
    case 'PersonCorrected':
    case 'PersonRecordChanged':
    case 'Settled':
    case 'TakenBack':
      return undefined
  }
}

/** Only what is in force today: nobody's stay goes by a manual whose day is still to come. */
function adoptionProblem(
  { data: { edition, editionPublishedOn } }: ProposedEvent<'EditionAdopted'>,
  today: PlainDate,
): Problem | undefined {
  if (!isPublished(edition, editionPublishedOn)) return { code: 'unknownReference' }
  return editionOf(edition).from <= today ? undefined : { code: 'dayOutOfRange' }
}

function dayBetween(day: PlainDate, from: PlainDate, to: PlainDate): Problem | undefined {
  return day < from || day > to ? { code: 'dayOutOfRange' } : undefined
}

function certificationDays(
  { data }: ProposedEvent<'CertificationChecked' | 'CertificationDecided'>,
  today: PlainDate,
): Problem | undefined {
  if ('on' in data && data.on > today) return { code: 'future' }
  const { validUntil } = data
  if (validUntil === undefined) return undefined
  return dayBetween(validUntil, addDays(today, -730), addDays(today, LONGEST_VALIDITY_IN_DAYS))
}

function decidedBeforeApplied(
  { certification }: CaseState,
  { data }: ProposedEvent<'CertificationChecked' | 'CertificationDecided'>,
): Problem | undefined {
  const applied = certification?.applied
  return 'on' in data && applied !== undefined && data.on < applied.on
    ? { code: 'dayOutOfRange', because: { seq: applied.seq, type: 'CertificationApplied' } }
    : undefined
}

/** The day on which the result is due without a notice of delay, as the leg's edition counts it (B5). */
function usualResultDay({ certification }: CaseState, leg: HospitalLeg): PlainDate | undefined {
  const row = editionOf(leg.edition).duties.find(({ code }) => code === 'B5')
  const on = certification?.applied?.on
  return row === undefined || on === undefined ? undefined : addDays(on, row.days)
}

const canBeUsed = ({ edition, editionPublishedOn, calendar }: NextStay): boolean =>
  isPublished(edition, editionPublishedOn) && canBeJudgedBy(calendar)

function transferProblem(
  leg: HospitalLeg,
  { data: { at, next } }: ProposedEvent<'Transferred'>,
  now: Instant,
): Problem | undefined {
  if (!isInReach(at)) return { code: 'dayOutOfRange' }
  if (at > now + CLOCK_SKEW_MS) return { code: 'future' }
  if (next !== undefined && !canBeUsed(next)) return { code: 'unknownReference' }
  return beforeAdmission(leg, at)
}

/** A corrected day must still make a stay: admitted before leaving, and neither of it in the future. */
function correctedDayProblem(
  leg: HospitalLeg,
  { data: { correction } }: ProposedEvent<'Corrected'>,
  now: Instant,
): Problem | undefined {
  if (correction.what === 'ward') return undefined
  const at = correction.what === 'admission' ? correction.admittedAt : correction.at
  if (!isInReach(at)) return { code: 'dayOutOfRange' }
  if (at > now + CLOCK_SKEW_MS) return { code: 'future' }
  if (correction.what === 'discharge') return beforeAdmission(leg, at)
  const left = leg.discharged?.at
  return left !== undefined && at > left ? { code: 'beforeAdmission' } : undefined
}
