import type { CalendarChange } from '../store/calendar-changes'
import type { OperatorLog } from './ports'

export type CalendarChangeDeps = Readonly<{
  store: Readonly<{
    claim(): Promise<readonly CalendarChange[]>
    tell(change: CalendarChange): Promise<void>
  }>
  log: OperatorLog
}>

/** One round: hands changed calendars to the cases that wait for them; the reconciler sends them from there. */
export async function tellCalendarChangesOnce({ store, log }: CalendarChangeDeps): Promise<number> {
  const changes = await store.claim()
  for (const change of changes) {
    try {
      await store.tell(change)
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      log.warn(
        { caseId: change.caseId, organisationId: change.organisationId, error: name },
        'a case could not be told a changed calendar; it is tried again',
      )
    }
  }
  return changes.length
}
