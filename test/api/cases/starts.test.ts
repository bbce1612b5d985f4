import { createApp } from '../../../api/app'
import type { AppDeps } from '../../../api/deps'
import { createCaseParts } from '../../../bin/case-parts'
import type { Browser } from '../../support/browser'
import { hiddenOf, startAnswers, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'
import { encode, send } from '../hostile/crafted'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService({ loops: true })
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

const casesOf = async (name: string) =>
  service.database.db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .where('person.name', '=', name)
    .select(['coordination_case.id', 'coordination_case.code'])
    .execute()

const startsOf = async (caseId: string) =>
  service.database.db
    .selectFrom('case_event')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('type', '=', 'CaseStarted')
    .execute()

async function drawn(kana: string, name: string) {
  const ids = hiddenOf(await nurse.get('/cases/new'), '/cases/new')
  return { ...ids, ...startAnswers(service, { kana, name, patientNumber: '' }) }
}

const caseIdIn = (location: string | undefined): string =>
  /^\/cases\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? 'none'

const FIFTY = Array.from({ length: 50 }, (_, at) => at)

test('the same start fifty times at once under one id is one case, and every answer leads to it (25)', async () => {
  const fields = await drawn('ごじゅう かい', '五十 回')

  const answers = await Promise.all(FIFTY.map(() => nurse.post('/cases/new', fields)))

  const [started, ...more] = await casesOf('五十 回')
  expect(more).toEqual([])
  expect(answers.map(({ status }) => status)).toEqual(FIFTY.map(() => 303))
  expect(new Set(answers.map(({ location }) => caseIdIn(location)))).toEqual(new Set([started?.id]))
  expect(await startsOf(started?.id ?? '')).toHaveLength(1)
}, 60_000)

test('the same admission fifty times at once from fifty pages is one case and 49 times "already there" (25)', async () => {
  const pages: Record<string, string>[] = []
  for (const at of FIFTY) pages[at] = await drawn('べつ がめん', '別 画面')

  const answers = await Promise.all(pages.map((fields) => nurse.post('/cases/new', fields)))

  const [started, ...more] = await casesOf('別 画面')
  expect(more).toEqual([])
  const led = answers.filter(({ status }) => status === 303)
  const told = answers.filter((page) => textOf(page).includes('もう始まっています'))
  expect([led.length, told.length]).toEqual([1, 49])
  expect(told.every(({ text }) => text.includes(`href="/cases/${started?.id}"`))).toBe(true)
  expect(await startsOf(started?.id ?? '')).toHaveLength(1)
}, 60_000)

/** An api that dies in the middle of a start: what it did until then is done, and no answer comes. */
function dyingApi(where: 'before the case is told' | 'before the answer'): AppDeps {
  const { deps, database } = service
  if (where === 'before the answer') {
    const start: AppDeps['start'] = async (...given) => {
      await deps.start(...given)
      throw new Error('the api dies here')
    }
    return { ...deps, start }
  }
  const deliver = () => Promise.reject(new Error('the api dies here'))
  const { start } = createCaseParts({
    db: database.db,
    region: deps.config.region,
    deliver,
    now: () => new Date(),
  })
  return { ...deps, start }
}

test.each([
  ['before the case is told', 'しぬ まえに', '死 前'],
  ['before the answer', 'しぬ あとに', '死 後'],
] as const)(
  'an api that dies in a start, %s: sent again it is the same case with the same number (2)',
  async (where, kana, name) => {
    const fields = await drawn(kana, name)
    const dying = { ...service, app: createApp(dyingApi(where)) }

    const lost = await send(dying, nurse, { path: '/cases/new', body: encode(fields) })
    const [kept, ...others] = await casesOf(name)
    const again = await nurse.post('/cases/new', fields)

    expect([lost.status, others]).toEqual([500, []])
    expect([again.status, caseIdIn(again.location)]).toEqual([303, kept?.id])
    expect(await casesOf(name)).toEqual([kept])
    expect(await startsOf(kept?.id ?? '')).toHaveLength(1)
    expect(textOf(await nurse.get(`/cases/${kept?.id}`))).toContain(kept?.code)
  },
)

test('a start that nobody sends again after the api died is told to the case all the same (2)', async () => {
  const fields = await drawn('だれも おくらない', '誰 送')
  const dying = { ...service, app: createApp(dyingApi('before the case is told')) }
  await send(dying, nurse, { path: '/cases/new', body: encode(fields) })
  const [kept] = await casesOf('誰 送')

  // The reconciler takes it up once it has waited for five seconds.
  for (let tries = 0; tries < 150 && (await startsOf(kept?.id ?? '')).length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))

  expect(await startsOf(kept?.id ?? '')).toHaveLength(1)
})
