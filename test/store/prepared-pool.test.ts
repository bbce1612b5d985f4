import { sql } from 'kysely'
import { createDatabase } from '../../store/database'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
}, 60_000)
afterAll(() => database.close())

test('a table that is altered under a running process costs one question, not the connection for good', async () => {
  const { db } = createDatabase({ url: database.url, max: 1, onIdleError: () => undefined })
  await sql`create table altered (id int); insert into altered values (1); grant select on altered to nanwa_app`.execute(
    database.ownerDb,
  )
  const read = async () => (await sql`select * from altered where id = ${1}`.execute(db)).rows
  expect(await read()).toEqual([{ id: 1 }])

  await sql`alter table altered add column word text`.execute(database.ownerDb)

  await expect(read()).rejects.toMatchObject({ code: '0A000' })
  expect(await read()).toEqual([{ id: 1, word: null }])
  await db.destroy()
})
