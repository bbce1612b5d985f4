import type { Db } from './database'
import { migrations } from './migrations'

/** Whether the made-up people of the demo region are in this database. */
export async function hasDemoRegion(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('installation')
    .where('key', '=', 'demo_region')
    .select('key')
    .executeTakeFirst()
  return row !== undefined
}

/** Says of this database, for ever, that its people are made up: a production start refuses it. */
export async function markDemoRegion(db: Db, facts: object): Promise<void> {
  await db
    .insertInto('installation')
    .values({ key: 'demo_region', value: JSON.stringify(facts) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** The migrations this program knows and this database has not had; empty when it is up to date. */
export async function pendingMigrations(db: Db): Promise<readonly string[]> {
  const known = Object.keys(await migrations.getMigrations())
  const applied = await db.selectFrom('kysely_migration').select('name').execute()
  const names = new Set(applied.map(({ name }) => name))
  return known.filter((name) => !names.has(name))
}
