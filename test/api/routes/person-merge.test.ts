import { randomUUID } from 'node:crypto'
import { act, boxes, formOf, sendAgain, startedCase, textOf } from '../../support/case-life'
import type { Browser } from '../../support/browser'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
let careManager: Browser
let nextNurse: Browser
const next = randomUUID()

beforeAll(async () => {
  service = await startService()
  await service.database.ownerDb
    .insertInto('organisation')
    .values({
      id: next,
      region: 'nanwa',
      kind: 'hospital',
      municipality: '五條市',
      created_at: new Date(),
      registered: true,
      name: '見本次の病院',
      kana: 'みほんつぎ',
    })
    .execute()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
  nextNurse = await service.signInAs('dischargePlanner', next)
})
afterAll(() => service.stop())

let people = 0
/** One person at the hospital's desk twice: the second time with another reading and another number. */
async function registeredTwice(over: Readonly<Record<string, string>> = {}) {
  people += 1
  const birthMonth = String(people)
  const first = await startedCase(service, nurse, {
    kana: 'にど さちよ',
    name: '二度 幸代',
    birthMonth,
    patientNumber: `51${people}`,
    ...boxes('admitted', -40),
  })
  await act(nurse, first, 'discharge', {
    outcome: 'home',
    missedReason: 'other',
    ...boxes('at', -30),
  })
  const second = await startedCase(service, nurse, {
    kana: 'にど ゆきよ',
    name: '二度 幸世',
    birthMonth,
    patientNumber: `52${people}`,
    municipality: '吉野町',
    ...over,
  })
  return { first, second }
}

const personOf = async (caseId: string): Promise<string> =>
  (
    await service.database.db
      .selectFrom('coordination_case')
      .select('person_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).person_id

/** Everything that says whose it is: cases, consents, numbers, and who the registrations are. */
async function whose(persons: readonly string[]) {
  const { db } = service.database
  const [cases, consents, numbers, registrations] = await Promise.all([
    db
      .selectFrom('coordination_case')
      .select(['id', 'person_id'])
      .where('person_id', 'in', persons)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('consent')
      .select(['id', 'person_id'])
      .where('person_id', 'in', persons)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('person_identifier')
      .select(['value', 'person_id'])
      .where('person_id', 'in', persons)
      .orderBy('value')
      .execute(),
    db.selectFrom('person').selectAll().where('id', 'in', persons).orderBy('id').execute(),
  ])
  return { cases, consents, numbers, registrations }
}

const merge = (caseId: string, other: string, over: Readonly<Record<string, string>> = {}) =>
  act(nurse, caseId, 'person-merge', { other, keep: 'own', note: '保険証で確かめました', ...over })

const undoAddress = async (caseId: string): Promise<string> => {
  const page = await nurse.get(`/cases/${caseId}/person-merge`)
  return /action="(\/cases\/[^"]+\/undo)"/.exec(page.text)?.[1] ?? ''
}

async function separate(browser: Browser, caseId: string, address: string) {
  const page = await browser.get(`/cases/${caseId}/person-merge`)
  return browser.post(address, formOf(page, address))
}

test('two registrations of one person become one, with both numbers, and undoing gives back exactly what was', async () => {
  const { first, second } = await registeredTwice()
  const [one, other] = [await personOf(first), await personOf(second)]
  const before = await whose([one, other])
  const page = await nurse.get(`/cases/${second}/person-merge`)
  expect(textOf(page)).toContain('似た登録：二度 幸代')
  expect(textOf(page)).toContain(`患者ID 51${people}`)

  const merged = await merge(second, one)
  expect(merged.location).toBe(`/cases/${second}?done=person-merge`)
  expect(await personOf(first)).toBe(other)
  const shown = textOf(await nurse.get(`/cases/${second}`))
  expect(shown).toContain(`患者ID 52${people}、51${people}`)
  for (const search of [`51${people}`, `52${people}`]) {
    await nurse.get('/cases')
    expect(textOf(await nurse.submit('/cases/search', { search }))).toContain('二度 幸世')
  }

  const seen = textOf(await nurse.get(`/cases/${second}/person-merge`))
  expect(seen).toContain('同じ方と分かった理由：保険証で確かめました')

  const undone = await separate(nurse, second, await undoAddress(second))
  expect(undone.location).toBe(`/cases/${second}?done=person-separation`)
  expect(await whose([one, other])).toEqual(before)
})

