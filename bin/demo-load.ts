import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createDatabase } from '../store/database'
import { createWritePathStore } from '../store/write-path-store'
import { createWritePath } from '../write-path/create-write-path'
import { readConfig } from './config'
import { shownAccounts } from './demo/load/accounts'
import { loadDemoRegion } from './demo/load/region'
import { createTemporalClients } from './temporal/connect'

/** Loads the made-up people of the demo region into an empty database, once. A real site never does. */
async function main(): Promise<number> {
  const config = readConfig()
  if (config.mode === 'production') {
    console.error(
      '本番（NANWA_MODE=production）には見本の地域を読み込みません。体験版は NANWA_MODE=demo で、別のデータベースに用意してください。',
    )
    return 1
  }
  const { db } = createDatabase({
    url: config.databaseOwnerUrl ?? config.databaseUrl,
    onIdleError: () => undefined,
  })
  const temporal = createTemporalClients(config.temporal)
  const now = (): Date => new Date()
  // Ids and counts are of no use on the start's screen; what goes wrong is thrown and said there.
  const log = { info: () => undefined, warn: () => undefined, error: console.error }
  const { rebuild } = createWritePath({
    store: createWritePathStore(db, now),
    client: temporal.client,
    log,
  })
  const say = (line: string): void => console.log(line)
  try {
    const loaded = await loadDemoRegion({ db, now: now(), rebuild, say })
    if (loaded.kind === 'otherData') {
      console.error(
        'このデータベースには、すでにほかの利用者か患者がいます。見本の地域は空のデータベースにだけ読み込みます。',
      )
      return 1
    }
    if (loaded.kind === 'wasThere') say('見本の地域は、もう入っています')
    mkdirSync(config.dataDir, { recursive: true })
    const file = path.join(config.dataDir, 'demo-accounts.json')
    writeFileSync(file, `${JSON.stringify(shownAccounts(), null, 2)}\n`)
    return 0
  } finally {
    await temporal.connection.close()
    await db.destroy()
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
