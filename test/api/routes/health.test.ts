import { Connection } from '@temporalio/client'
import request from 'supertest'
import { createReadiness } from '../../../bin/readiness'
import { createDatabase } from '../../../store/database'
import { createTestApp, type TestApp } from '../../support/app'

let site: TestApp
const connections: Connection[] = []
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()))
  await site.close()
})

function temporalAt(address: string): Connection {
  const connection = Connection.lazy({ address })
  connections.push(connection)
  return connection
}

const realTemporal = () => temporalAt(process.env['TEST_TEMPORAL_ADDRESS'] ?? '')

async function ask(db = site.database.db, temporal = realTemporal()) {
  const parts = { readiness: createReadiness(db, temporal) }
  const other = await createTestApp({ parts })
  const [ready, alive] = await Promise.all(
    ['/readyz', '/healthz'].map((path) => request(other.app).get(path)),
  )
  await other.close()
  return { ready, alive }
}

test('with every part there it is alive and ready (24)', async () => {
  const { ready, alive } = await ask()

  expect([alive?.status, ready?.status]).toEqual([200, 200])
  expect(ready?.body).toEqual({
    ready: true,
    parts: { database: 'ok', migrations: 'ok', temporal: 'ok' },
  })
})

test('with an older database it says that migrations are missing (24)', async () => {
  const older = await createTestApp()
  await older.database.ownerDb
    .deleteFrom('kysely_migration')
    .where('name', '=', '0002-accounts')
    .execute()

  const { ready, alive } = await ask(older.database.db)
  await older.close()

  expect([alive?.status, ready?.status]).toEqual([200, 503])
  expect(ready?.body).toEqual({
    ready: false,
    parts: { database: 'ok', migrations: 'away', temporal: 'ok' },
  })
})

test('without a database it is alive and not ready (24)', async () => {
  const { db } = createDatabase({
    url: 'postgres://nobody@127.0.0.1:1/nothing',
    onIdleError: () => undefined,
  })

  const { ready, alive } = await ask(db)

  expect([alive?.status, ready?.status]).toEqual([200, 503])
  expect(ready?.body).toEqual({
    ready: false,
    parts: { database: 'away', migrations: 'away', temporal: 'ok' },
  })
})

test('without Temporal it is alive and not ready (24)', async () => {
  const { ready, alive } = await ask(site.database.db, temporalAt('127.0.0.1:1'))

  expect([alive?.status, ready?.status]).toEqual([200, 503])
  expect(ready?.body).toMatchObject({
    ready: false,
    parts: { database: 'ok', migrations: 'ok' },
  })
  expect((ready?.body as { parts: { temporal: string } }).parts.temporal).not.toBe('ok')
})

test('a part that does not answer is not waited for longer than two seconds (24)', async () => {
  const silent = { ...site.deps.readiness, temporal: () => new Promise<void>(() => undefined) }
  const other = await createTestApp({ parts: { readiness: silent } })

  const started = performance.now()
  const ready = await request(other.app).get('/readyz')
  await other.close()

  expect(performance.now() - started).toBeLessThan(4_000)
  expect(ready.body).toMatchObject({ ready: false, parts: { temporal: 'tooSlow' } })
})