test('the live case tells of it and of the way back, the care manager hears of new words, a press sent twice is one', async () => {
  const { first, second } = await registeredTwice()
  const one = await personOf(first)
  const address = `/cases/${second}/person-merge`
  const page = await nurse.get(address)
  const answers = { other: one, keep: 'other', note: '保険証で確かめました' }
  expect((await sendAgain(nurse, page, address, answers)).status).toBe(303)
  expect((await sendAgain(nurse, page, address, answers)).status).toBe(303)
  await service.runLoops()
  await act(nurse, second, 'contact', { channel: 'phone', purpose: 'other' })

  const seen = textOf(await careManager.get(`/cases/${second}`))
  expect(seen).toContain('同じ方の2つの登録を、1つにまとめました')
  expect(seen).toContain('二度 幸世 → 二度 幸代')
  expect(seen).not.toContain(`51${people}`)
  // Why the hospital found them to be one person is its own: the office reads the same record.
  expect(seen).not.toContain('保険証で確かめました')
  const told = await service.database.db
    .selectFrom('submission')
    .select('payload')
    .where('case_id', '=', second)
    .execute()
  expect(JSON.stringify(told)).not.toContain('保険証で確かめました')
  const entries = await service.database.db
    .selectFrom('case_event')
    .select('event')
    .where('case_id', '=', second)
    .where('type', '=', 'PersonRecordChanged')
    .execute()
  expect(entries).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toMatch(/二度|にど/)
  const mails = await service.database.db
    .selectFrom('outbox')
    .select('content')
    .where('case_id', '=', second)
    .execute()
  expect(
    mails.filter(({ content }) => JSON.stringify(content).includes('personCorrected')),
  ).toHaveLength(1)

  const undo = await undoAddress(second)
  expect((await separate(nurse, second, undo)).status).toBe(303)
  await service.runLoops()
  await act(nurse, second, 'contact', { channel: 'phone', purpose: 'other' })
  const after = textOf(await careManager.get(`/cases/${second}`))
  expect(after).toContain('1つにまとめた登録を、もとの2つに戻しました')
  expect(after).toContain('二度 幸代 → 二度 幸世')
})

test('a new admission under the registration that was merged goes on under the one that stays', async () => {
  const { first, second } = await registeredTwice()
  const kept = await personOf(second)
  const known = { kana: 'にど さちよ', name: '二度 幸代', birthMonth: String(people) }
  await merge(second, await personOf(first))
  await act(nurse, second, 'discharge', {
    outcome: 'home',
    missedReason: 'other',
    ...boxes('at', 0),
  })
  const third = await startedCase(service, nurse, {
    ...known,
    patientNumber: '',
    ...boxes('admitted', -15),
  })
  expect(await personOf(third)).toBe(kept)
})

test('what a later merge has moved on is given back in order, and said so', async () => {
  const { first, second } = await registeredTwice()
  const third = await startedCase(service, nurse, {
    kana: 'にど さちこ',
    name: '二度 幸子',
    birthMonth: String(people),
    patientNumber: `53${people}`,
  })
  const [one, other] = [await personOf(first), await personOf(second)]
  const before = await whose([one, other, await personOf(third)])
  await merge(second, one)
  const early = await undoAddress(second)
  await merge(third, other)
  const late = await undoAddress(third)

  const tooEarly = await nurse.post(
    early,
    formOf(await nurse.get(`/cases/${third}/person-merge`), late),
  )
  expect(tooEarly.status).toBe(409)
  expect(textOf(tooEarly)).toContain('先に、あとからまとめたほうを戻してください')

  expect((await separate(nurse, third, late)).status).toBe(303)
  expect((await separate(nurse, second, early)).status).toBe(303)
  expect(await whose(before.registrations.map(({ id }) => id))).toEqual(before)
})

