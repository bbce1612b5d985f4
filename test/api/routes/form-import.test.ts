import { encode } from 'iconv-lite'
import type { CaseId } from '../../../manual/case/events'
import { NOTEBOOK, plan1, plan2, plan2Row } from '../../manual/forms/exchange/samples'
import { send } from '../hostile/crafted'
import type { Browser } from '../../support/browser'
import { hiddenFieldsOf } from '../../support/browser'
import { givenCase } from '../../support/given-case'
import { standingIn } from '../../support/page-reading'
import { type Service, startService } from '../../support/service'
import { type ChosenFile, uploadOn } from '../../support/upload'

let service: Service
let careManager: Browser
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  careManager = await service.signInAs('careManager')
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

const sheetOf = (caseId: CaseId) => `/cases/${caseId}/forms/admission-info-sheet`
const importOf = (caseId: CaseId) => `${sheetOf(caseId)}/import`

const choose = (caseId: CaseId, ...files: readonly ChosenFile[]) =>
  uploadOn(service.app, careManager, importOf(caseId), { files })
const file = (name: string, text: string): ChosenFile => ({ name, bytes: encode(text, 'cp932') })

const ticked = (html: string): readonly string[] =>
  [...html.matchAll(/name="take" value="([^"]+)" checked/g)].map(([, id = '']) => id)

async function take(caseId: CaseId, preview: string, fields: readonly string[]) {
  const action = `${importOf(caseId)}/taken`
  const body = new URLSearchParams(hiddenFieldsOf(preview, action))
  for (const field of fields) body.append('take', field)
  return send(service, careManager, { path: action, body: body.toString() })
}

const answersOn = async (caseId: CaseId, page: string) => {
  const { text } = await careManager.get(`${sheetOf(caseId)}/pages/${page}`)
  return { text, answers: standingIn(text) }
}

describe('item 49: files of other software fill in the sheet', () => {
  test('shown first, taken by field, each with where it came from', async () => {
    const caseId = await givenCase(service)
    expect((await careManager.get(sheetOf(caseId))).text).toContain(importOf(caseId))
    const preview = await choose(
      caseId,
      file('UP1KYO_1.CSV', plan1({ 総合的な援助の方針: '髙い段差に手すりを付ける。' })),
      file('UP2KYO_1.CSV', plan2()),
      file('techo.txt', NOTEBOOK.join('\r\n')),
    )
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('14行目：知らない種類の行（999）なので使いません')
    expect(ticked(preview.text)).toEqual(
      expect.arrayContaining(['patientWish', 'homeRequirements', 'medicineNotes', 'enclosedOther']),
    )
    expect((await answersOn(caseId, 'wishes')).answers['patientWish']).toBe('')

    const taken = await take(caseId, preview.text, ticked(preview.text))

    expect([taken.status, taken.location]).toEqual([303, sheetOf(caseId)])
    const wishes = await answersOn(caseId, 'wishes')
    expect(wishes.answers['patientWish']).toBe('本人：家で暮らしたい。\n家族：支えたい。')
    expect(wishes.text).toContain('ケアプラン 令和8年10月1日')
    expect((await answersOn(caseId, 'outlook')).answers['homeRequirements']).toContain('髙い段差')
    const medicines = await answersOn(caseId, 'medicines')
    expect(medicines.answers['medicineNotes']).toContain('アムロジピン錠５ｍｇ 1錠')
    expect(medicines.text).toContain('お薬手帳 令和8年10月2日')

    const twice = await choose(
      caseId,
      file('UP1KYO_1.CSV', plan1({ 総合的な援助の方針: '髙い段差に手すりを付ける。' })),
    )
    expect(twice.text).toContain('ファイルの内容は、もう提供書に入っています')
  }, 60_000)

  test('what a person has written stays until the tick says otherwise, and is not written over unseen', async () => {
    const caseId = await givenCase(service)
    const path = `${sheetOf(caseId)}/pages/wishes`
    const write = async (words: string) =>
      careManager.post(path, {
        ...standingIn((await careManager.get(path)).text),
        patientWish: words,
        go: 'list',
      })
    await write('畑に出たい')
    const preview = await choose(caseId, file('UP1KYO_1.CSV', plan1()))
    expect(ticked(preview.text)).not.toContain('patientWish')
    expect(preview.text).toContain('畑に出たい')
    await write('畑と寄り合いに出たい')

    const late = await take(caseId, preview.text, ['patientWish'])

    expect([late.status, late.text.includes('まだ入れていません')]).toEqual([409, true])
    expect((await answersOn(caseId, 'wishes')).answers['patientWish']).toBe('畑と寄り合いに出たい')
    const nothing = await take(caseId, preview.text, [])
    expect([nothing.status, nothing.text.includes('選ばれていません')]).toEqual([422, true])
  }, 60_000)

  test.each<[string, ChosenFile, string]>([
    [
      'a short line in one of two files',
      file('UP2KYO.CSV', `${plan2Row()}\r\n"1","2"\r\n`),
      '2行目：2列しかありません',
    ],
    [
      'a day that is none',
      file('UP1KYO.CSV', plan1({ 認定有効期間開始: '20260230' })),
      '「認定の有効期間の始まり」：',
    ],
    [
      'another person’s notebook',
      file('techo.txt', NOTEBOOK.join('\r\n').replace('19400602', '19500101')),
      '生年月日が、このケースの方と違います',
    ],
    [
      '2 MB of 𠮷',
      { name: 'UP1KYO.CSV', bytes: Buffer.from('𠮷'.repeat(524_288)) },
      '1 MBをこえています',
    ],
    [
      'a picture',
      { name: 'a.csv', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') },
      '文字の表ではない',
    ],
  ])('with %s nothing is offered, all or nothing', async (_what, wrongOne, words) => {
    const caseId = await givenCase(service)

    const answer = await choose(caseId, file('UP1KYO_0.CSV', plan1()), wrongOne)

    expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
    expect(ticked(answer.text)).toEqual([])
  })

  test('is the office’s alone, and a page of ours only', async () => {
    const caseId = await givenCase(service)

    expect((await nurse.get(importOf(caseId))).status).toBe(403)
    const { text } = await careManager.get(importOf(caseId))
    const { csrf = '' } = hiddenFieldsOf(text, importOf(caseId))
    for (const offers of ['', '{', '[{"field":"patientWish"}]', '{"a":1}'])
      expect((await careManager.post(`${importOf(caseId)}/taken`, { csrf, offers })).status).toBe(
        400,
      )
    const crafted = JSON.stringify([
      { field: '__proto__', answer: 'x', from: 'carePlan' },
      { field: 'patientWish', answer: 'x'.repeat(9_000), from: 'carePlan' },
    ])
    const refused = await careManager.post(`${importOf(caseId)}/taken`, {
      csrf,
      offers: crafted,
      take: 'patientWish',
    })
    expect(refused.status).toBe(422)
  })
})
