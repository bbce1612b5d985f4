import type { Deliver } from './deliver'
import type { OperatorLog, WritePathStore } from './ports'

export type ReconcilerDeps = Readonly<{
  store: Pick<WritePathStore, 'claimDue'>
  deliver: Deliver
  log: OperatorLog
}>

/** One round: sends again, under the same update id, what has been pending for more than a few seconds. */
export async function reconcileOnce({ store, deliver, log }: ReconcilerDeps): Promise<number> {
  const ids = await store.claimDue()
  await Promise.all(
    ids.map(async (id) => {
      try {
        const outcome = await deliver(id)
        log.info({ submissionId: id, outcome: outcome.kind }, 'pending submission sent again')
      } catch (error) {
        log.warn(
          { submissionId: id, error: nameOf(error) },
          'pending submission could not be sent; it is tried again',
        )
      }
    }),
  )
  return ids.length
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
