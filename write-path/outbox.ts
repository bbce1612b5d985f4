import { type ActivityClient, ActivityExecutionAlreadyStartedError } from '@temporalio/client'
import { DOCUMENTS_QUEUE, MAIL_QUEUE } from '../workflows/messages'
import type { ClaimedRow } from '../store/outbox'
import type { OperatorLog } from './ports'

export type OutboxDeps = Readonly<{
  store: Readonly<{
    claim(): Promise<readonly ClaimedRow[]>
    markStarted(key: string): Promise<void>
  }>
  activities: ActivityClient
  log: OperatorLog
}>

const QUEUE = {
  mail: MAIL_QUEUE,
  personalMail: MAIL_QUEUE,
  digest: MAIL_QUEUE,
  editionMail: MAIL_QUEUE,
  document: DOCUMENTS_QUEUE,
} as const
const ACTIVITY = {
  mail: 'deliverMail',
  personalMail: 'deliverMail',
  digest: 'deliverDigest',
  editionMail: 'deliverEditionMail',
  document: 'makeDocument',
} as const

/** One round: starts what is to be sent or made, each row as a short execution of its own. */
export async function startOutboxOnce({ store, activities, log }: OutboxDeps): Promise<number> {
  const rows = await store.claim()
  await Promise.all(
    rows.map(async ({ key, kind, attempts }) => {
      try {
        await start(activities, key, kind, attempts)
        await store.markStarted(key)
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown'
        log.warn(
          { outboxKey: key, error: name },
          'outbox row could not be started; it is tried again',
        )
      }
    }),
  )
  return rows.length
}

async function start(
  activities: ActivityClient,
  key: string,
  kind: ClaimedRow['kind'],
  attempts: number,
): Promise<void> {
  try {
    await activities.start(ACTIVITY[kind], {
      // The row's own status keeps a second execution from sending again; the number tells them apart.
      id: attempts <= 1 ? key : `${key}#${attempts}`,
      taskQueue: QUEUE[kind],
      args: [key],
      // Longer than the mail server's own time-outs together; after it, a lost worker's row is looked at again.
      startToCloseTimeout: '1 minute',
      retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '10 minutes' },
      idReusePolicy: 'REJECT_DUPLICATE',
    })
  } catch (error) {
    if (!(error instanceof ActivityExecutionAlreadyStartedError)) throw error
  }
}
