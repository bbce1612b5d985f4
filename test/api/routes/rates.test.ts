import { randomUUID } from 'node:crypto'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseId, EventData, EventType } from '../../../manual/case/events'
import { givenCase } from '../../support/given-case'
import { startService, type Service } from '../../support/service'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const DAY = 86_400_000

async function act<T extends EventType>(
  side: 'hospital' | 'coordinator',
  caseId: CaseId,
  type: T,
  data: EventData[T],
  occurredAt = Date.now(),
): Promise<string> {
  const { hospitalId, officeId } = service.parties
  const submissionId = randomUUID()
  const view = await service.deps.caseViews.find(caseId)
  const outcome = await service.deps.act(
    { accountId: side, organisationId: side === 'hospital' ? hospitalId : officeId },
    { submissionId, caseId, type, data, side, occurredAt, seenSeq: view?.lastSeq ?? 0 },
  )
  expect([type, outcome]).toEqual([type, { kind: 'done' }])
  return submissionId
}

/** Both rates of this month as the page says them. */
async function ratesShown(): Promise<readonly string[]> {
  const browser = await service.signInAs('healthCenterStaff')
  const { status, text } = await browser.get('/rates')
  expect(status).toBe(200)
  return [...text.matchAll(/<strong>(\d+件のうち\d+件)<\/strong>/g)].map(
    ([, counts = '']) => counts,
  )
}

describe('the figures of the health centre', () => {
  it('move with what both sides have confirmed, and not with what was only sent', async () => {
    expect(await ratesShown()).toEqual([])
    const caseId = await givenCase(service, { admittedAt: Date.now() })
    expect(await ratesShown()).toEqual(['1件のうち0件'])

    const legId = 'leg1'
    const sheet = await act('coordinator', caseId, 'AdmissionInfoSheetSent', {
      legId,
      channel: 'fax',
    })
    expect(await ratesShown()).toEqual(['1件のうち0件'])
    await act('hospital', caseId, 'AdmissionInfoSheetReceived', { legId, sheetEventId: sheet })
    expect(await ratesShown()).toEqual(['1件のうち1件'])
  })

  it('count a discharge by its own month', async () => {
    const admittedAt = Date.now() - 3 * DAY
    const caseId = await givenCase(service, { admittedAt })
    const before = await ratesShown()
    const [legId, yesterday] = ['leg1', Date.now() - DAY]
    const told = { legId, channel: 'phone' } as const
    await act('hospital', caseId, 'DischargeCoordinationNoticeSent', told, yesterday)
    await act('coordinator', caseId, 'DischargeCoordinationNoticeConfirmed', told, yesterday)
    const leaving = { legId, at: Date.now(), outcome: 'home' } as const
    await act('hospital', caseId, 'Discharged', leaving)
    const after = await ratesShown()
    expect(after[0]).toBe('1件のうち1件')
    expect(after).toHaveLength(before.length + 1)
  })

  it('are for the health centre alone, and hold nobody’s name', async () => {
    const nurse = await service.signInAs('wardNurse')
    expect((await nurse.get('/rates')).status).toBe(403)
    const browser = await service.signInAs('healthCenterStaff')
    expect((await browser.get('/rates')).text).not.toContain('髙橋')
  })

  it('are shown for the month that is asked for; what is no month means this one', async () => {
    const browser = await service.signInAs('healthCenterStaff')
    const early = await browser.get('/rates?month=2026-01')
    expect(early.text).toContain('令和8年1月に退院・入院した人')
    expect(early.text).toContain('この月にあてはまる人はいません')
    const current = dayInJapan(Date.now()).slice(0, 7)
    const odd = await browser.get('/rates?month=%3Cscript%3E')
    expect(odd.status).toBe(200)
    expect(odd.text).toContain(`value="${current}" selected`)
    expect(odd.text).not.toContain('<script>&')
  })
})
