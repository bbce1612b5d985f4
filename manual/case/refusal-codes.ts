import type { EventType } from './events'

export type RefusalCode =
  | 'outOfOrder'
  | 'stale'
  | 'behind'
  | 'closed'
  | 'future'
  | 'beforeAdmission'
  | 'alreadyDone'
  | 'consentNeeded'
  | 'wrongSide'
  | 'notInScope'
  | 'unknownLeg'
  /** A day the holiday table cannot judge, or far beyond any stay: most likely a slip of the pen. */
  | 'dayOutOfRange'
  /** An edition or a calendar that this manual cannot judge by. */
  | 'unknownReference'
  /** The case goes on in another one, where it is to be recorded. */
  | 'merged'
  /** Nothing of the kind stands in the record now. */
  | 'nothingToTakeBack'
  /** The other side has recorded something since that rests on it; `because` names it. */
  | 'actedUpon'
  /** Longer than what the edition calls a short stay. */
  | 'stayTooLong'

/** Why a proposed event is not taken, and what the case would take from this side instead. */
export type Refusal = Readonly<{
  code: RefusalCode
  event: EventType
  accepted: readonly EventType[]
  /** The event that stands against it. */
  because?: Readonly<{ seq: number; type: EventType }>
}>

export type Problem = Readonly<{ code: RefusalCode; because?: Refusal['because'] }>
