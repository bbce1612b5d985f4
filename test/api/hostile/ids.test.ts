import { randomUUID } from 'node:crypto'
import type { Browser } from '../../support/browser'
import {
  boxes,
  hiddenOf,
  startAnswers,
  startedCase,
  syllables,
  textOf,
} from '../../support/case-life'
import { routesOf } from '../../support/routes-of'
import { type Service, startService } from '../../support/service'
import { encode, send, tokenOf } from './crafted'

let service: Service
let nurse: Browser
let colleague: Browser
let strangers: Readonly<Record<'hospital' | 'office', Browser>>
beforeAll(async () => {
  service = await startService({ loops: true })
  nurse = await service.signInAs('dischargePlanner')
  colleague = await service.signInAs('wardNurse')
  strangers = {
    hospital: await service.signInAs('dischargePlanner', await otherOrganisation('hospital')),
    office: await service.signInAs('careManager', await otherOrganisation('careManagementOffice')),
  }
})
afterAll(() => service.stop())

async function otherOrganisation(kind: string): Promise<string> {
  const id = crypto.randomUUID()
  await service.database.ownerDb
    .insertInto('organisation')
    .values({ id, region: 'nanwa', kind, name: 'よその組織', kana: 'よそ', created_at: new Date() })
    .execute()
  await service.database.ownerDb
    .insertInto('desk')
    .values({
      id: crypto.randomUUID(),
      organisation_id: id,
      code: '3w',
      name: '病棟',
      kind: 'ward',
    })
    .execute()
  return id
}

let people = 0
const somebody = () => {
  people += 1
  return {
    patientNumber: `90${people}`,
    kana: `ためし ${syllables(people)}`,
    name: `試 ${people}子`,
  }
}

