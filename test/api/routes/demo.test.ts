import { DEMO_PASSWORD } from '../../../api/accounts/demo-password'
import { timeAhead } from '../../../api/demo/time-ahead'
import { loadDemoRegion } from '../../../bin/demo/load/region'
import { demoId } from '../../../bin/demo/random'
import type { CaseId } from '../../../manual/case/events'
import { getCaseRun } from '../../../store/case-claims'
import { createTestApp } from '../../support/app'
import { type Browser, createBrowser } from '../../support/browser'
import { givenSignedIn } from '../../support/signed-in'
import { type Service, startService } from '../../support/service'

jest.setTimeout(120_000)

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const caseOfScene = (key: string) => demoId('case', `open-${key}`) as CaseId

let service: Service
let nurse: Browser

beforeAll(async () => {
  service = await startService()
  await loadDemoRegion({
    db: service.database.db,
    now: new Date(),
    rebuild: () => Promise.resolve(), // moving a case's time starts what does not run
    say: () => undefined,
    pastCases: 2,
  })
  nurse = await signedInAs('taiin')
})

afterAll(() => service.stop())

async function signedInAs(loginName: string): Promise<Browser> {
  const browser = createBrowser(service.app)
  await browser.get('/sign-in')
  await browser.submit('/sign-in', { loginName, password: DEMO_PASSWORD })
  return browser
}

async function post(browser: Browser, path: string, fields: Record<string, string> = {}) {
  const { text } = await browser.get('/account/membership')
  const csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return browser.post(path, { csrf, ...fields })
}

const moveTime = (browser: Browser, caseId: string, move: string) =>
  post(browser, `/demo/cases/${caseId}/time`, { move })

const caseNow = async (caseId: CaseId) =>
  Date.now() + (await getCaseRun(service.database.db, caseId)).clockOffsetMs

describe("moving a case's time", () => {
  test('by a day or a week, and back to the case', async () => {
    const caseId = caseOfScene('nothing-to-do')
    const answer = await moveTime(nurse, caseId, 'day')
    expect({ status: answer.status, location: answer.location }).toEqual({
      status: 303,
      location: `/cases/${caseId}?done=time`,
    })
    const page = await nurse.get(answer.location ?? '')
    expect(page.text).toMatch(/このケースの時間を 令和\d+年[^<]+ まで進めました/)
    expect(page.text).toMatch(/このケースでは、いま 令和\d+年/)
    await moveTime(nurse, caseId, 'week')
    const { clockOffsetMs } = await getCaseRun(service.database.db, caseId)
    // To the hour it is so by day only: late in the evening a move lands at midday.
    expect(Math.round(clockOffsetMs / DAY_MS)).toBe(8)
  })

  test('until just before the next deadline, and until after it', async () => {
    const caseId = caseOfScene('just-admitted')
    const { state } = await getCaseRun(service.database.db, caseId)
    if (state === undefined) throw new Error('the scene has not begun')
    const start = await caseNow(caseId)
    const due = start + (timeAhead('beforeDue', state, start) ?? 0) + HOUR_MS / 2

    await moveTime(nurse, caseId, 'beforeDue')
    expect(await caseNow(caseId)).toBeLessThan(due)
    expect(await caseNow(caseId)).toBeGreaterThan(due - HOUR_MS)
    // Half an hour before it there is nothing left to move to: the page says so, and nothing moves.
    const again = await moveTime(nurse, caseId, 'beforeDue')
    expect({ status: again.status, title: /<h1[^>]*>([^<]+)/.exec(again.text)?.[1] }).toEqual({
      status: 409,
      title: '時間を進められませんでした',
    })
    await moveTime(nurse, caseId, 'afterDue')
    expect(await caseNow(caseId)).toBeGreaterThan(due)
  })

  test('is written to the audit log', async () => {
    const lines = await service.database.ownerDb
      .selectFrom('audit_line')
      .select(['case_id', 'outcome'])
      .where('operation', '=', 'demo.moveTime')
      .execute()
    expect(lines).toContainEqual({ case_id: caseOfScene('nothing-to-do'), outcome: 'allowed' })
  })

  test("is refused for a way nobody offers, for somebody else's case, and for a real account", async () => {
    const caseId = caseOfScene('nothing-to-do')
    expect((await moveTime(nurse, caseId, 'century')).status).toBe(400)
    expect((await moveTime(nurse, caseOfScene('long-stay'), 'day')).status).toBe(404)
    const real = await givenSignedIn(service, { loginName: 'real', role: 'dischargePlanner' })
    await service.database.db
      .updateTable('membership')
      .set({ organisation_id: demoId('organisation', 'minaminara') })
      .where('account_id', '=', real.accountId)
      .execute()
    expect((await moveTime(real.browser, caseId, 'day')).status).toBe(403)
  })

  test('is not offered for a case that has closed', async () => {
    const closed = await service.database.db
      .selectFrom('coordination_case')
      .select(['id', 'hospital_id'])
      .where('closed_at', 'is not', null)
      .executeTakeFirstOrThrow()
    const login = await service.database.db
      .selectFrom('auth_user')
      .innerJoin('membership', 'membership.account_id', 'auth_user.id')
      .select('login_name')
      .where('organisation_id', '=', closed.hospital_id)
      .where('role', '=', 'dischargePlanner')
      .executeTakeFirstOrThrow()
    const other = await signedInAs(login.login_name ?? '')
    const answer = await moveTime(other, closed.id, 'day')
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('このケースは終了しています')
  })
})

describe('going on as the other side', () => {
  test('the nurse becomes the care manager of the case, and the care manager the nurse', async () => {
    const caseId = caseOfScene('sheet-being-written')
    const browser = await signedInAs('taiin')
    const there = await post(browser, `/demo/cases/${caseId}/continue-as`)
    expect({ status: there.status, location: there.location }).toEqual({
      status: 303,
      location: `/cases/${caseId}`,
    })
    expect((await browser.get('/account/membership')).text).toContain('ケアプランつつじ')

    await post(browser, `/demo/cases/${caseId}/continue-as`)
    expect((await browser.get('/account/membership')).text).toContain('南奈良総合医療センター')
  })

  test('is not there for a party without an account', async () => {
    const browser = await signedInAs('taiin')
    const answer = await post(
      browser,
      `/demo/cases/${caseOfScene('office-off-the-screen')}/continue-as`,
    )
    expect(answer.status).toBe(404)
    expect((await browser.get('/account/membership')).text).toContain('南奈良総合医療センター')
  })
})

test("on somebody else's Temporal server the page says that time cannot be moved", async () => {
  const site = await createTestApp({ mode: 'demo' })
  try {
    const { db } = site.database
    const rebuild = () => Promise.resolve()
    await loadDemoRegion({ db, now: new Date(), rebuild, say: () => undefined, pastCases: 1 })
    const browser = createBrowser(site.app)
    await browser.get('/sign-in')
    await browser.submit('/sign-in', { loginName: 'taiin', password: DEMO_PASSWORD })
    const answer = await moveTime(browser, caseOfScene('nothing-to-do'), 'day')
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('外の Temporal の時間は進められません')
  } finally {
    await site.close()
  }
})

test('a real site has no such address', async () => {
  const site = await createTestApp({ mode: 'production' })
  try {
    const { browser } = await givenSignedIn(site, { loginName: 'nurse' })
    const caseId = caseOfScene('nothing-to-do')
    for (const path of [`/demo/cases/${caseId}/time`, `/demo/cases/${caseId}/continue-as`])
      expect((await post(browser, path, { move: 'day' })).status).toBe(404)
  } finally {
    await site.close()
  }
})
