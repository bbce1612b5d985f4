import type { EventType } from '../../../manual/case/events'
import type { CaseAct } from '../../routes/paths'
import type { Standing } from './standing'

/** An act that the case page offers: its page, and the event that the manual has to allow. */
export type Offer = Readonly<{
  act: CaseAct
  event: EventType
  label: (standing: Standing) => string
  /** Beyond what the manual allows: whether it makes sense to offer it. */
  when?: (standing: Standing) => boolean
}>