const eventsOf = (caseId: string) =>
  service.database.db
    .selectFrom('case_event')
    .select(['type', 'submission_id'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
const contactsOf = async (caseId: string) =>
  (await eventsOf(caseId)).filter(({ type }) => type === 'ContactRecorded')

async function contactForm(browser: Browser, caseId: string) {
  const address = `/cases/${caseId}/contact`
  const fields = { ...hiddenOf(await browser.get(address), address), channel: 'phone' }
  return { address, fields: { ...fields, purpose: 'family', note: '一つめの言葉' } }
}

const SENT_BEFORE = 'この画面からは、もう送信されています'

describe('a submission id that stands for something else', () => {
  test("a colleague's own is answered to nobody else, and does nothing on another case", async () => {
    const [theirs, mine] = [
      await startedCase(service, nurse, somebody()),
      await startedCase(service, nurse, somebody()),
    ]
    const first = await contactForm(colleague, theirs)
    expect((await colleague.post(first.address, first.fields)).status).toBe(303)
    const { submissionId } = first.fields as Record<string, string>

    for (const caseId of [mine, theirs]) {
      const { address, fields } = await contactForm(nurse, caseId)
      const answer = await nurse.post(address, { ...fields, submissionId: submissionId ?? '' })
      expect([answer.status, textOf(answer).includes(SENT_BEFORE)]).toEqual([409, true])
    }
    expect(await contactsOf(mine)).toEqual([])
    expect(await contactsOf(theirs)).toHaveLength(1)
    expect((await nurse.get(`/cases/${theirs}/submissions/${submissionId}`)).status).toBe(404)
  })

  test("another hospital's start gives away neither its case nor its number", async () => {
    await nurse.get('/cases/new')
    const hidden = hiddenOf(await nurse.get('/cases/new'), '/cases/new')
    const started = await nurse.post('/cases/new', {
      ...hidden,
      ...startAnswers(service, somebody()),
    })
    const caseId = /[0-9a-f-]{36}/.exec(started.location ?? '')?.[0] ?? ''

    const theirPage = hiddenOf(await strangers.hospital.get('/cases/new'), '/cases/new')
    for (const stolen of [
      { submissionId: hidden['submissionId'] ?? '' },
      { caseId },
      { submissionId: hidden['submissionId'] ?? '', caseId },
    ]) {
      const answer = await strangers.hospital.post('/cases/new', {
        ...theirPage,
        ...startAnswers(service, somebody()),
        ...stolen,
      })
      expect([answer.status, answer.location]).toEqual([409, undefined])
      expect(answer.text).not.toContain(caseId)
      expect(textOf(answer)).not.toMatch(/NW-\d+-\d+/)
    }
    expect((await eventsOf(caseId)).filter(({ type }) => type === 'CaseStarted')).toHaveLength(1)
  })

  test('of one’s own with other words is not taken for the first, and not lost in silence', async () => {
    const caseId = await startedCase(service, nurse, somebody())
    const { address, fields } = await contactForm(nurse, caseId)
    expect((await nurse.post(address, fields)).status).toBe(303)

    const other = await nurse.post(address, { ...fields, note: '直した言葉' })
    const same = await nurse.post(address, fields)

    expect([other.status, textOf(other).includes(SENT_BEFORE)]).toEqual([409, true])
    expect([same.status, same.location]).toEqual([303, `/cases/${caseId}?done=contact`])
    expect(await contactsOf(caseId)).toHaveLength(1)
    expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('一つめの言葉')
  })

  test('with another day, another answer or another patient neither', async () => {
    const caseId = await startedCase(service, nurse, somebody())
    const address = `/cases/${caseId}/planned-discharge`
    const hidden = hiddenOf(await nurse.get(address), address)
    const statuses: number[] = []
    for (const days of [10, 12, 10])
      statuses.push((await nurse.post(address, { ...hidden, ...boxes('on', days) })).status)
    expect(statuses).toEqual([303, 409, 303])

    const page = hiddenOf(await nurse.get('/cases/new'), '/cases/new')
    const answers = startAnswers(service, somebody())
    expect((await nurse.post('/cases/new', { ...page, ...answers })).status).toBe(303)
    const other = await nurse.post('/cases/new', { ...page, ...answers, ...somebody() })
    const same = await nurse.post('/cases/new', { ...page, ...answers })
    expect([other.status, same.status]).toEqual([409, 303])
  })
})

test('a seq that no page can have seen changes nothing about the case’s life', async () => {
  const caseId = await startedCase(service, nurse, somebody())
  const generation = () =>
    service.database.db
      .selectFrom('coordination_case')
      .select('generation')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  const before = await generation()

  for (const seenSeq of ['1000000', '999']) {
    const { address, fields } = await contactForm(nurse, caseId)
    const answer = await nurse.post(address, { ...fields, seenSeq })
    expect([answer.status, answer.location]).toEqual([303, `/cases/${caseId}?done=contact`])
  }

  const { address, fields } = await contactForm(nurse, caseId)
  expect((await nurse.post(address, fields)).location).toBe(`/cases/${caseId}?done=contact`)
  expect(await contactsOf(caseId)).toHaveLength(3)
  expect(await generation()).toEqual(before)
})

test('a case is not there for another organisation, on any address and with any of its ids', async () => {
  const caseId = await startedCase(service, nurse, somebody())
  const submissionId = (await eventsOf(caseId))[0]?.submission_id ?? ''
  const seen: Record<string, number> = {}
  for (const [who, browser] of Object.entries(strangers)) {
    const csrf = await tokenOf(browser)
    for (const { method, path } of routesOf(service.app)) {
      if (!path.includes(':caseId')) continue
      const asked = path
        .replace(':caseId', caseId)
        .replace(':submissionId', submissionId)
        .replace(':page', 'patient')
      const body = encode({ csrf, submissionId: randomUUID(), seenSeq: '1' })
      const crafted = method === 'GET' ? { method, path: asked } : { method, path: asked, body }
      seen[`${who} ${method} ${path}`] = (await send(service, browser, crafted)).status
    }
  }
  expect(Object.entries(seen).filter(([, status]) => status !== 404)).toEqual([])
  expect(Object.keys(seen).length).toBeGreaterThan(50)
})

test('a submission of one case is not shown under another', async () => {
  const [one, other] = [
    await startedCase(service, nurse, somebody()),
    await startedCase(service, nurse, somebody()),
  ]
  const submissionId = (await eventsOf(one))[0]?.submission_id ?? ''
  for (const rest of ['submissions/', 'sheets/'])
    expect((await nurse.get(`/cases/${other}/${rest}${submissionId}`)).status).toBe(404)
})

test('the cookies of a session that was signed out open nothing (29, 63)', async () => {
  const leaving = await service.signInAs('dischargePlanner')
  const caseId = await startedCase(service, leaving, somebody())
  const { address, fields } = await contactForm(leaving, caseId)
  const kept = new Map(leaving.cookies)
  const csrf = await tokenOf(leaving)
  expect((await leaving.post('/sign-out', { csrf })).status).toBe(303)

  const thief = { ...leaving, cookies: kept }
  const page = await send(service, thief, { method: 'GET', path: `/cases/${caseId}` })
  const act = await send(service, thief, { path: address, body: encode(fields) })

  for (const answer of [page, act]) {
    expect(answer.text).not.toContain('試 ')
    expect(answer.status === 303 ? answer.location : answer.text).toMatch(/sign-in|ログイン/)
  }
  expect(await contactsOf(caseId)).toEqual([])
})

test.each(['x', '%00', '__proto__', '..%2f..%2fetc%2fpasswd', randomUUID().toUpperCase()])(
  'what is no id in an address is no page: %s',
  async (id) => {
    const caseId = await startedCase(service, nurse, somebody())
    for (const path of [`/cases/${id}`, `/cases/${caseId}/submissions/${id}`])
      expect((await nurse.get(path)).status).toBe(404)
  },
)

test('a NUL in a choice of the sheet is a problem of that field, not a fault of ours', async () => {
  const careManager = await service.signInAs('careManager')
  const caseId = await startedCase(service, nurse, somebody())
  const path = `/cases/${caseId}/forms/admission-info-sheet/pages/patient`
  const hidden = hiddenOf(await careManager.get(path), path)
  for (const dwellingKind of ['deta\u0000ched', 'x\u0000y']) {
    const answer = await careManager.post(path, { ...hidden, dwellingKind, go: 'next' })
    expect([answer.status, answer.text.includes('<h1')]).toEqual([422, true])
  }
})
