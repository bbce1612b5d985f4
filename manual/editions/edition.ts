import type { TimeOfDay } from '../calendar/japan-time'
import type { PlainDate } from '../calendar/plain-date'
import type { ExclusionReason } from '../case/events'
import type { ChecksheetItem } from '../screening/checksheet'

/** Whether the region has confirmed a row; the others are shown as such to administrators (decisions 1). */
export type Confidence = 'confirmed' | 'to-be-confirmed'

export type Origin = Readonly<{ section: string; source: string; confidence: Confidence }>

/**
 * Steps of flow A and B by their number in the manual (§2.1, §3.1). Beside them: B0 the search for the care manager,
 * B5p 暫定ケアプラン, C1 区分変更申請, C2 更新申請, D1–D2 flow B' (decisions 23), F1 hand-over to a facility, T1 the next
 * hospital, W1 wishes, X1 a death told, R1 a recall told, R2 a stray fax, U1 a taking back told.
 */
export type DutyCode =
  | 'A2'
  | 'A3'
  | 'A4'
  | 'A5'
  | 'A6'
  | 'A8'
  | 'A9'
  | 'A10'
  | 'A11'
  | 'A13'
  | 'A14'
  | 'B0'
  | 'B1'
  | 'B3'
  | 'B4'
  | 'B5'
  | 'B5p'
  | 'B7'
  | 'B8'
  | 'B9'
  | 'C1'
  | 'C2'
  | 'D1'
  | 'D2'
  | 'F1'
  | 'T1'
  | 'W1'
  | 'X1'
  | 'R1'
  | 'R2'
  | 'U1'
export type Owner = 'hospital' | 'coordinator'
export type KindOfDay = 'calendar' | 'business'
/** `dayZero`: the day of the fact itself is not counted. */
export type CountFrom = 'dayZero' | 'dayOne'

/** Who a message goes to. The ward sees every duty on its list; a message goes to the desk that owes it. */
export type Desk = 'hospitalDesk' | 'headNurse' | 'liaisonHead' | 'careManager' | 'officeManager'

/** Names of pure functions in manual/duties; a row points to the one that knows its rule. */
export type StartRule =
  | 'admission'
  | 'sheetSent'
  | 'plannedDischarge'
  | 'dischargeNoticeSent'
  | 'dischargeDate'
  | 'discharge'
  | 'needOfCareFound'
  | 'certificationApplied'
  | 'officeKindKnown'
  | 'officeChosen'
  | 'certificationEnd'
  | 'disabilityFound'
  | 'disabilityDeskConsulted'
  | 'recall'
  | 'strayFax'
  | 'takingBack'
export type OpenRule =
  | 'caseStarted'
  | 'officeKnows'
  | 'sheetSent'
  | 'dischargePlanned'
  | 'dischargeNoticeSent'
  | 'dischargeDateFixed'
  | 'discharged'
  | 'startKnown'
export type MetRule =
  | 'admissionNoticeGiven'
  | 'sheetSent'
  | 'newestSheetReceived'
  | 'dischargeNoticeSent'
  | 'dischargeNoticeTakenUp'
  | 'fixedDateTold'
  | 'screened'
  | 'dischargePlanBegun'
  | 'conferenceDecided'
  | 'documentsHandedOver'
  | 'carePlanCopyReturned'
  | 'wishesReviewed'
  | 'careManagerFound'
  | 'certificationKnown'
  | 'certificationApplied'
  | 'certificationDecided'
  | 'provisionalPlanAgreed'
  | 'officeChosen'
  | 'careManagerNamed'
  | 'carePlanRequestFiled'
  | 'levelChangeApplied'
  | 'renewalApplied'
  | 'disabilityDeskConsulted'
  | 'facilityHandedOver'
  | 'nextHospitalTold'
  | 'deathTold'
  | 'recallTold'
  | 'strayFaxHandled'
  | 'takingBackTold'
export type DueRule =
  | 'endOfDayOrNextOpenDay'
  | 'endOfDay'
  | 'timeOnBusinessDayAfter'
  | 'endOfBusinessDayAfter'
  | 'closingBeforeDischarge'
  | 'endOfBusinessDayBeforeDischarge'
  | 'endOfDayOrFirstOpenDay'
  | 'endOfDayOrAsPostponed'
export type MomentRule =
  | 'closingOfBusinessDayAfterStart'
  | 'openingOfDueDay'
  | 'beforeClosingOnLastDayOfTierI'
  | 'beforeClosingOnLastDayOfTierII'
  | 'openingAfterTierII'
  | 'whenDue'
  | 'nextBusinessDayAfterDue'
  | 'openingDaysBeforeDischarge'
  | 'openingOfLastBusinessDayBeforeDischarge'
  | 'nextOpeningAfterStart'
  | 'openingDaysAfterStart'
  | 'openingDaysBeforeDue'
  | 'whenOpened'

/** A task to ring the other side up, and what it says. */
export type PhoneTask = Readonly<{ owner: Owner; title: string; call: Desk }>

/** One rung of a ladder: at its moment it goes off, unless the duty has been met by then. */
export type MilestoneRow = Readonly<{
  milestone: string
  kind: 'reminder' | 'escalation'
  to: readonly [Desk, ...Desk[]]
  moment: MomentRule
  /** What the moment's function counts: days, or hours before closing. */
  count: number
  /** Who gets a task to ring the other side up; two where both sides do. */
  phoneTask?: PhoneTask | readonly [PhoneTask, PhoneTask]
}> &
  Origin

