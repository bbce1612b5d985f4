import type { Instant } from '../../../manual/calendar/japan-time'
import type { EventData, EventType } from '../../../manual/case/events'
import type { CaseState, HospitalLeg } from '../../../manual/case/state'
import type { CaseView } from '../../../store/case-view'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { FieldModel } from '../../../templates/pages/components/field'
import type { EditionPin } from '../../editions/shelf'
import type { CaseAction } from '../../policy/policy'
import type { Fields } from '../../typed/fields'
import type { Problems, Typed } from '../../typed/typed'

/** The case a person acts on, as its page was just drawn. */
export type ActContext = Readonly<{
  view: CaseView
  state: CaseState
  leg: HospitalLeg
  side: 'hospital' | 'coordinator'
  /** By the case's own clock. */
  now: Instant
  /** Later editions that this stay could go on by, as an event names them. */
  adoptable: readonly EditionPin[]
}>

/** What the act comes to: an event, when it happened, and the words that stay beside it and can be erased. */
export type Deed = {
  [T in EventType]: Readonly<{
    type: T
    data: EventData[T]
    occurredAt?: Instant
    payload?: object
  }>
}[EventType]

export type DeedRead =
  | Readonly<{ ok: true; deeds: readonly [Deed, ...Deed[]] }>
  | Readonly<{ ok: false; problems: Problems }>

/** One thing a person can do with a case: its page, how what was typed is read, and what it then says. */
export type ActForm = Readonly<{
  allows: CaseAction
  /**
   * Of a case that can have several of what the act is about: the field that names the one, in the page's address and
   * unseen in its form, so that the press is about what the page has shown.
   */
  about?: Readonly<{ field: string; isThere: (context: ActContext, id: string) => boolean }>
  title: (context: ActContext, typed: Typed) => string
  /** What it is for and what follows, before the questions. */
  words: (context: ActContext) => readonly string[]
  /** What has to be known before the button is pressed. */
  caution?: (context: ActContext) => BannerView | undefined
  /** Why it cannot be done at all as the case stands: the page then says this and asks nothing. */
  closed?: (context: ActContext) => BannerView | undefined
  fieldNames: readonly string[]
  /** What stands in the boxes when the page is opened. */
  initial: (context: ActContext) => Typed
  fields: (context: ActContext, fields: Fields) => readonly FieldModel[]
  read: (context: ActContext, typed: Typed) => DeedRead
  /** Whether a scan may go with it; absent where there is no paper. */
  takesScan?: (context: ActContext) => boolean
  /** Somebody who is no party of the case is spoken to: the number of the other side would mislead. */
  toOutsider?: true
  /** The button names the act and who is told. */
  submit: (context: ActContext) => string
  /** Shown on the case page afterwards. */
  done: string
}>

export const wrong = (problems: Problems): DeedRead => ({ ok: false, problems })
export const right = (...deeds: readonly [Deed, ...Deed[]]): DeedRead => ({ ok: true, deeds })
