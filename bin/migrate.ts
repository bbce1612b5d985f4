import { createDatabase } from '../store/database'
import { migrate } from '../store/migrate'
import { createLog } from './log'
import { readConfig } from './config'

/** Brings the schema forward, as the owner of the database; the application's own role may not. */
async function main(): Promise<void> {
  const config = readConfig()
  const log = createLog('migrate', config.logLevel)
  const { db } = createDatabase({
    url: config.databaseOwnerUrl ?? config.databaseUrl,
    max: 1,
    onIdleError: (error) => {
      log.warn({ error: error.name }, 'database connection lost')
    },
  })
  const applied = await migrate(db)
  log.info({ applied }, applied.length === 0 ? 'schema is current' : 'schema brought forward')
  await db.destroy()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
