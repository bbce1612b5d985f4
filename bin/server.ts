import { writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createAuth } from '../api/accounts/auth'
import { createSignInLimits } from '../api/accounts/sign-in-limits'
import { createApp } from '../api/app'
import { faultFacts } from '../api/middleware/errors'
import { createFaxLimits } from '../api/fax/fax-limits'
import { createToolLimits } from '../api/tools/tool-limits'
import { createAccountRecords } from '../store/accounts'
import { createAudit } from '../store/audit'
import { createCaseRelations } from '../store/case-relations'
import { createDatabase, type Db } from '../store/database'
import { createDemoAccounts } from '../store/demo-accounts'
import { createDemoCases } from '../store/demo-cases'
import { createMemberships } from '../store/memberships'
import { createWritePathStore } from '../store/write-path-store'
import { createWritePath } from '../write-path/create-write-path'
import { createCaseParts } from './case-parts'
import { type Config, readConfig } from './config'
import { createCaseClocks } from './demo/case-clocks'
import { createMoveCaseTime } from './demo/move-case-time'
import { faultOfEditions } from './fault-of-editions'
import { faultOfForms } from './fault-of-forms'
import { createLog } from './log'
import { createReadiness } from './readiness'
import { refusalToStart } from './refusal-to-start'
import { repeat } from './repeat'
import { createTemporalClients } from './temporal/connect'

/** Requests under way get this long to end after SIGTERM; a page takes far less. */
const PATIENCE_MS = 10_000
/** How soon another process learns of a publication; it is never for the same day. */
const EDITIONS_EVERY_MS = 60_000

/** The api process: pages and forms over HTTP. */
async function main(): Promise<void> {
  const fault = faultOfForms()
  if (fault !== undefined) {
    endWith(fault)
    return
  }
  const config = readConfig()
  const log = createLog('api', config.logLevel)
  // The last resort (item 84): one request's fault must not end everybody else's work.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (fault: unknown) => log.error(faultFacts(fault), event))

  const { db, pool } = createDatabase({
    url: config.databaseUrl,
    onIdleError: (error) => log.warn(faultFacts(error), 'database connection lost'),
  })
  const refusal = await refusalToStart(config, db)
  if (refusal !== undefined) {
    endWith(refusal)
    return
  }
  const changed = await faultOfEditions(db, config.region)
  if (changed !== undefined) {
    endWith(changed)
    return
  }
  const temporal = createTemporalClients(config.temporal)

  const now = () => new Date()
  const store = createWritePathStore(db, now)
  const { deliver, rebuild } = createWritePath({ store, client: temporal.client, log })

  const { baseUrl, mode, region, authSecret: secret } = config
  const parts = createCaseParts({ db, region, deliver, now })
  await parts.publications.recordShipped()
  await parts.shelf.refresh()
  const editions = repeat(
    () => parts.shelf.refresh(),
    EDITIONS_EVERY_MS,
    (error) => log.warn(faultFacts(error), 'editions not read; the next round comes'),
  )
  const app = createApp({
    config: { ...appConfigOf(config) },
    auth: createAuth({ db, baseUrl, mode, secret, log, clock: Date }),
    limits: createSignInLimits({ pool, secret }),
    toolLimits: createToolLimits({ pool, secret }),
    faxLimits: createFaxLimits({ pool, secret }),
    ...createStores(db),
    ...parts,
    moveCaseTime: createMoveCaseTime({
      client: temporal.client,
      temporalIsOurs: config.temporal.isOurs,
      ...createCaseClocks(db),
      rebuild,
    }),
    readiness: createReadiness(db, temporal.connection),
    clock: Date,
    log,
  })

  const server = app.listen(config.port, config.host)
  server.on('error', (error: NodeJS.ErrnoException) => endWith(listenProblem(config, error)))
  server.on('listening', () => {
    log.info({ port: config.port }, 'api ready')
    if (config.readyFile !== undefined) writeFileSync(config.readyFile, '')
  })
  const stop = async (signal: string) => {
    log.info({ signal }, 'api stops')
    await closed(server)
    await editions.stop()
    await temporal.connection.close()
    await db.destroy()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
}

function createStores(db: Db) {
  return {
    accounts: createAccountRecords(db),
    memberships: createMemberships(db),
    demoAccounts: createDemoAccounts(db),
    demoCases: createDemoCases(db),
    cases: createCaseRelations(db),
    audit: createAudit(db),
  }
}

function appConfigOf({ baseUrl, mode, region, authSecret, help }: Config) {
  return { baseUrl, mode, region, authSecret, helpPhone: help.phone, helpHours: help.hours }
}

/** No new requests; those under way are answered; connections that only wait are closed. */
async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const giveUp = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await done
  clearTimeout(giveUp)
}

function listenProblem({ host, port }: Config, { code }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE')
    return `${host} のポート ${port} は、ほかのプログラムが使っています。PORT を別の番号にして、もう一度始めてください。`
  return `${host} のポート ${port} を開けません（${code ?? '原因不明'}）。HOST と PORT を確かめてください。`
}

function endWith(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}

main().catch((error: unknown) => {
  console.error('画面のサーバーを始められません。', faultFacts(error))
  process.exit(1)
})
