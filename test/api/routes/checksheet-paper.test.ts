import request from 'supertest'
import type { Browser } from '../../support/browser'
import { act, formOf, startedCase, textOf } from '../../support/case-life'
import { openReader, type PaperReader } from '../../support/forms/paper'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
let reader: PaperReader
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
  reader = await openReader()
})
afterAll(async () => {
  reader.close()
  await service.stop()
})

const download = (browser: Browser, path: string) =>
  request(service.app)
    .get(path)
    .set('Cookie', [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    .buffer(true)

const papersOn = (html: string, caseId: string): readonly string[] =>
  [...html.matchAll(new RegExp(`href="(/cases/${caseId}/checksheet/\\d+\\.pdf)"`, 'g'))].map(
    ([, path = '']) => path,
  )

describe('a check of the case on paper', () => {
  it('is offered with the result and on the case page, each check by itself, newest first', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'はんてい うめ',
      name: '判定 ウメ',
      patientNumber: '700001',
      coordinatorKnown: 'no',
    })
    expect(papersOn((await nurse.get(`/cases/${caseId}`)).text, caseId)).toEqual([])

    const judged = await act(nurse, caseId, 'checksheet', { items: 'toileting_assist' })
    const shown = papersOn((await nurse.get(judged.location ?? '')).text, caseId)
    expect(shown).toHaveLength(1)
    const address = `/cases/${caseId}/checksheet`
    const again = await nurse.get(address)
    const { items, ...others } = formOf(again, address)
    expect(items).toBe('toileting_assist')
    await nurse.post(address, { ...others, noneApplies: 'yes' })

    const casePage = await nurse.get(`/cases/${caseId}`)
    expect(textOf(casePage)).toContain('基準チェックシート')
    const papers = papersOn(casePage.text, caseId)
    expect(papers).toHaveLength(2)
    expect(papers[1]).toBe(shown[0])

    const pdf = await download(nurse, shown[0] ?? '')
    expect(pdf.status).toBe(200)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toMatch(
      /^attachment; filename="kijun-check-[A-Z0-9-]+\.pdf"$/,
    )
    expect(pdf.headers['cache-control']).toBe('no-store')
    const words = await reader.read(pdf.body as Buffer)
    expect(words).toContain('判定ウメ')
    expect(words).toContain('700001')
    expect(words).toContain('申請の窓口：保険者の介護保険の担当課')
    expect(words).toContain('令和8年度診療報酬改定（A246）')
    const latest = await download(nurse, papers[0] ?? '')
    expect(await reader.read(latest.body as Buffer)).not.toContain('申請の窓口')
  })

  it('is the hospital’s own: the office is told so, a stranger finds nothing, and no other number leads to it', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'はんてい まつ',
      name: '判定 マツ',
      patientNumber: '700002',
    })
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist' })
    const [paper = ''] = papersOn((await nurse.get(`/cases/${caseId}`)).text, caseId)
    const careManager = await service.signInAs('careManager')

    expect((await download(careManager, paper)).status).toBe(403)
    expect(papersOn((await careManager.get(`/cases/${caseId}`)).text, caseId)).toEqual([])
    for (const seq of ['0', '1', '99', 'x'])
      expect((await nurse.get(`/cases/${caseId}/checksheet/${seq}.pdf`)).status).toBe(404)
    const elsewhere = await service.database.ownerDb
      .insertInto('organisation')
      .values({
        id: crypto.randomUUID(),
        region: 'nanwa',
        kind: 'hospital',
        name: 'よその病院',
        kana: 'よそ',
        created_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const stranger = await service.signInAs('dischargePlanner', elsewhere.id)
    expect((await download(stranger, paper)).status).toBe(404)
  })
})
