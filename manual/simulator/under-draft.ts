import type { CaseEvent, ExclusionReason, ProposedEvent } from '../case/events'
import type { Edition } from '../editions/edition'

/**
 * What would have reached the case under another edition: what people did and said, with the stays pinned to the
 * draft. What the case or its clock did by itself is left out, since the draft decides that anew; so is a reason
 * for leaving the manual's scope that the draft does not know.
 */
export function underDraft(event: CaseEvent, draft: Edition): ProposedEvent | undefined {
  if (isOwn(event)) return undefined
  if (event.type === 'CaseStarted') return { ...event, data: { ...event.data, edition: draft.id } }
  if (event.type === 'Transferred' && event.data.next !== undefined) {
    const next = { ...event.data.next, edition: draft.id }
    return { ...event, data: { ...event.data, next } }
  }
  if (event.type === 'Excluded' && !isReason(draft, event.data.reason)) return undefined
  return event
}

function isReason({ exclusions }: Edition, reason: ExclusionReason): boolean {
  return exclusions.some((row) => row.reason === reason)
}

/** Of the clock or of the case itself; what another organisation's calendar became is a fact from outside. */
function isOwn({ type, by, id }: CaseEvent): boolean {
  if (type === 'CalendarChanged') return false
  if (type === 'EditionAdopted' || by.side === 'system') return true
  return type === 'AdmissionInfoSheetReceived' && id.includes(':A4:received:')
}
