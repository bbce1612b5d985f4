/** The codes that events are made of; each stands in the glossary. */

export type CaseId = string & { readonly __brand: 'CaseId' }
export type OrganisationId = string
export type LegId = string

export type OrganisationKind =
  | 'hospital'
  | 'careManagementOffice'
  | 'communitySupportCenter'
  | 'municipality'
  | 'healthCenter'
  | 'clinic'
  | 'visitingNursingStation'
  | 'pharmacy'
  | 'fireService'
  | 'secretariat'

export type CoordinatorKind =
  'careManager' | 'communitySupportCenter' | 'consultationSupportSpecialist' | 'facilityCareManager'

export type CareLevel =
  | 'support1'
  | 'support2'
  | 'care1'
  | 'care2'
  | 'care3'
  | 'care4'
  | 'care5'
  | 'applied'
  | 'notApplied'
  | 'notEligible'
  | 'unknown'

/** Which of the two sides speaks; the system speaks for nobody. */
export type Side = 'hospital' | 'coordinator' | 'system'

export type Channel = 'screen' | 'phone' | 'fax' | 'visit' | 'mail' | 'paper'

export type Actor = Readonly<{
  side: Side
  accountId?: string
  organisationId?: OrganisationId
}>

export type Coordinator = Readonly<{
  kind: CoordinatorKind
  organisationId: OrganisationId
  /** The one person to talk to; absent until the office has named somebody. */
  accountId?: string
  /** Whether messages reach this office on a screen of ours; otherwise phone and fax. */
  registered: boolean
}>

export type ConsentStatus = 'given' | 'givenAtContract' | 'notYet' | 'refused'

/** How an admission came about (domain manual §2.5 names respite; short stays are judged at discharge). */
export type AdmissionKind = 'emergency' | 'planned' | 'transfer' | 'respite'

export type DischargeOutcome = 'home' | 'facility' | 'otherHospital' | 'died'

/** Why a discharge came without notice (domain manual §2.2). */
export type MissedReason =
  | 'shortStay'
  | 'suddenDischarge'
  | 'weekendDischarge'
  | 'patientAsked'
  | 'wentToFacility'
  | 'careManagerUnknown'
  | 'ruleUnknown'
  | 'toldFamilyOnly'
  | 'transferred'
  | 'died'
  | 'other'

export type ExclusionReason =
  'shortStay' | 'respite' | 'notInScope' | 'mistakenCase' | 'consentRefused' | 'emergencyWardOnly'

export type ChecksheetResult = 'must' | 'recommended' | 'none' | 'inScopeWithCareManager'

/** Which law the person's care falls under: flow B, or B' beside care insurance (manual §1.2, decisions 23). */
export type CareScheme = 'careInsurance' | 'disability'

/** What a ward is for; a long-term ward has more time for the talk with the family (decisions 2a, A6). */
export type WardKind = 'general' | 'recovery' | 'longTerm'
