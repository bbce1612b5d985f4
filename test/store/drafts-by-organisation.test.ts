import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { up } from '../../store/migrations/0019-drafts-by-organisation'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { insertParties } from '../support/fixtures'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('drafts from before go to the party whose member saved last, or else to any organisation of theirs', async () => {
  const { ownerDb } = database
  await sql`alter table form_draft drop column organisation_id`.execute(ownerDb)
  await sql`alter table form_draft add primary key (case_id, form_id)`.execute(ownerDb)
  const { hospitalId, officeId } = await insertParties(ownerDb)
  const former = (await insertParties(ownerDb)).officeId
  const members: readonly [string, string][] = [
    ['party', officeId],
    ['party', former],
    ['former', former],
  ]
  for (const [account, organisation] of members)
    await sql`insert into membership (account_id, organisation_id, role, display_name)
      values (${account}, ${organisation}, 'careManager', '見本')`.execute(ownerDb)
  const [caseId, personId] = [randomUUID(), randomUUID()]
  await sql`insert into person (id, region, name, kana, birth_date, sex, municipality, insurer_municipality, created_at)
    values (${personId}, 'nanwa', '見本 花子', 'みほん', '1940-04-01', 'female', '大淀町', '大淀町', now())`.execute(
    ownerDb,
  )
  await sql`insert into coordination_case
      (id, region, code, person_id, hospital_id, coordinator_organisation_id, admitted_on, created_at)
    values (${caseId}, 'nanwa', 'T-1', ${personId}, ${hospitalId}, ${officeId}, '2026-11-23', now())`.execute(
    ownerDb,
  )
  for (const account of ['party', 'former', 'gone'])
    await sql`insert into form_draft (case_id, form_id, edition, version, answers, updated_by, updated_at)
      values (${caseId}, ${account}, '2024-04', 1, '{}', ${account}, now())`.execute(ownerDb)

  await ownerDb.transaction().execute((all) => up(all as unknown as Kysely<unknown>))

  const drafts = await ownerDb
    .selectFrom('form_draft')
    .select(['form_id', 'organisation_id'])
    .orderBy('form_id')
    .execute()
  expect(drafts).toEqual([
    { form_id: 'former', organisation_id: former },
    { form_id: 'party', organisation_id: officeId },
  ])
})
