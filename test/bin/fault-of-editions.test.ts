import { faultOf, faultOfEditions } from '../../bin/fault-of-editions'
import { editionOf } from '../../manual/editions/registry'
import { createPublications } from '../../store/publications'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { environmentFor, runScript } from '../support/server-process'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await createPublications(database.db, 'nanwa', () => new Date()).recordShipped()
})
afterAll(() => database.close())

const publications = () => createPublications(database.db, 'nanwa', () => new Date()).all()

test('what the program brings as published is recorded once, and no draft with it', async () => {
  await createPublications(database.db, 'nanwa', () => new Date()).recordShipped()
  const known = await publications()
  expect(known.map(({ edition, from }) => [edition, from])).toEqual([
    ['nanwa-1', '2020-01-01'],
    ['nanwa-2', '2026-06-01'],
  ])
})

test('the program may start beside what was published with these very words', async () => {
  expect(await faultOfEditions(database.db, 'nanwa')).toBeUndefined()
})

test('an edition that says something else by now is named, and so is one that has gone', async () => {
  const known = await publications()
  const edited = (id: string) => {
    const edition = editionOf(id)
    return id === 'nanwa-2' ? { ...edition, title: `${edition.title}。` } : edition
  }
  expect(faultOf(known, edited)).toMatch(/第2版。（nanwa-2）。公表した版は変えられません/)
  expect(faultOf(known, () => undefined)).toContain('nanwa-1（このプログラムにありません）')
  expect(faultOf(known, editionOf)).toBeUndefined()
})

test.each(['bin/server.ts', 'bin/worker.ts'])(
  '%s does not start beside another content',
  async (script) => {
    const other = await createTestDatabase()
    await other.ownerDb
      .insertInto('edition_publication')
      .values({
        region: 'nanwa',
        edition: 'nanwa-2',
        content_hash: '0'.repeat(64),
        in_force_from: '2026-06-01',
        act: 'shipped',
        recorded_at: new Date(),
      })
      .execute()
    try {
      const { code, output } = await runScript(script, environmentFor({ DATABASE_URL: other.url }))
      expect(code).toBe(1)
      expect(output).toContain('公表した版の内容が、公表したときと違うため、始められません')
      expect(output).not.toContain('    at ')
    } finally {
      await other.close()
    }
  },
  60_000,
)

test('the service itself cannot change or take back what is recorded', async () => {
  const change = database.db.updateTable('edition_publication').set({ edition: 'x' }).execute()
  await expect(change).rejects.toThrow('permission denied')
  await expect(database.db.deleteFrom('edition_publication').execute()).rejects.toThrow(
    'permission denied',
  )
})
