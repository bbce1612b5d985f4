import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker'
import type { DigestActivities } from '../../activities/digest'
import type { EditionMailActivities } from '../../activities/edition-mail'
import type { MailActivities } from '../../activities/mail'
import type { DocumentActivities } from '../../activities/documents'
import type { RecordingActivities } from '../../activities/recording'
import { CASE_QUEUE, DOCUMENTS_QUEUE, MAIL_QUEUE } from '../../workflows/messages'
import { createDataConverter } from './data-converter'
import type { PayloadKeys } from './payload-codec'

export type WorkerParts = Readonly<{
  connection: NativeConnection
  namespace: string
  payloadKeys: PayloadKeys
  workflowBundle: WorkflowBundleOption
  activities: RecordingActivities &
    MailActivities &
    DigestActivities &
    EditionMailActivities &
    DocumentActivities
  /** 0 makes every task replay its history: the cheapest finder of non-determinism (tests only). */
  maxCachedWorkflows?: number
}>

/** One worker for each kind of work: cases, mails (slow, many waits), documents (heavy on the processor). */
export async function createWorkers(parts: WorkerParts): Promise<readonly Worker[]> {
  const { connection, namespace, activities } = parts
  const common = {
    connection,
    namespace,
    dataConverter: createDataConverter(parts.payloadKeys),
    shutdownGraceTime: '15 seconds',
    shutdownForceTime: '20 seconds',
  } as const
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: CASE_QUEUE,
      workflowBundle: parts.workflowBundle,
      activities,
      maxCachedWorkflows: parts.maxCachedWorkflows ?? 300,
      maxConcurrentWorkflowTaskExecutions: 20,
      maxConcurrentActivityTaskExecutions: 20,
      stickyQueueScheduleToStartTimeout: '3 seconds',
    }),
    Worker.create({
      ...common,
      taskQueue: MAIL_QUEUE,
      activities,
      maxConcurrentActivityTaskExecutions: 10,
    }),
    Worker.create({
      ...common,
      taskQueue: DOCUMENTS_QUEUE,
      activities,
      maxConcurrentActivityTaskExecutions: 2,
    }),
  ])
}
