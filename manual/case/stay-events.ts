import type { TimeOfDay } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { Channel, LegId, WardKind } from './terms'

/** How people meet for a pre-discharge conference; a video conference counts (fees-and-deadlines §5.2). */
export type ConferenceFormat = 'inPerson' | 'online' | 'phone'

/** Why both sides went without one. `fastTrack`: the discharge came within days (manual §2.5). */
export type ConferenceWaiver = 'agreedUnneeded' | 'fastTrack' | 'refused' | 'other'

/** What is handed over at discharge (manual §2.1 A13). */
export type HandedOverDocument =
  'nursingSummary' | 'dischargeSummary' | 'medicalLetter' | 'prescription'

/** Where the person wishes to live after the stay (decisions 16, 22). */
export type WishedPlace = 'home' | 'facility' | 'hospital' | 'undecided'

/** Whether wishes for the last phase of life have been talked about (forms §4.1, the block of 2024). */
export type EndOfLifeTalk = 'held' | 'notWished' | 'notYet'

/** What stood between the wished place and the actual one (decisions 16); a code, never a sentence. */
export type BarrierReason =
  | 'careAtHomeInsufficient'
  | 'servicesLacking'
  | 'medicalProcedure'
  | 'housing'
  | 'familyRefused'
  | 'conditionWorsened'
  | 'cost'
  | 'other'

/** What happens in the course of a stay, beside the notices and the sheet (manual §2.1 A5–A14). */
export type StayEventData = Readonly<{
  /** A6: the talk with patient and family was held and the 退院支援計画 begun. */
  DischargePlanBegun: { legId: LegId }
  ConferenceScheduled: {
    legId: LegId
    on: PlainDate
    /** When it begins; often settled later than the day. */
    startsAt?: TimeOfDay
    format: ConferenceFormat
  }
  /** `jointGuidance`: doctor or nurse together with three or more of the professions the fee names (§5.2). */
  ConferenceHeld: { legId: LegId; format: ConferenceFormat; jointGuidance: boolean }
  ConferenceWaived: { legId: LegId; reason: ConferenceWaiver }
  DocumentsHandedOver: {
    legId: LegId
    channel: Channel
    documents: readonly HandedOverDocument[]
  }
  CarePlanCopyReturned: { legId: LegId; channel: Channel }
  /** Asked again at each admission; the words themselves stay in the submission. */
  WishesReviewed: {
    legId: LegId
    place: WishedPlace
    endOfLife: EndOfLifeTalk
    reviewOn?: PlainDate
  }
  WardTransferred: { legId: LegId; wardCode: string; wardKind?: WardKind }
  /** The facility's care manager knows, and the former one that the relation ends (manual §2.5). */
  FacilityHandedOver: { legId: LegId; channel: Channel }
  /** The one person to talk to on this side from now on; the former one stays in the log. */
  PrimaryContactChanged: { legId: LegId; of: 'hospital' | 'coordinator'; contactId: string }
}>
