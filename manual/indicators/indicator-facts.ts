import { nextBusinessDay } from '../calendar/business-day'
import { dayInJapan } from '../calendar/japan-time'
import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date'
import type {
  CareLevel,
  DischargeOutcome,
  ExclusionReason,
  LegId,
  MissedReason,
  OrganisationId,
} from '../case/events'
import type { BarrierReason, WishedPlace } from '../case/stay-events'
import { deskCalendar, isOutOfScope, officeCalendar } from '../case/parties'
import type { CaseState, Fact, HospitalLeg, SheetReceipt } from '../case/state'
import { admissionInfoWindow, tierOn } from '../fees/admission-info-fee'

export type SheetGrade = 'sameDay' | 'within2' | 'within3' | 'within7' | 'later' | 'none'

/** Why a leg is left out of a rate. */
export type IndicatorExclusion = ExclusionReason | 'died' | 'transferred' | 'noCareManager'

/** What one hospital leg contributes to the two rates (indicators §6.4); ids, days and codes only. */
export type IndicatorFact = Readonly<{
  legId: LegId
  hospitalId: OrganisationId
  coordinatorOrganisationId?: OrganisationId
  admittedOn: PlainDate
  dischargedOn?: PlainDate
  outcome?: DischargeOutcome
  careLevel: CareLevel
  coordinatorKnown: boolean
  exclusion?: IndicatorExclusion
  /** Told before the day of discharge, and confirmed by the care manager. */
  contacted: boolean
  contactedOnTime: boolean
  contactedDaysBefore?: number
  /** The hospital says that it told; the other side has not confirmed. Counted apart. */
  contactUnconfirmed: boolean
  /** Received and confirmed by the hospital during the stay. */
  sheetProvided: boolean
  sheetGrade: SheetGrade
  sheetUnconfirmed: boolean
  /** Entered more than a day after it happened (decisions 14). */
  contactEnteredLate: boolean
  sheetEnteredLate: boolean
  enteredLate: boolean
  missedReason?: MissedReason
  /** Outside care insurance: counted on a line of its own (decisions 23). */
  scheme?: 'disability'
  /** Left out as respite, but the first one: from the second definition on it counts. */
  firstRespite?: true
  /** As last asked during the stay, and what stood in the way (decisions 16). */
  wishedPlace?: WishedPlace
  barriers?: readonly BarrierReason[]
}>

/** One fact for each hospital leg of the case; a double that goes on in another case is counted there alone. */
export function indicatorFacts(state: CaseState): readonly IndicatorFact[] {
  if (state.mergedInto !== undefined) return []
  return state.legs.map((leg) => {
    const contact = contactFacts(state, leg)
    const sheet = sheetFacts(state, leg)
    const exclusion = findExclusion(state, leg)
    const { discharged } = leg
    return {
      legId: leg.id,
      hospitalId: leg.hospitalId,
      ...(state.coordinator && { coordinatorOrganisationId: state.coordinator.organisationId }),
      admittedOn: dayInJapan(leg.admittedAt),
      ...(discharged && {
        dischargedOn: dayInJapan(discharged.at),
        outcome: discharged.outcome,
        ...(discharged.missedReason && { missedReason: discharged.missedReason }),
      }),
      careLevel: leg.careLevel,
      coordinatorKnown: state.coordinator !== undefined,
      ...(exclusion && { exclusion }),
      ...(exclusion === 'respite' && isFirstRespite(leg) && { firstRespite: true as const }),
      ...(state.scheme === 'disability' && { scheme: 'disability' as const }),
      ...(leg.wishes && { wishedPlace: leg.wishes.place }),
      ...(discharged?.barriers && { barriers: discharged.barriers }),
      ...contact,
      ...sheet,
      enteredLate: contact.contactEnteredLate || sheet.sheetEnteredLate,
    }
  })
}

const CERTIFIED: readonly CareLevel[] = [
  'support1',
  'support2',
  'care1',
  'care2',
  'care3',
  'care4',
  'care5',
]

/**
 * Left out: death and transfer (of the discharge rate), refusal, what the hospital excluded, and people who
 * neither have a care manager nor are certified. Somebody certified whose care manager nobody found stays in:
 * that is a miss, not an exception.
 */
function findExclusion(state: CaseState, leg: HospitalLeg): IndicatorExclusion | undefined {
  if (leg.exclusion !== undefined) return leg.exclusion
  if (leg.discharged?.outcome === 'died') return 'died'
  if (state.consent === 'refused') return 'consentRefused'
  if (isOutOfScope(state, leg)) return 'notInScope'
  if (leg.admissionKind === 'respite') return 'respite'
  const certified = CERTIFIED.includes(leg.careLevel)
  if (state.coordinator === undefined && !certified) return 'noCareManager'
  // Last, since a transfer leaves one of the rates only.
  return leg.discharged?.outcome === 'otherHospital' ? 'transferred' : undefined
}

