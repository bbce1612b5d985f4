import { Migrator } from 'kysely'
import type { Db } from './database'
import { migrations } from './migrations'

export class MigrationFailed extends Error {
  constructor(migration: string, cause: unknown) {
    super(`migration ${migration} failed`, { cause })
    this.name = 'MigrationFailed'
  }
}

/**
 * Brings the schema forward; safe to run twice and by two processes at once.
 * @returns the names of the migrations that were applied now
 * @throws {MigrationFailed}
 */
export async function migrate(db: Db): Promise<readonly string[]> {
  // Numbers are given out before the work is done: one that lands later than its successor is applied all the same.
  const migrator = new Migrator({ db, provider: migrations, allowUnorderedMigrations: true })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results.find(({ status }) => status === 'Error')
    throw new MigrationFailed(failed?.migrationName ?? '(none)', error)
  }
  return results.map(({ migrationName }) => migrationName)
}
