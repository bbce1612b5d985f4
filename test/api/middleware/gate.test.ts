import { randomUUID } from 'node:crypto'
import express, { type Express } from 'express'
import { createAnswers } from '../../../api/middleware/answers'
import { parseForms } from '../../../api/middleware/body'
import { errorPage } from '../../../api/middleware/errors'
import { createFormTokens } from '../../../api/middleware/form-token'
import { caseOf, createGate, signedIn } from '../../../api/middleware/gate'
import { giveRequestId } from '../../../api/middleware/request-id'
import { resolveVisit } from '../../../api/middleware/visit'
import { createTestApp, type TestApp } from '../../support/app'
import { givenSignedIn } from '../../support/signed-in'
import { createBrowser, type Browser } from '../../support/browser'

let site: TestApp
let app: Express
let done: string[]
beforeAll(async () => {
  site = await createTestApp()
  app = createSmallApp(site)
})
beforeEach(() => {
  done = []
})
afterAll(() => site.close())

/** Two routes on a case behind the real gate: what it lets through is written down. */
function createSmallApp({ deps }: TestApp): Express {
  const answers = createAnswers(deps.config)
  const tokens = createFormTokens({ auth: deps.auth, secret: deps.config.authSecret })
  const gate = createGate({
    ...deps,
    answers,
    tokens,
    askToSignIn: (_req, res) => Promise.resolve(void res.sendStatus(401)),
  })
  const small = express()
  small.use(giveRequestId, parseForms, resolveVisit(deps))
  small.get('/cases/:caseId', gate.allow('viewCase'), gate.audited('case.view'), (req, res) => {
    done.push('viewed')
    res.json({ ...caseOf(req), role: signedIn(req).role })
  })
  small.get(
    '/cases/:caseId/discharge',
    gate.allow('discharge'),
    gate.audited('case.discharge'),
    (_req, res) => {
      done.push('discharged')
      res.send('ok')
    },
  )
  small.use(errorPage(answers, deps.log))
  return small
}

/** The same person's browser, at the small app. */
function atSmallApp(person: Browser): Browser {
  const browser = createBrowser(app)
  for (const [name, value] of person.cookies)
    (browser.cookies as Map<string, string>).set(name, value)
  return browser
}

async function givenCase(hospitalId: string, coordinatorId: string | null) {
  const { db } = site.database
  const at = new Date('2026-11-20T01:00:00Z')
  const [caseId, personId] = [randomUUID(), randomUUID()]
  await db
    .insertInto('person')
    .values({
      id: personId,
      region: 'nanwa',
      name: '見本 太郎',
      kana: 'みほん たろう',
      birth_date: '1938-01-02',
      sex: 'male',
      municipality: 'gojo',
      insurer_municipality: 'gojo',
      created_at: at,
    })
    .execute()
  await db
    .insertInto('coordination_case')
    .values({
      id: caseId,
      region: 'nanwa',
      code: caseId.slice(0, 8),
      person_id: personId,
      hospital_id: hospitalId,
      admitted_on: '2026-11-20',
      coordinator_organisation_id: coordinatorId,
      created_at: at,
    })
    .execute()
  return { caseId, personId }
}

const auditLines = (caseId: string) =>
  site.database.ownerDb
    .selectFrom('audit_line')
    .where('case_id', '=', caseId)
    .orderBy('id')
    .select(['operation', 'outcome', 'role', 'person_id', 'organisation_id', 'account_id'])
    .execute()

async function givenTwoSides(suffix: string) {
  const nurse = await givenSignedIn(site, { loginName: `nurse${suffix}` })
  const manager = await givenSignedIn(site, {
    loginName: `manager${suffix}`,
    role: 'careManager',
    kind: 'careManagementOffice',
  })
  const ids = await givenCase(nurse.organisationId, manager.organisationId)
  return { nurse, manager, ...ids }
}

test('each side sees its case as what it is there, and leaves one audit line in ids alone', async () => {
  const { nurse, manager, caseId, personId } = await givenTwoSides('1')

  const atHospital = await atSmallApp(nurse.browser).get(`/cases/${caseId}`)
  const atOffice = await atSmallApp(manager.browser).get(`/cases/${caseId}`)

  expect(JSON.parse(atHospital.text)).toEqual({
    caseId,
    personId,
    side: 'hospital',
    role: 'wardNurse',
  })
  expect(JSON.parse(atOffice.text)).toMatchObject({ side: 'coordinator', role: 'careManager' })
  expect(await auditLines(caseId)).toEqual([
    {
      operation: 'case.view',
      outcome: 'allowed',
      role: 'wardNurse',
      person_id: personId,
      organisation_id: nurse.organisationId,
      account_id: nurse.accountId,
    },
    expect.objectContaining({ role: 'careManager', outcome: 'allowed' }),
  ])
})

test('another organisation’s case looks like no case at all, and neither is seen', async () => {
  const { caseId } = await givenTwoSides('2')
  const other = await givenSignedIn(site, { loginName: 'betsubyouin' })
  const browser = atSmallApp(other.browser)

  const theirs = await browser.get(`/cases/${caseId}`)
  const none = await browser.get(`/cases/${randomUUID()}`)
  const noId = await browser.get("/cases/x'%20or%201=1")

  expect([theirs.status, none.status, noId.status]).toEqual([404, 404, 404])
  expect(theirs.text).toBe(none.text)
  expect(done).toEqual([])
  const denied = await site.database.ownerDb
    .selectFrom('audit_line')
    .where('account_id', '=', other.accountId)
    .where('outcome', '=', 'denied')
    .select('operation')
    .execute()
  expect(denied).toHaveLength(3)
})

test('a role that may not is told so, on a case it knows', async () => {
  const { manager, caseId } = await givenTwoSides('3')

  const refused = await atSmallApp(manager.browser).get(`/cases/${caseId}/discharge`)

  expect(refused.status).toBe(403)
  expect(refused.text).toContain('あなたの役割では、この操作はできません')
  expect(done).toEqual([])
  expect(await auditLines(caseId)).toMatchObject([{ operation: 'discharge', outcome: 'denied' }])
})

test('item 74: when the audit line cannot be written, nothing happens', async () => {
  const { nurse, caseId } = await givenTwoSides('4')
  const { ownerDb } = site.database
  const browser = atSmallApp(nurse.browser)
  await ownerDb.schema.alterTable('audit_line').renameTo('audit_line_away').execute()

  const failed = await browser.get(`/cases/${caseId}`)
  await ownerDb.schema.alterTable('audit_line_away').renameTo('audit_line').execute()
  const after = await browser.get(`/cases/${caseId}`)

  expect(failed.status).toBe(500)
  expect(done).toEqual(['viewed'])
  expect(after.status).toBe(200)
})

test('the application cannot change or delete an audit line', async () => {
  await givenSignedIn(site, { loginName: 'kaizan' })
  const { db } = site.database

  await expect(
    db.updateTable('audit_line').set({ outcome: 'denied' }).execute(),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(db.deleteFrom('audit_line').execute()).rejects.toMatchObject({ code: '42501' })
})
