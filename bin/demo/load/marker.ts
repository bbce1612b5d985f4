import { z } from 'zod'
import type { Db } from '../../../store/database'
import { markDemoRegion } from '../../../store/installation'

const marker = z.object({
  startedAt: z.iso.datetime().transform((text) => new Date(text)),
  finishedAt: z.iso.datetime().optional(),
})

export type Begun =
  | Readonly<{ kind: 'begun'; startedAt: Date }>
  | Readonly<{ kind: 'wasThere' }>
  | Readonly<{ kind: 'otherData' }>

/** Marks the database before the first made-up person is in it; a marked one that is not finished is gone on with. */
export async function beginLoading(db: Db, now: Date): Promise<Begun> {
  const known = await findMarker(db)
  if (known?.finishedAt !== undefined) return { kind: 'wasThere' }
  if (known !== undefined) return { kind: 'begun', startedAt: known.startedAt }
  if (await hasPeople(db)) return { kind: 'otherData' }
  await markDemoRegion(db, { startedAt: now })
  return { kind: 'begun', startedAt: now }
}

export async function finishLoading(db: Db, startedAt: Date): Promise<void> {
  await db
    .updateTable('installation')
    .set({ value: JSON.stringify({ startedAt, finishedAt: new Date() }) })
    .where('key', '=', 'demo_region')
    .execute()
}

async function findMarker(db: Db) {
  const row = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', 'demo_region')
    .executeTakeFirst()
  return row && marker.parse(row.value)
}

async function hasPeople(db: Db): Promise<boolean> {
  const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  const account = await db.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()
  return person !== undefined || account !== undefined
}
