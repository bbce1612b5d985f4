import type { PlainDate } from '../calendar/plain-date'
import type {
  CertificationStanding,
  ChosenOfficeKind,
  ExpectedLevel,
  InquiryOutcome,
  InquirySource,
} from './certification-events'
import type { CareLevel, CareScheme, OrganisationId } from './events'
import type { Fact } from './fact'

/** How far the person's 要介護認定 has come, as the case has been told (manual §3.1 B3–B5). */
export type Certification = Readonly<{
  checked?: Fact &
    Readonly<{ standing: CertificationStanding; level?: CareLevel; validUntil?: PlainDate }>
  applied?: Fact &
    Readonly<{
      kind: 'new' | 'levelChange' | 'renewal'
      on: PlainDate
      expected: ExpectedLevel
    }>
  /** Gone again when another application is made. */
  delayedUntil?: PlainDate
  /** Gone again when another application is made: its result is awaited. */
  decided?: Fact & Readonly<{ on: PlainDate; level: CareLevel; validUntil?: PlainDate }>
}>

/** What the case knows about certification and the way to a care manager (flow B and B'). */
export type CertificationState = Readonly<{
  scheme?: CareScheme
  certification?: Certification
  /** Every step of the search for the care manager, oldest first. */
  inquiries?: readonly (Fact & Readonly<{ of: InquirySource; outcome: InquiryOutcome }>)[]
  /** Set once the patient has chosen: whoever is then identified is new and joins at A8 (manual §3.1). */
  officeChosen?: Fact & Readonly<{ officeKind: ChosenOfficeKind; organisationId?: OrganisationId }>
  provisionalPlan?: Fact & Readonly<{ maker: 'careOffice' | 'supportCenter' | 'both' }>
  carePlanRequest?: Fact & Readonly<{ on: PlainDate }>
  disabilityDesk?: Fact
}>