test('a case that has gone on to another hospital stays under the registration that one has it under', async () => {
  const { first, second } = await registeredTwice({
    ...boxes('admitted', -1),
    admittedTime: '10:00',
  })
  const [one, other] = [await personOf(first), await personOf(second)]
  await merge(second, one, { keep: 'other' })
  const address = `/cases/${second}/transfer`
  const chosen = await act(nurse, second, 'transfer', { hospital: next })
  const gone = await sendAgain(nurse, chosen, address, { hospital: next, ward: 'unknown' })
  expect(gone.location).toBe(`/cases/${second}?done=transfer`)
  const before = await whose([one, other])

  const undone = await separate(nurse, first, await undoAddress(first))
  expect(undone.location).toBe(`/cases/${first}?done=person-separation`)
  const after = await whose([one, other])
  expect(await personOf(second)).toBe(one)
  expect([after.cases, after.consents]).toEqual([before.cases, before.consents])
  expect(after.numbers).toEqual([
    { value: `51${people}`, person_id: one },
    { value: `52${people}`, person_id: other },
  ])
})

test('a number put right while it is one registration goes back with its own', async () => {
  const { first, second } = await registeredTwice()
  const [one, other] = [await personOf(first), await personOf(second)]
  await merge(second, one)
  await service.database.db
    .updateTable('person_identifier')
    .set({ value: `59${people}` })
    .where('value', '=', `51${people}`)
    .execute()
  await separate(nurse, second, await undoAddress(second))
  const { numbers } = await whose([one, other])
  expect(numbers).toEqual([
    { value: `52${people}`, person_id: other },
    { value: `59${people}`, person_id: one },
  ])
})

test('nothing of it is there for another organisation, and its cases stay as they are', async () => {
  const { first, second } = await registeredTwice()
  const [one, other] = [await personOf(first), await personOf(second)]
  const elsewhere = await startedCase(service, nextNurse, {
    kana: 'にど さちよ',
    name: '二度 幸代',
    birthMonth: String(people),
    patientNumber: `54${people}`,
    ward: 'unknown',
  })
  expect(await personOf(elsewhere)).toBe(one)
  expect(textOf(await nextNurse.get(`/cases/${elsewhere}/person-merge`))).not.toMatch(/幸世|ゆきよ/)
  expect((await careManager.get(`/cases/${second}/person-merge`)).status).toBe(403)
  const foreign = await act(nextNurse, elsewhere, 'person-merge', { other, keep: 'own' })
  expect(foreign.status).toBe(422)

  await merge(second, one)
  expect([await personOf(first), await personOf(elsewhere)]).toEqual([other, one])
  const undo = await undoAddress(second)
  const page = await nextNurse.get(`/cases/${elsewhere}/person-merge`)
  const form = formOf(page, `/cases/${elsewhere}/person-merge`)
  expect((await nextNurse.post(undo, form)).status).toBe(404)
  const crafted = undo.replace(second, elsewhere)
  expect((await nextNurse.post(crafted, form)).status).toBe(404)
  expect(await personOf(first)).toBe(other)

  const audited = await service.database.db
    .selectFrom('audit_line')
    .select(['operation', 'person_id'])
    .where('case_id', '=', second)
    .where('operation', '=', 'person.merge')
    .execute()
  expect(audited).toEqual([{ operation: 'person.merge', person_id: other }])
})

test('what is not chosen, or has changed meanwhile, is said at its question and stays as it was typed', async () => {
  const { first, second } = await registeredTwice()
  const nothing = await act(nurse, second, 'person-merge', { note: 'よく似た方です' })
  expect(nothing.status).toBe(422)
  expect(textOf(nothing)).toContain('同じ方の登録を選んでください')
  expect(textOf(nothing)).toContain('残す登録を選んでください')
  expect(nothing.text).toContain('よく似た方です')
  const unknown = await merge(second, 'byCode', { code: 'NW-8-999999' })
  expect(textOf(unknown)).toContain('あなたの病院のケースに見つかりません')

  const address = `/cases/${second}/person-merge`
  const stale = await nurse.get(address)
  const one = await personOf(first)
  await merge(second, one, { keep: 'other' })
  const late = await sendAgain(nurse, stale, address, { other: one, keep: 'own' })
  expect(late.status).toBe(422)
  expect(textOf(late)).toContain('この画面を開いたあとに')
})
