import { act, boxes, startedCase, syllables, textOf } from '../../support/case-life'
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
const newCase = (over: Readonly<Record<string, string>> = {}) => {
  people += 1
  return startedCase(service, nurse, {
    kana: `つなぐ ${syllables(people)}`,
    name: `繋 ${people}`,
    patientNumber: '',
    ...over,
  })
}

const codeOf = async (caseId: string) =>
  (
    await service.database.db
      .selectFrom('coordination_case')
      .select('code')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).code

const typesOf = async (caseId: string) =>
  (
    await service.database.db
      .selectFrom('case_event')
      .select('type')
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute()
  ).map(({ type }) => type)

const countedOf = (caseId: string) =>
  service.database.db
    .selectFrom('indicator_fact')
    .select('leg_id')
    .where('case_id', '=', caseId)
    .execute()

test('a double goes on in the other case, leads there, is counted once, and can be taken out again', async () => {
  const kept = await newCase()
  const double = await newCase()
  const merged = await act(nurse, double, 'link', {
    code: (await codeOf(kept)).toLowerCase(),
    relation: 'merge',
    note: '同じ方でした',
  })
  expect(merged.location).toBe(`/cases/${kept}?done=merged`)
  expect(await typesOf(double)).toEqual(expect.arrayContaining(['Merged', 'Closed']))
  expect((await typesOf(kept)).at(-1)).toBe('Linked')
  expect(await countedOf(double)).toEqual([])

  const gone = await nurse.get(`/cases/${double}`)
  expect(textOf(gone)).toContain('同じ入院の別のケースにまとめられています')
  expect(gone.text).toContain(`href="/cases/${kept}"`)
  expect(gone.text).not.toContain(`href="/cases/${double}/reopening"`)
  expect((await nurse.get(`/cases/${kept}`)).text).toContain(`href="/cases/${double}"`)

  const late = await act(nurse, double, 'planned-discharge', boxes('on', 9))
  expect(textOf(late)).toContain('このケースは、別のケースにまとめられています')

  const undone = await act(nurse, double, 'taking-back', { reason: 'wrongPatient' })
  expect(undone.location).toBe(`/cases/${double}?done=taking-back`)
  expect(textOf(await nurse.get(`/cases/${double}`))).not.toContain('まとめられています')
  expect((await nurse.get(`/cases/${kept}`)).text).not.toContain(`href="/cases/${double}"`)
  expect(await countedOf(double)).toHaveLength(1)
})

test('a readmission is linked afterwards, by either side, once', async () => {
  const earlier = await newCase(boxes('admitted', -20))
  await act(nurse, earlier, 'discharge', {
    outcome: 'home',
    missedReason: 'other',
    ...boxes('at', -10),
  })
  const later = await newCase()
  const answers = { code: await codeOf(earlier), relation: 'readmissionOf' }
  const linked = await act(careManager, later, 'link', answers)
  expect(linked.location).toBe(`/cases/${later}?done=link`)
  expect(textOf(await nurse.get(`/cases/${later}`))).toContain('再入院です')
  const again = await act(nurse, later, 'link', answers)
  expect(again.status).toBe(409)
  expect(textOf(again)).toContain('すでに記録されています')
})

test('what cannot be true is said at its question, and an unknown case is none', async () => {
  const one = await newCase()
  const other = await newCase(boxes('admitted', -9))
  const code = await codeOf(other)
  const merge = await act(nurse, one, 'link', { code, relation: 'merge' })
  expect(merge.status).toBe(422)
  expect(textOf(merge)).toContain('入院した日が同じころ（前後1日）')
  expect(merge.text).toContain(`value="${code}"`)
  const again = await act(nurse, one, 'link', { code, relation: 'readmissionOf' })
  expect(textOf(again)).toContain('30日以内の入院ではありません')
  const transfer = await act(nurse, one, 'link', { code, relation: 'transferredFrom' })
  expect(textOf(transfer)).toContain('転院が記録されていません')
  const unknown = await act(nurse, one, 'link', { code: 'NW-8-999999', relation: 'merge' })
  expect(textOf(unknown)).toContain('あなたの組織のケースに見つかりません')
  const office = await careManager.get(`/cases/${one}/link`)
  expect(office.text).not.toContain('value="merge"')
  expect(await typesOf(one)).not.toContain('Linked')
})

test('a wrong link is taken back by the side that made it, and can be made again', async () => {
  const earlier = await newCase(boxes('admitted', -20))
  await act(nurse, earlier, 'discharge', {
    outcome: 'home',
    missedReason: 'other',
    ...boxes('at', -10),
  })
  const later = await newCase()
  const answers = { code: await codeOf(earlier), relation: 'readmissionOf' }
  await act(careManager, later, 'link', answers)
  expect((await nurse.get(`/cases/${later}`)).text).not.toContain(
    `href="/cases/${later}/taking-back"`,
  )

  const page = await careManager.get(`/cases/${later}/taking-back`)
  expect(textOf(page)).toContain('ほかのケースとのつながり（再入院の前の入院')
  const taken = await act(careManager, later, 'taking-back', { reason: 'wrongPatient' })
  expect(taken.location).toBe(`/cases/${later}?done=taking-back`)
  const shown = await nurse.get(`/cases/${later}`)
  expect(textOf(shown)).not.toContain('再入院です。')
  expect(shown.text).toContain('<s>再入院として、前の入院のケースとつなぎました</s>')

  const again = await act(nurse, later, 'link', answers)
  expect(again.location).toBe(`/cases/${later}?done=link`)
})

test('a case closed as a mistake does not come back beside a second one, and can be merged into it instead', async () => {
  people += 1
  const somebody = { kana: `つなぐ ${syllables(people)}`, name: `繋 ${people}`, patientNumber: '' }
  const first = await startedCase(service, nurse, somebody)
  await act(nurse, first, 'exclusion', { reason: 'mistakenCase' })
  const second = await startedCase(service, nurse, somebody)
  expect(second).not.toBe(first)

  const refused = await act(nurse, first, 'taking-back', {
    reason: 'mistyped',
    note: '消えない言葉',
  })
  expect(refused.status).toBe(422)
  expect(textOf(refused)).toContain(`同じ入院のケース ${await codeOf(second)} があります`)
  expect(textOf(refused)).toContain('消えない言葉')
  expect(await typesOf(first)).not.toContain('TakenBack')

  await act(nurse, first, 'reopening', {})
  const merged = await act(nurse, first, 'link', {
    code: await codeOf(second),
    relation: 'merge',
    other: 'byCode',
  })
  expect(merged.location).toBe(`/cases/${second}?done=merged`)
})
