import { addDays, type PlainDate } from '../calendar/plain-date'
import type { Judged } from './claim'
import type { StayFacts } from './stay-facts'

/** The letter may go out this long before and after discharge (診療情報提供料, §5.3). */
const LETTER_DAYS = 14

/** With a care manager of the patient's choice; so often in one stay (介護支援等連携指導料1, §5.3). */
const GUIDANCES_A_STAY = 2

/** Beside the hospital's doctor or nurse (退院時共同指導料2 注3, §5.2). */
const PROFESSIONS_AT_CONFERENCE = 3

/** 診療情報提供料（Ⅰ）: a letter to the municipality or the care office around the day of discharge. */
export function medicalLetter({ acts, discharge }: StayFacts, today: PlainDate): Judged {
  if (discharge === undefined) return { verdict: 'open', why: 'notYet' }
  if (discharge.outcome === 'died') return { verdict: 'notClaimable', why: 'diedInHospital' }
  const first = addDays(discharge.on, -LETTER_DAYS)
  const lastDay = addDays(discharge.on, LETTER_DAYS)
  const { letterOn } = acts
  if (letterOn === undefined || letterOn < first) {
    return today > lastDay
      ? { verdict: 'notClaimable', why: 'tooLate', lastDay }
      : { verdict: 'open', why: 'notYet', lastDay }
  }
  return letterOn > lastDay
    ? { verdict: 'notClaimable', why: 'tooLate', lastDay }
    : { verdict: 'mayBeClaimable', why: 'inTime', tier: 'once', lastDay }
}

/** 介護支援等連携指導料1: each guidance during the stay, the third one no more. */
export function careManagerGuidance({ acts, admittedOn, discharge }: StayFacts): Judged {
  const counted = (acts.careManagerGuidanceOn ?? []).filter(
    (on) => on >= admittedOn && (discharge === undefined || on <= discharge.on),
  )
  if (counted.length > GUIDANCES_A_STAY) {
    return { verdict: 'mayBeClaimable', why: 'twiceAlready', tier: 'once' }
  }
  if (counted.length > 0) return { verdict: 'mayBeClaimable', why: 'inTime', tier: 'once' }
  return discharge === undefined
    ? { verdict: 'open', why: 'notYet' }
    : { verdict: 'notClaimable', why: 'tooLate', lastDay: discharge.on }
}

/** 退院時共同指導料2 注3: three kinds of people and more at one table, before discharge. */
export function jointDischargeGuidance({ acts, admittedOn, discharge }: StayFacts): Judged {
  const { jointConference: conference } = acts
  const during =
    conference !== undefined &&
    conference.on >= admittedOn &&
    (discharge === undefined || conference.on <= discharge.on)
  if (!during) {
    return discharge === undefined
      ? { verdict: 'open', why: 'notYet' }
      : { verdict: 'notClaimable', why: 'tooLate', lastDay: discharge.on }
  }
  return new Set(conference.professions).size >= PROFESSIONS_AT_CONFERENCE
    ? { verdict: 'mayBeClaimable', why: 'threeProfessionsAndMore', tier: 'many' }
    : { verdict: 'notClaimable', why: 'tooFewProfessions' }
}

/** 入院時支援加算1: a planned admission, prepared before the day. */
export function admissionSupport({ acts, admittedOn, admissionKind }: StayFacts): Judged {
  if (admissionKind !== 'planned') return { verdict: 'notClaimable', why: 'notPlanned' }
  const { preparedBeforeAdmissionOn: on } = acts
  return on !== undefined && on < admittedOn
    ? { verdict: 'mayBeClaimable', why: 'inTime', tier: 'once' }
    : { verdict: 'notClaimable', why: 'tooLate', lastDay: addDays(admittedOn, -1) }
}
