import { ABANDONED_PRESS_DAYS, pressesAbandonedBefore } from '../../../api/attachments/limits'
import { sweepKeptPresses } from '../../../store/kept-presses'
import type { Browser } from '../../support/browser'
import { act, boxes, formOf, sendAgain, startedCase, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'
import { waitFor } from '../../support/wait-for'

let service: Service
let nurse: Browser
let colleague: Browser
let caseId: string
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
  colleague = await service.signInAs('wardNurse')
  caseId = await startedCase(service, nurse, {
    kana: 'もどる うめ',
    name: '戻 ウメ',
    patientNumber: '820001',
  })
})
afterAll(() => service.stop())

const keptAt = (html: string): string => /data-kept-at="([^"]+)"/.exec(html)?.[1] ?? ''

describe('an act that came back with something to put right', () => {
  const wrong = { channel: 'phone', purpose: '', note: '昼すぎに家族と話した' }

  it('has an address of its own, where it stands as it was sent', async () => {
    const address = `/cases/${caseId}/contact`
    const refused = await act(nurse, caseId, 'contact', wrong)
    expect(refused.status).toBe(422)
    const opened = await nurse.get(keptAt(refused.text))
    expect(textOf(opened)).toContain('用件を選んでください')
    expect(opened.text).toContain('昼すぎに家族と話した')
    const [sent, again] = [refused, opened].map((page) => formOf(page, address))
    expect({ ...again, csrf: '' }).toEqual({ ...sent, csrf: '' })

    expect((await colleague.get(keptAt(refused.text))).text).not.toContain('昼すぎに家族と話した')
  })

  it('is empty there once it has been recorded, and nothing of it is kept', async () => {
    const address = `/cases/${caseId}/contact`
    const refused = await act(nurse, caseId, 'contact', wrong)
    const done = await sendAgain(nurse, refused, address, { purpose: 'condition' })
    expect(done.status).toBe(303)
    const back = await nurse.get(keptAt(refused.text))
    expect(back.status).toBe(200)
    expect(back.text).not.toContain('昼すぎに家族と話した')
    const { submissionId = '' } = formOf(refused, address)
    const rows = await service.database.db
      .selectFrom('form_draft')
      .select('form_id')
      .where('form_id', '=', submissionId)
      .execute()
    expect(rows).toEqual([])
  })

  it('begins anew at an address that nobody was given', async () => {
    for (const made of ['x', crypto.randomUUID(), 'checksheet']) {
      const page = await nurse.get(`/cases/${caseId}/contact?kept=${made}`)
      expect(page.status).toBe(200)
    }
  })
})

describe('an act that came back and was left so', () => {
  const left = (id: string) =>
    act(nurse, id, 'contact', { channel: 'phone', note: '置いたままの言葉' })
  const isKept = async ({ text }: Awaited<ReturnType<typeof left>>): Promise<boolean> =>
    (await nurse.get(keptAt(text))).text.includes('置いたままの言葉')

  it('is kept for some days and no longer; a form in writing stays', async () => {
    const page = await left(caseId)
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist', do: 'later' })
    const now = Date.now()
    const sweepAt = (days: number) =>
      sweepKeptPresses(
        service.database.db,
        pressesAbandonedBefore(new Date(now + days * 86_400_000)),
      )
    await sweepAt(ABANDONED_PRESS_DAYS - 1)
    expect(await isKept(page)).toBe(true)
    await sweepAt(ABANDONED_PRESS_DAYS + 1)
    expect(await isKept(page)).toBe(false)
    expect(textOf(await nurse.get(`/cases/${caseId}/checksheet`))).toContain('書きかけのチェック')
  })

  it('goes when the case closes', async () => {
    const patient = { kana: 'とじる まつ', name: '閉 マツ', patientNumber: '820002' }
    const closing = await startedCase(service, nurse, patient)
    const page = await left(closing)
    expect(await isKept(page)).toBe(true)
    await act(nurse, closing, 'exclusion', { reason: 'mistakenCase' })
    expect(textOf(await nurse.get(`/cases/${closing}`))).toContain('終了')
    expect(await isKept(page)).toBe(false)
  })
})

describe('an act that came back, was put right and was not recorded all the same', () => {
  it('is offered as it was sent last, to be sent once more, when the case refused it', async () => {
    const address = `/cases/${caseId}/planned-discharge`
    const wrong = await act(nurse, caseId, 'planned-discharge', { note: 'はじめの言葉' })
    expect(wrong.status).toBe(422)
    await act(colleague, caseId, 'planned-discharge', boxes('on', 10))
    const right = { ...boxes('on', 12), note: '直した言葉' }
    const refused = await sendAgain(nurse, wrong, address, right)
    expect(refused.status).toBe(409)

    const back = await nurse.get(keptAt(wrong.text))
    expect(back.text).toContain('直した言葉')
    const again = formOf(back, address)
    expect(again['submissionId']).not.toBe(formOf(wrong, address)['submissionId'])
    expect(again).toMatchObject(right)

    expect((await nurse.post(address, again)).status).toBe(303)
    expect((await nurse.get(keptAt(wrong.text))).text).not.toContain('直した言葉')
  })

  it('leads to where it waits while the case has not answered, and begins anew once it has', async () => {
    const address = `/cases/${caseId}/contact`
    const wrong = await act(nurse, caseId, 'contact', { channel: 'phone', note: 'まだの言葉' })
    await service.stopWorkers()
    try {
      const waits = await sendAgain(nurse, wrong, address, { purpose: 'condition' })
      const { submissionId = '' } = formOf(wrong, address)
      expect(waits.location).toBe(`/cases/${caseId}/submissions/${submissionId}`)
      expect((await nurse.get(keptAt(wrong.text))).location).toBe(waits.location)
    } finally {
      await service.startWorkers()
    }
    const back = () => nurse.get(keptAt(wrong.text))
    await waitFor(async () => {
      await service.runLoops()
      return (await back()).status === 200
    })
    expect((await back()).text).not.toContain('まだの言葉')
  })
})
