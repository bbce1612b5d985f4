import { loadDemoRegion } from '../../../bin/demo/load/region'
import { simulateOnce } from '../../../bin/simulation-round'
import { createSimulator } from '../../../bin/simulator'
import { createTestApp, type TestApp } from '../../support/app'
import { textOf } from '../../support/case-life'
import { givenSignedIn } from '../../support/signed-in'

const PAGE = '/simulation'
const ASKED = { draft: 'nanwa-3-draft', from: '2026-06', to: '2026-11' }
const NOW = new Date('2026-11-26T00:00:00Z')

const simulator = createSimulator()
let site: TestApp
jest.setTimeout(120_000)
beforeAll(async () => {
  site = await createTestApp({ mode: 'demo' })
  await loadDemoRegion({
    db: site.database.db,
    now: NOW,
    // Only recorded lives are asked for here: no case has to run.
    rebuild: () => Promise.resolve(),
    say: () => undefined,
    pastCases: 60,
  })
})
afterAll(async () => {
  await simulator.rest()
  await site.close()
})

let people = 0
const healthCenter = async () => {
  people += 1
  const given = { loginName: `an${people}`, role: 'healthCenterStaff' as const }
  return (await givenSignedIn(site, given)).browser
}
const round = (now: Date) => simulateOnce(site.database.db, simulator, site.deps.config.region, now)
/** Rounds of a worker until there is nothing left to do. */
const work = async (): Promise<number> => {
  for (let rounds = 0; ; rounds += 1) {
    const did = await round(new Date())
    if (did === 0) return rounds
  }
}

describe('a draft that is tried on the recorded cases', () => {
  test('runs beside the page, which says how far it is, and ends in counts alone', async () => {
    const browser = await healthCenter()
    await browser.get(PAGE)
    expect(await browser.submit(PAGE, ASKED)).toMatchObject({ status: 303, location: PAGE })
    expect(textOf(await browser.get(PAGE))).toMatch(/\d+件のうち0件まで進みました/)
    expect(await work()).toBeGreaterThan(1)
    const shown = textOf(await browser.get(PAGE))
    expect(shown).toContain('第3版（案）を試した結果（令和8年6月から令和8年11月までに入院した人）')
    expect(shown).toMatch(/\d+件の記録を、案でもう一度進めました/)
    expect(shown).toMatch(/A8 .+\d+件のうち\d+件/)
    expect(shown).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  test('is one at a time: a second press begins nothing, and says so', async () => {
    const browser = await healthCenter()
    await browser.get(PAGE)
    const other = await healthCenter()
    await other.get(PAGE)
    expect((await browser.submit(PAGE, ASKED)).location).toBe(PAGE)
    const second = await other.submit(PAGE, ASKED)
    expect(second.location).toBe(`${PAGE}?done=busy`)
    expect(textOf(await other.get(second.location ?? ''))).toContain('始めませんでした')
    await work()
  })

  test('goes on where it was when its worker died, and no case counts twice', async () => {
    const { db } = site.database
    const newest = () => site.deps.simulations.newest()
    const before = await newest()
    await site.deps.simulations.ask('nanwa-3-draft', before?.admitted ?? never())
    await round(new Date())
    // A worker that dies in its next round has claimed the run, and nothing else.
    await db
      .updateTable('simulation_run')
      .set({ attempts: 1, next_try_at: new Date(Date.now() + 60_000) })
      .where('status', '=', 'running')
      .execute()
    expect(await work()).toBe(0)
    await round(new Date(Date.now() + 61_000))
    const ended = await newest()
    expect(ended).toMatchObject({ status: 'done', casesDone: ended?.cases })
    expect(ended?.result.recorded).toEqual(before?.result.recorded)
  })

  test('gives up after five tries of the same cases, and says that there is no result', async () => {
    const browser = await healthCenter()
    await browser.get(PAGE)
    await browser.submit(PAGE, ASKED)
    await site.database.db
      .updateTable('simulation_run')
      .set({ attempts: 5 })
      .where('status', '=', 'running')
      .execute()
    await work()
    expect(textOf(await browser.get(PAGE))).toContain('途中で進めなくなりました')
  })

  test.each([
    ['an edition in force', { draft: 'nanwa-2' }, '試す案を選んでください'],
    ['no month', { to: '2026-13' }, '月を選んでください'],
    ['an end before its beginning', { from: '2026-11', to: '2026-06' }, '同じ月か、あとの月を'],
  ])('is not begun with %s', async (_what, over, said) => {
    const browser = await healthCenter()
    await browser.get(PAGE)
    const refused = await browser.submit(PAGE, { ...ASKED, ...over })
    expect(refused.status).toBe(422)
    expect(textOf(refused)).toContain(said)
  })

  test('is for the health centre alone', async () => {
    const nurse = await givenSignedIn(site, { loginName: 'byoutou', role: 'wardNurse' })
    expect((await nurse.browser.get(PAGE)).status).toBe(403)
  })
})

function never(): never {
  throw new Error('a run was asked for before')
}