/** By how the patient came in; what the hospital itself excluded stays excluded, and so does a transfer. */
function isFirstRespite(leg: HospitalLeg): boolean {
  const { admissionKind, firstRespite, exclusion, discharged } = leg
  const isTransfer = discharged?.outcome === 'otherHospital'
  return (
    admissionKind === 'respite' && firstRespite === true && exclusion === undefined && !isTransfer
  )
}

function contactFacts(state: CaseState, leg: HospitalLeg) {
  const { dischargeNoticeSent: notice, dischargeNoticeConfirmed: confirmed, discharged } = leg
  const nothing = {
    contacted: false,
    contactedOnTime: false,
    contactUnconfirmed: false,
    contactEnteredLate: false,
  }
  if (notice === undefined) return nothing
  const toldOn = dayInJapan(notice.at)
  const leftOn = discharged && dayInJapan(discharged.at)
  // A word on the day of discharge comes too late to arrange anything.
  if (leftOn !== undefined && toldOn >= leftOn) return nothing
  const contacted = confirmed !== undefined
  return {
    contacted,
    contactedOnTime: contacted && leftOn !== undefined && isOnTime(state, leg, toldOn, leftOn),
    ...(leftOn !== undefined && { contactedDaysBefore: daysBetween(toldOn, leftOn) }),
    contactUnconfirmed: !contacted,
    contactEnteredLate: isEnteredLate(notice),
  }
}

const DAYS_OF_NOTICE = 7

/** Seven days before, or by the business day after the decision when that itself came later (§5.4). */
function isOnTime(
  state: CaseState,
  leg: HospitalLeg,
  toldOn: PlainDate,
  leftOn: PlainDate,
): boolean {
  if (daysBetween(toldOn, leftOn) >= DAYS_OF_NOTICE) return true
  const decided = [leg.plannedDischarge?.setAt, leg.dischargeDateFixed?.at].filter(
    (at) => at !== undefined,
  )
  if (decided.length === 0) return false
  const decidedOn = dayInJapan(Math.min(...decided))
  if (decidedOn <= addDays(leftOn, -DAYS_OF_NOTICE)) return false
  return toldOn <= nextBusinessDay(deskCalendar(state, leg), decidedOn)
}

function sheetFacts(state: CaseState, leg: HospitalLeg) {
  const received = findFirstReceived(leg)
  if (received === undefined) {
    return {
      sheetProvided: false,
      sheetGrade: 'none' as const,
      sheetUnconfirmed: leg.sheetsSent.length > 0,
      sheetEnteredLate: false,
    }
  }
  return {
    sheetProvided: true,
    sheetGrade: gradeOf(state, leg, received.sheet),
    sheetUnconfirmed: false,
    sheetEnteredLate: isEnteredLate(received.sheet) || isEnteredLate(received.receipt),
  }
}

/** The first sheet, when a receipt during the stay covers it. */
function findFirstReceived(
  leg: HospitalLeg,
): Readonly<{ sheet: Fact; receipt: SheetReceipt }> | undefined {
  const [sheet] = leg.sheetsSent
  const [receipt] = leg.sheetsReceived
  if (sheet === undefined || receipt === undefined) return undefined
  const leftAt = leg.discharged?.at ?? Infinity
  return receipt.at <= leftAt && sheet.at <= leftAt ? { sheet, receipt } : undefined
}

/** Graded by when it was provided; the receipt is the record that proves it. */
function gradeOf(state: CaseState, leg: HospitalLeg, sheet: Fact): SheetGrade {
  const admittedOn = dayInJapan(leg.admittedAt)
  const providedOn = dayInJapan(sheet.at)
  const window = admissionInfoWindow({
    admittedAt: leg.admittedAt,
    timeKnown: leg.admissionTimeKnown,
    calendar: officeCalendar(state),
    careLevel: leg.careLevel,
    actOn: providedOn,
  })
  const tier = tierOn(window, providedOn)
  if (tier !== undefined) return tier === 'I' ? 'sameDay' : 'within2'
  if (providedOn <= addDays(admittedOn, 3)) return 'within3'
  return providedOn <= addDays(admittedOn, 7) ? 'within7' : 'later'
}

const LATE_ENTRY_MS = 24 * 3_600_000

/** Entered more than a day after it happened: counted apart, and marked wherever it is shown (decisions 14). */
export function isEnteredLate({ at, recordedAt }: Pick<Fact, 'at' | 'recordedAt'>): boolean {
  return recordedAt - at > LATE_ENTRY_MS
}
