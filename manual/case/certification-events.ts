import type { PlainDate } from '../calendar/plain-date'
import type { CareLevel, Channel, LegId, OrganisationId } from './terms'

/** Where a search for the care manager was made (manual §2.5, decisions 9). */
export type InquirySource = 'patientOrFamily' | 'insuranceCard' | 'municipality' | 'supportCenter'

export type InquiryOutcome = 'named' | 'noCareManager' | 'waiting'

/** B3: certified without a care manager, not certified, or certified at a level that no longer fits. */
export type CertificationStanding = 'certified' | 'notCertified' | 'levelOutdated'

/** What level is expected; `unclear`: both kinds of office prepare (manual §3.4). */
export type ExpectedLevel = 'support' | 'care' | 'unclear'

/** Who may look after the person: by level, since April 2024 also an office designated for 要支援 (manual §3.1 B6). */
export type ChosenOfficeKind =
  | 'careManagementOffice'
  | 'communitySupportCenter'
  | 'designatedPreventiveOffice'
  | 'consultationSupportOffice'

/** Certification, and how a person without a care manager comes to one: flow B and B' (manual §3). */
export type CertificationEventData = Readonly<{
  /** One step of the search for the care manager, whatever came of it. */
  CareManagerInquired: { of: InquirySource; outcome: InquiryOutcome; channel: Channel }
  CertificationChecked: {
    standing: CertificationStanding
    level?: CareLevel
    /** Last day on which the certification is valid. */
    validUntil?: PlainDate
  }
  CertificationApplied: {
    kind: 'new' | 'levelChange' | 'renewal'
    on: PlainDate
    expected: ExpectedLevel
    /** The insurer's desk; for みなし2号 the welfare office (manual §3.1 B4). */
    at: 'municipalCareSection' | 'welfareOffice'
  }
  /** 延期通知: the result is promised for this day instead of after thirty (manual §3.5). */
  CertificationDelayed: { until: PlainDate }
  CertificationDecided: { on: PlainDate; level: CareLevel; validUntil?: PlainDate }
  /** The patient's own choice; the hospital shows the list and stays neutral (manual §3.1 B7). */
  OfficeChosen: { officeKind: ChosenOfficeKind; organisationId?: OrganisationId }
  ProvisionalPlanAgreed: { maker: 'careOffice' | 'supportCenter' | 'both' }
  CarePlanRequestFiled: { on: PlainDate }
  /** Whether the level still fits, asked when the discharge coordination is taken up (manual §3.6). */
  CareLevelReviewed: { legId: LegId; answer: 'stillRight' | 'changed' | 'unsure' }
  /** B': the municipal disability section has been asked (decisions 23). */
  DisabilityDeskConsulted: { legId: LegId; channel: Channel }
}>
