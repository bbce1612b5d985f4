import type { Browser } from '../../support/browser'
import { act, formOf, startedCase, syllables, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
let colleague: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('wardNurse')
  colleague = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

let people = 0
/** A case of somebody new, with no care manager. */
const newCase = (): Promise<string> => {
  people += 1
  return startedCase(service, colleague, {
    kana: `しるし ${syllables(people)}`,
    name: `印 ${people}`,
    patientNumber: `81${people}`,
    coordinatorKnown: 'no',
  })
}
const sheetOf = (caseId: string): string => `/cases/${caseId}/checksheet`
const ticked = (html: string): readonly string[] =>
  [...html.matchAll(/<input[^>]* name="items" value="([^"]+)" checked/g)].map(
    ([, item = '']) => item,
  )
const drafts = async (caseId: string): Promise<number> => {
  const rows = await service.database.db
    .selectFrom('form_draft')
    .select('form_id')
    .where('case_id', '=', caseId)
    .execute()
  return rows.length
}

describe('ticks of a checksheet that is not judged yet', () => {
  it('are kept by 「あとで続ける」, offered again with who set them, and gone once the sheet is judged', async () => {
    const caseId = await newCase()
    const left = await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    expect([left.status, left.location]).toEqual([303, `/cases/${caseId}?done=checksheet-kept`])
    expect(textOf(await nurse.get(left.location ?? ''))).toContain('基準チェックの印を保存しました')

    const again = await colleague.get(sheetOf(caseId))
    expect(ticked(again.text)).toEqual(['eating_assist'])
    expect(textOf(again)).toContain('書きかけのチェックから始めています')
    expect(textOf(again)).toContain('まだ判定していません')

    const judged = await colleague.post(sheetOf(caseId), formOf(again, sheetOf(caseId)))
    expect(judged.location).toBe(`${sheetOf(caseId)}?show=result`)
    expect(await drafts(caseId)).toBe(0)
    expect(textOf(await nurse.get(sheetOf(caseId)))).not.toContain('書きかけ')
  })

  it('keep themselves while they are set, and can be thrown away', async () => {
    const caseId = await newCase()
    const page = await nurse.get(sheetOf(caseId))
    const fields = formOf(page, sheetOf(caseId))
    const saved = await nurse.post(`${sheetOf(caseId)}/autosave`, { ...fields, factors: 'b' })
    expect(saved.status).toBe(200)
    const later = { ...fields, items: 'eating_assist', factors: 'b' }
    expect((await nurse.post(`${sheetOf(caseId)}/autosave`, later)).status).toBe(200)

    const again = await nurse.get(sheetOf(caseId))
    expect(ticked(again.text)).toEqual(['eating_assist'])
    const discarded = await nurse.post(sheetOf(caseId), {
      ...formOf(again, sheetOf(caseId)),
      do: 'discard',
    })
    expect(discarded.location).toBe(sheetOf(caseId))
    expect(ticked((await nurse.get(sheetOf(caseId))).text)).toEqual([])
    expect(await drafts(caseId)).toBe(0)
  })

  it('of a colleague are not written over without a word', async () => {
    const caseId = await newCase()
    const mine = formOf(await nurse.get(sheetOf(caseId)), sheetOf(caseId))
    await act(colleague, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })

    const typed = { ...mine, items: 'toileting_assist' }
    expect((await nurse.post(`${sheetOf(caseId)}/autosave`, typed)).status).toBe(409)
    const refused = await nurse.post(sheetOf(caseId), { ...typed, do: 'later' })
    expect(refused.status).toBe(409)
    expect(ticked(refused.text)).toEqual(['toileting_assist'])
    expect(textOf(refused)).toContain('さんも、このチェックの印を保存しています')
    expect(ticked((await nurse.get(sheetOf(caseId))).text)).toEqual(['eating_assist'])

    const anyway = { ...formOf(refused, sheetOf(caseId)), do: 'later' }
    expect((await nurse.post(sheetOf(caseId), anyway)).status).toBe(303)
    expect(ticked((await colleague.get(sheetOf(caseId))).text)).toEqual(['toileting_assist'])
  })

  it('of a colleague are neither thrown away nor judged over from an older page without a word', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    const old = formOf(await nurse.get(sheetOf(caseId)), sheetOf(caseId))
    await act(colleague, caseId, 'checksheet', { items: 'toileting_assist', do: 'later' })

    const press = async (how: Readonly<Record<string, string>>, again: string) => {
      const warned = await nurse.post(sheetOf(caseId), { ...old, ...how })
      expect([warned.status, ticked(warned.text)]).toEqual([409, ['eating_assist']])
      expect(textOf(warned)).toContain(again)
      expect(ticked((await colleague.get(sheetOf(caseId))).text)).toEqual(['toileting_assist'])
      return formOf(warned, sheetOf(caseId))
    }
    await press({ do: 'discard' }, 'まだ何も消していません')
    const seen = await press({}, 'まだ判定していません')
    expect((await nurse.post(sheetOf(caseId), seen)).location).toContain('show=result')

    expect(await drafts(caseId)).toBe(0)
  })

  it('that were on their way while the sheet was judged do not stand before the result', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    const { db } = service.database
    const row = await db
      .selectFrom('form_draft')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    await act(colleague, caseId, 'checksheet')
    await db
      .insertInto('form_draft')
      .values({
        ...row,
        answers: JSON.stringify(row.answers),
        sources: JSON.stringify(row.sources),
      })
      .execute()

    const page = await nurse.get(sheetOf(caseId))
    expect(textOf(page)).not.toContain('書きかけ')
    expect(await drafts(caseId)).toBe(0)
    const kept = await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    expect(kept.status).toBe(303)
  })

  it('are said to be judged already while the judgement is on its way', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    await service.stopWorkers()
    try {
      expect((await act(nurse, caseId, 'checksheet')).location).toContain('/submissions/')
      const seen = textOf(await colleague.get(sheetOf(caseId)))
      expect(seen).toContain('基準チェックの判定を受け付けました。反映を待っています')
      expect(seen).not.toContain('まだ判定していません')
    } finally {
      await service.startWorkers()
    }
  })

  it('do not come back after the sheet was judged on another screen', async () => {
    const caseId = await newCase()
    const old = formOf(await nurse.get(sheetOf(caseId)), sheetOf(caseId))
    await act(colleague, caseId, 'checksheet', { noneApplies: 'yes' })
    const late = { ...old, items: 'eating_assist' }
    expect((await nurse.post(`${sheetOf(caseId)}/autosave`, late)).status).toBe(409)
    const told = await nurse.post(sheetOf(caseId), { ...late, do: 'later' })
    expect(told.status).toBe(409)
    expect(textOf(told)).toContain('この画面を開いたあとに、下書きが片付けられています')
    expect(await drafts(caseId)).toBe(0)
  })

  it('stay when the sheet comes back with something to put right', async () => {
    const caseId = await newCase()
    const wrong = { items: 'eating_assist', noneApplies: 'yes' }
    const page = await act(nurse, caseId, 'checksheet', wrong)
    expect(page.status).toBe(422)
    expect(page.text).toContain(`data-kept-at="${sheetOf(caseId)}"`)
    expect(ticked((await nurse.get(sheetOf(caseId))).text)).toEqual(['eating_assist'])
  })

  it('are the hospital’s own: no page of another organisation shows or keeps them', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    const careManager = await service.signInAs('careManager')
    expect((await careManager.get(sheetOf(caseId))).status).toBe(404)
    const post = await careManager.post(`${sheetOf(caseId)}/autosave`, { items: 'eating_assist' })
    expect([403, 404]).toContain(post.status)
  })
})
