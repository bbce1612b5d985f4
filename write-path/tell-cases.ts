import type { OperatorLog } from './ports'

/** What cases have to hear from outside, a row for each case that waits for it. */
export type Telling<C extends Readonly<{ caseId: string }>> = Readonly<{
  store: Readonly<{
    claim(): Promise<readonly C[]>
    tell(change: C): Promise<void>
  }>
  log: OperatorLog
}>

/** One round: hands what has changed to the cases that wait for it; the reconciler sends it from there. */
export async function tellCasesOnce<C extends Readonly<{ caseId: string }>>({
  store,
  log,
}: Telling<C>): Promise<number> {
  const changes = await store.claim()
  for (const change of changes) {
    try {
      await store.tell(change)
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      log.warn(
        { ...change, error: name },
        'a case could not be told what has changed; it is tried again',
      )
    }
  }
  return changes.length
}