/** Whom a duty is for; the functions are in manual/duties/applies.ts. Without one it is for every stay. */
export type AppliesRule =
  | 'careManagerBeforeAdmission'
  | 'careManagerAtStart'
  | 'noCareManagerAtStart'
  | 'careManagerMayExist'
  | 'certificationUnclear'
  | 'needsCertification'
  | 'certificationApplied'
  | 'dischargedBeforeDecision'
  | 'needsCareManager'
  | 'newCareManager'
  | 'newCareManagerAwaited'
  | 'levelDoubted'
  | 'certificationEndsInStay'
  | 'coordinatorExpected'
  | 'conferenceExpected'
  | 'leftAlive'
  | 'wentHomeWithCareManager'
  | 'wentToFacility'
  | 'wentToHospitalOffTheService'
  | 'outsideCareInsurance'
  | 'diedWithCareManager'
  | 'recalled'
  | 'faxWentAstray'
  | 'takenBackOffTheScreen'

/** What has to be there before anybody can be asked; most duties go to the other side and need both. */
export type Needs = 'coordinatorAndConsent' | 'consent' | 'nothing'

/** Who is really waited for, where the owner can only ask and remind (manual §3.3). */
export type WaitsOn = 'family' | 'municipality' | 'careManager'

/** One duty with all its facts. */
export type DutyRow = Readonly<{
  code: DutyCode
  title: string
  owner: Owner
  /** The fact whose day is day 0. */
  countsFrom: StartRule
  /** What must have happened before anybody can be asked to do it. */
  opensWith: OpenRule
  appliesTo?: AppliesRule
  needs?: Needs
  waitsOn?: WaitsOn
  /** Stopped neither by death nor by a recall: telling of it is the duty. */
  outlivesTheStay?: boolean
  metBy: MetRule
  due: DueRule
  days: number
  /** Instead of `days` on a long-term ward (療養病棟). */
  daysOnLongTermWard?: number
  kindOfDay: KindOfDay
  countFrom: CountFrom
  calendarOf: 'hospitalDesk' | 'office'
  /** The time of day it is due, where the manual names one. */
  dueTime?: TimeOfDay
  /** Since when it can be done at all, where that is so many days before it is due. */
  opensDaysBeforeDue?: number
  /**
   * Whether it is given up at discharge (or only if it was ever owed, or only if it was overdue), or stays owed
   * until the case closes.
   */
  atDischarge: 'missed' | 'missedIfOpen' | 'missedIfOverdue' | 'staysOpen' | 'waived'
  /** Whether it is given up once its due instant has passed, though it can still be done. */
  afterDue: 'missed' | 'staysOpen'
  /** Nobody is reminded of what he has just learnt. */
  graceMinutes: number
  /** What the page says: why it is owed, and what follows when nobody acts. */
  words?: Readonly<{ why: string; ifLeft: string }>
  ladder: readonly MilestoneRow[]
}> &
  Origin

/** 情報共有時の工夫及び注意点: shown at the step it belongs to, and counted when read (decisions 19). */
export type TipRow = Readonly<{ id: string; at: DutyCode; text: string }> & Origin

/** A call that both sides owe because of what the case has become. */
export type CallRow = Readonly<{ title: string }> & Origin

/** A discharge decided this close to its day is hurried: calls on the same day, the conference optional (§2.5). */
export type FastTrackRow = Readonly<{ days: number; hospitalTitle: string; officeTitle: string }> &
  Origin

/** A stay this short may leave the counts for one of the reasons; it stays visible (manual §2.5). */
export type ShortStayRow = Readonly<{
  days: number
  reasons: readonly Readonly<{ code: string; label: string }>[]
}> &
  Origin

export type ChecksheetRow = Readonly<{
  code: ChecksheetItem
  label: string
  group: 'must' | 'recommended'
}> &
  Origin

export type ExclusionRow = Readonly<{ reason: ExclusionReason; label: string }> & Origin

export type FlowBStepCode =
  'screening' | 'certification' | 'officeChosen' | 'careManagerNamed' | 'disabilityDesk'

export type StepCode =
  | FlowBStepCode
  | 'admissionNotice'
  | 'admissionInfoSheet'
  | 'receipt'
  | 'dischargeNotice'
  | 'takenUp'
  | 'dischargeDate'
  | 'discharge'
  | 'closed'

/** A whole edition of a region's manual as one value. Published: locked by a hash in a test. */
export type Edition = Readonly<{
  id: string
  region: string
  revision: number
  title: string
  /** In force for admissions from this day on. */
  from: PlainDate
  checksheet: readonly ChecksheetRow[]
  consentDuty: Readonly<{ title: string }> & Origin
  duties: readonly DutyRow[]
  exclusions: readonly ExclusionRow[]
  closing: Readonly<{ daysAfterDischarge: number }> & Origin
  steps: readonly Readonly<{ code: StepCode; label: string }>[]
  /** Where no care manager is decided at admission (flow B); flow A's steps otherwise. */
  stepsWithoutCareManager?: readonly Readonly<{ code: StepCode; label: string }>[]
  /** Flow B': outside care insurance, and nobody looks after the person yet (decisions 23). */
  stepsOutsideCareInsurance?: readonly Readonly<{ code: StepCode; label: string }>[]
  failedDelivery: Readonly<{ title: string }> & Origin
  /** A draft is nobody's manual yet: no leg is pinned to it before the region has published it. */
  draft?: boolean
  /** Whether a fax shows the whole name; where the edition does not say, it is masked (screens, open points). */
  wholeNameOnFax?: boolean
  tips?: readonly TipRow[]
  disputeCall?: CallRow
  fastTrack?: FastTrackRow
  shortStay?: ShortStayRow
}>
