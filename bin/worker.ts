import { writeFileSync } from 'node:fs'
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker'
import { createDocumentActivities } from '../activities/documents'
import { createDigestActivities } from '../activities/digest'
import { createEditionMailActivities } from '../activities/edition-mail'
import { createMailActivities } from '../activities/mail'
import { createRecordingActivities } from '../activities/recording'
import { pressesAbandonedBefore } from '../api/attachments/limits'
import { sweepAbandonedScans } from '../store/abandoned-scans'
import { createDatabase } from '../store/database'
import { sweepKeptPresses } from '../store/kept-presses'
import { record } from '../store/record'
import { createWritePathStore } from '../store/write-path-store'
import { tellCasesOnce } from '../write-path/tell-cases'
import { createWritePath } from '../write-path/create-write-path'
import { startOutboxOnce } from '../write-path/outbox'
import { reconcileOnce } from '../write-path/reconciler'
import { createCalendarStore, LOOK_THROUGH_EVERY_MS } from './calendar-wiring'
import { readConfig } from './config'
import { faultOfEditions } from './fault-of-editions'
import { faultOfForms } from './fault-of-forms'
import { createLog } from './log'
import { createDocumentDeps, createMailDeps, createOutboxStore } from './outbox-wiring'
import { createPersonNewsStore } from './person-wiring'
import { repeat } from './repeat'
import { simulateOnce } from './simulation-round'
import { createSimulator } from './simulator'
import { workflowCode } from './setup/workflow-bundle.mjs'
import { createTemporalClients } from './temporal/connect'
import { createWorkers } from './temporal/workers'

/** Often enough for a mail that is due at an hour of the morning. */
const DIGESTS_EVERY_MS = 60_000

/** The worker process: cases, mails and documents, and beside them the small loops (architecture §3). */
async function main(): Promise<void> {
  const fault = faultOfForms()
  if (fault !== undefined) {
    console.error(fault)
    process.exit(1)
  }
  const config = readConfig()
  const log = createLog('worker', config.logLevel)
  const now = (): Date => new Date()
  Runtime.install({ logger: new DefaultLogger('WARN', ({ message }) => log.warn({}, message)) })

  const { db, pool } = createDatabase({
    url: config.databaseUrl,
    max: 20,
    onIdleError: (error) =>
      log.warn({ error: error.name }, 'database connection lost; a new one is made'),
  })
  const changed = await faultOfEditions(db, config.region)
  if (changed !== undefined) {
    console.error(changed)
    process.exit(1)
  }
  const { client, activities } = createTemporalClients(config.temporal)
  const store = createWritePathStore(db, now)
  const { deliver } = createWritePath({ store, client, log })

  const mailDeps = createMailDeps(db, now, { ...config.mail, baseUrl: config.baseUrl, log })
  const connection = await NativeConnection.connect({ address: config.temporal.address })
  const workers = await createWorkers({
    connection,
    namespace: config.temporal.namespace,
    payloadKeys: config.temporal.payloadKeys,
    workflowBundle: { code: await workflowCode() },
    activities: {
      ...createRecordingActivities({ record: (recording) => record(db, recording, now()), log }),
      ...createMailActivities(mailDeps),
      ...createDigestActivities(mailDeps),
      ...createEditionMailActivities(mailDeps),
      ...createDocumentActivities(createDocumentDeps(db, now)),
    },
  })

  const complain = (loop: string) => (error: unknown) => {
    log.warn(
      { loop, error: error instanceof Error ? error.name : 'unknown' },
      'round failed; the next one comes',
    )
  }
  const outbox = createOutboxStore(db, now)
  const calendars = createCalendarStore(db, now)
  const personNews = createPersonNewsStore(db, now)
  const simulator = createSimulator()
  const simulateNext = () => simulateOnce(db, simulator, config.region, now())
  const lookThrough = async (): Promise<number> => {
    await calendars.note()
    return 0
  }
  const sweepPresses = async (): Promise<number> => {
    const before = pressesAbandonedBefore(now())
    return (await sweepAbandonedScans(db, before)) + (await sweepKeptPresses(db, before))
  }
  const loops = [
    repeat(() => reconcileOnce({ store, deliver, log }), 1_000, complain('reconciler')),
    repeat(() => startOutboxOnce({ store: outbox, activities, log }), 500, complain('outbox')),
    repeat(() => outbox.planDigests(), DIGESTS_EVERY_MS, complain('digests')),
    repeat(lookThrough, LOOK_THROUGH_EVERY_MS, complain('snapshots')),
    repeat(sweepPresses, LOOK_THROUGH_EVERY_MS, complain('presses')),
    repeat(() => tellCasesOnce({ store: calendars, log }), 1_000, complain('calendars')),
    repeat(() => tellCasesOnce({ store: personNews, log }), 1_000, complain('persons')),
    repeat(simulateNext, 1_000, complain('simulations')),
  ]

  if (config.readyFile !== undefined) writeFileSync(config.readyFile, '')
  log.info({}, 'worker ready')
  await Promise.all(workers.map((worker) => worker.run()))
  await Promise.all(loops.map((loop) => loop.stop()))
  await simulator.rest()
  await connection.close()
  await pool.end()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
