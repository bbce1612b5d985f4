import { act, sendAgain, startedCase, syllables, textOf } from '../../support/case-life'
import type { Browser } from '../../support/browser'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
let careManager: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
})
afterAll(() => service.stop())

let people = 0
const newCase = () => {
  people += 1
  const kana = `みほん ${syllables(people)}`
  const over = { kana, name: `見本 ${people}`, patientNumber: `77${people}` }
  return startedCase(service, nurse, over)
}

const eventsOf = async (caseId: string) => {
  const rows = await service.database.db
    .selectFrom('case_event')
    .select(['type', 'event'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.slice(-2)
}

const personOf = (caseId: string) =>
  service.database.db
    .selectFrom('coordination_case')
    .innerJoin('person', 'person.id', 'coordination_case.person_id')
    .leftJoin('person_identifier', 'person_identifier.person_id', 'person.id')
    .select(['person.name', 'person.kana', 'person.birth_date', 'person_identifier.value'])
    .where('coordination_case.id', '=', caseId)
    .execute()

test('a name is put right with before and after for both sides, and stands in no event and no mail', async () => {
  const caseId = await newCase()
  const put = await act(nurse, caseId, 'person', {
    name: '三本 みつ',
    kana: 'ミホン ミツ',
    birthYear: '昭和14',
    sex: 'female',
    municipality: '大淀町',
    insurer: '大淀町',
    ward: '3w',
    patientNumber: '778899',
    note: '保険証で確かめました',
  })
  expect(put.location).toBe(`/cases/${caseId}?done=person`)
  expect(await personOf(caseId)).toEqual([
    { name: '三本 みつ', kana: 'みほん みつ', birth_date: '1939-05-02', value: '778899' },
  ])

  const seen = textOf(await careManager.get(`/cases/${caseId}`))
  expect(seen).toContain('氏名の表記・ふりがな・生年月日・患者IDが訂正されました')
  expect(seen).toContain(`見本 ${people} → 三本 みつ`)
  expect(seen).toContain('昭和13年5月2日 → 昭和14年5月2日')
  expect(seen).toContain('保険証で確かめました')
  expect(seen).not.toContain('778899')
  expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain(`77${people} → 778899`)

  const [last] = (await eventsOf(caseId)).slice(-1)
  expect(last?.type).toBe('PersonCorrected')
  expect(JSON.stringify(last?.event)).not.toMatch(/三本|みほん|778899|1939/)
  const mails = await service.database.db
    .selectFrom('outbox')
    .select('content')
    .where('case_id', '=', caseId)
    .execute()
  expect(mails.map(({ content }) => content)).toContainEqual(
    expect.objectContaining({
      template: 'personCorrected',
      receiver: expect.objectContaining({ desk: 'careManager' }) as unknown,
    }),
  )
  expect(JSON.stringify(mails)).not.toMatch(/三本|みほん/)
})

const SAME = { sex: 'female', municipality: '大淀町', insurer: '大淀町', ward: '3w' }

test('the ward is put right as an event of its own', async () => {
  const caseId = await newCase()
  const put = await act(nurse, caseId, 'person', { ...SAME, ward: 'unknown' })
  expect(put.status).toBe(303)
  expect((await eventsOf(caseId)).at(-1)?.type).toBe('Corrected')
  expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('病棟を直しました')
})

test('the ward is one of the hospital: no free text comes into the record of the case', async () => {
  const caseId = await newCase()
  const put = await act(nurse, caseId, 'person', { ...SAME, ward: '見本 花子の部屋' })
  expect(put.status).toBe(422)
  expect(textOf(put)).toContain('病棟を選んでください')
  expect((await eventsOf(caseId)).map(({ type }) => type)).not.toContain('Corrected')
})

test('who went back and put right more is asked to press again, and nothing is passed over', async () => {
  const caseId = await newCase()
  const address = `/cases/${caseId}/person`
  const page = await nurse.get(address)
  await sendAgain(nurse, page, address, { ...SAME, name: '見本 一' })
  const twice = await sendAgain(nurse, page, address, { ...SAME, name: '見本 一' })
  expect(twice.status).toBe(303)

  const more = await sendAgain(nurse, page, address, { ...SAME, name: '見本 二' })
  expect(more.status).toBe(422)
  expect(textOf(more)).toContain('前の訂正はもう記録されています')
  expect(await personOf(caseId)).toMatchObject([{ name: '見本 一' }])
})

test('a care manager puts the name right, and has neither number nor ward to change', async () => {
  const caseId = await newCase()
  const page = await careManager.get(`/cases/${caseId}/person`)
  expect(page.text).not.toContain('name="patientNumber"')
  expect(page.text).not.toContain('name="ward"')
  const put = await act(careManager, caseId, 'person', {
    ...SAME,
    name: '見本 改',
    municipality: '吉野町',
    patientNumber: '1',
  })
  expect(put.status).toBe(303)
  expect(await personOf(caseId)).toMatchObject([{ name: '見本 改', value: `77${people}` }])
  const counted = await service.database.db
    .selectFrom('indicator_fact')
    .select('municipality')
    .where('case_id', '=', caseId)
    .execute()
  expect(counted).toEqual([{ municipality: '吉野町' }])
})

test('what cannot be right is said at its field, and what was typed stays', async () => {
  const other = await newCase()
  expect(other).toBeTruthy()
  const taken = `77${people}`
  const caseId = await newCase()
  const held = await act(nurse, caseId, 'person', { ...SAME, patientNumber: taken })
  expect(held.status).toBe(422)
  expect(textOf(held)).toContain('この患者IDは、別の方の登録に使われています')
  expect(held.text).toContain(`value="${taken}"`)

  const nothing = await act(nurse, caseId, 'person', SAME)
  expect(nothing.status).toBe(422)
  expect(textOf(nothing)).toContain('まだどこも直していません')

  const empty = await act(nurse, caseId, 'person', { ...SAME, name: '', kana: '漢字' })
  expect(textOf(empty)).toContain('氏名を入れてください')
  expect(textOf(empty)).toContain('ひらがなかカタカナで')
  expect((await eventsOf(caseId)).map(({ type }) => type)).not.toContain('PersonCorrected')
})

test('a page from before a colleague put it right changes nothing', async () => {
  const caseId = await newCase()
  const address = `/cases/${caseId}/person`
  const stale = await nurse.get(address)
  await act(careManager, caseId, 'person', { ...SAME, name: '見本 先' })
  const late = await sendAgain(nurse, stale, address, { ...SAME, name: '見本 後' })
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('見本 後')
  expect(await personOf(caseId)).toMatchObject([{ name: '見本 先' }])
})
