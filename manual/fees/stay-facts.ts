import type { CalendarSnapshot } from '../calendar/business-calendar'
import type { PlainDate } from '../calendar/plain-date'
import type { AdmissionKind, CareLevel, DischargeOutcome } from '../case/events'

/** The care manager got what the plan needs from staff of the hospital, by meeting or call. */
export type InformationContact = Readonly<{
  on: PlainDate
  /** A conference that meets 退院時共同指導料2 注3; video counts too. */
  conference: boolean
}>

/** Who can sit at a conference by 注3, beside the hospital's doctor or nurse. */
export type ConferenceProfession =
  | 'homeDoctorOrNurse'
  | 'dentistOrHygienist'
  | 'pharmacist'
  | 'visitingNurse'
  | 'therapist'
  | 'careManager'
  | 'consultationSupportSpecialist'

/** What the hospital has done for the discharge, by the day it was done. */
export type HospitalActs = Readonly<{
  /** 退院困難な要因 found. */
  extractedOn?: PlainDate
  /** The factor came up only later in the stay and was handled at once, which counts as in time. */
  factorFoundLater?: boolean
  talkedOn?: PlainDate
  /** The items that can be written and the day it began are enough. */
  planStartedOn?: PlainDate
  wardConferenceOn?: PlainDate
  careManagerGuidanceOn?: readonly PlainDate[]
  jointConference?: Readonly<{ on: PlainDate; professions: readonly ConferenceProfession[] }>
  /** Letter to the municipality or the care office. */
  letterOn?: PlainDate
  preparedBeforeAdmissionOn?: PlainDate
}>

/** One stay in one hospital as the fees see it. */
export type StayFacts = Readonly<{
  admittedOn: PlainDate
  admissionKind: AdmissionKind
  careLevel: CareLevel
  ward: 'general' | 'longTerm'
  hospitalCalendar: CalendarSnapshot
  discharge?: Readonly<{ on: PlainDate; outcome: DischargeOutcome }>
  contacts: readonly InformationContact[]
  /** 初回加算 of the same month rules out 退院・退所加算. */
  initialAddOn: boolean
  acts: HospitalActs
}>
