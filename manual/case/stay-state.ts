import type { Instant, TimeOfDay } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { Correction, DisputedFact, TakeableEvent } from './exception-events'
import type { EventType, LegId, OrganisationId } from './events'
import type { Fact } from './fact'
import type { FaxAnsweredHow, StrayPaper } from './fax-events'
import type { FaxAnswer, FaxMessage } from '../fax/fax-sheet'
import type {
  ConferenceFormat,
  ConferenceWaiver,
  EndOfLifeTalk,
  HandedOverDocument,
  WishedPlace,
} from './stay-events'

/** The pre-discharge conference: planned, held (perhaps more than once), or agreed to be needless. */
export type Conference = Readonly<{
  scheduled?: Fact & Readonly<{ on: PlainDate; startsAt?: TimeOfDay; format: ConferenceFormat }>
  held: readonly (Fact & Readonly<{ format: ConferenceFormat; jointGuidance: boolean }>)[]
  waived?: Fact & Readonly<{ reason: ConferenceWaiver }>
}>

/** One side's claim about a fact of the other; open until either of them settles it. */
export type Dispute = Readonly<{
  about: DisputedFact
  claim: 'happened' | 'didNotHappen'
  by: Fact['by']
  seq: number
  at: Instant
  settled?: Readonly<{ outcome: 'happened' | 'didNotHappen'; at: Instant; seq: number }>
}>

/** Which day was put right, and what stood there before: every deadline follows the new day. */
export type MadeCorrection = Readonly<{
  to: Exclude<Correction, Readonly<{ what: 'ward' }>>
  before: Readonly<{ at: Instant; timeKnown: boolean }>
  seq: number
  recordedAt: Instant
}>

/** One sheet of a stay, as far as it has come. */
export type FaxRecord = Readonly<{
  sheetId: string
  message: FaxMessage
  /** The sending of the form that the sheet carries. */
  formEventId?: string
  printed: Fact
  sent?: Fact
  answered?: Fact & Readonly<{ answer: FaxAnswer; how: FaxAnsweredHow }>
  /** Only of a sheet that came to somebody else. */
  strayHandled?: Fact & Readonly<{ paper: StrayPaper }>
}>

/** A record that was taken back; `toTell`: the office reads no screen of ours and is rung up about it. */
export type TakingBack = Readonly<{
  what: TakeableEvent
  seq: number
  toTell?: Fact
  told?: Fact
}>

/** A form of the stay that was sent or kept, beside the admission information sheet. */
export type FormRecord = Readonly<{ formId: string; done: Fact; received?: Fact }>

/** What a stay knows beside its notices and its sheet (manual §2.1 A5–A14, §2.5). */
export type StayState = Readonly<{
  dischargePlanBegun?: Fact
  conference?: Conference
  documentsHandedOver?: Fact & Readonly<{ documents: readonly HandedOverDocument[] }>
  carePlanCopyReturned?: Fact
  wishes?: Fact & Readonly<{ place: WishedPlace; endOfLife: EndOfLifeTalk; reviewOn?: PlainDate }>
  facilityHandedOver?: Fact
  careLevelReview?: Fact & Readonly<{ answer: 'stillRight' | 'changed' | 'unsure' }>
  /** Where a transferred patient went; `nextLegId` when that hospital is on the service. */
  transferredTo?: Readonly<{ organisationId: OrganisationId; nextLegId?: LegId }>
  transferredFrom?: LegId
  /** Of a stay that a transfer has begun: what its own hospital has recorded first. */
  firstWord?: Readonly<{ seq: number; type: EventType }>
  nextHospitalTold?: Fact
  deathTold?: Fact
  disputes?: readonly Dispute[]
  corrections?: readonly MadeCorrection[]
  /** Every sheet printed for a fax, oldest first. */
  faxes?: readonly FaxRecord[]
  /** When the two sides have last spoken with each other, as either has written down. */
  spokeAt?: Instant
  /** Every form sent or kept, oldest first; a later one of the same kind is an addition. */
  forms?: readonly FormRecord[]
  /** What was recorded in error and taken back, oldest first. */
  takenBack?: readonly TakingBack[]
}>
