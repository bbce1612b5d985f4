import { eventsOf } from '../../../store/case-events'
import { givenCase } from '../../support/given-case'
import { startService, type Service } from '../../support/service'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const typesOf = async (caseId: Parameters<typeof eventsOf>[1]) =>
  (await eventsOf(service.database.db, caseId)).map(({ type }) => type)

describe('the inbox of a care office', () => {
  it('says when there is nothing, and how to begin', async () => {
    const browser = await service.signInAs('supportCenterStaff')
    const { status, text } = await browser.get('/inbox')
    expect(status).toBe(200)
    expect(text).toContain('担当の方の入院の知らせはありません')
  })

  it('shows an admission with its days, and one press says that it has arrived', async () => {
    const caseId = await givenCase(service)
    const browser = await service.signInAs('careManager')
    const { text } = await browser.get('/inbox')
    expect(text).toContain('髙橋 𠮷江')
    expect(text).toContain('の対象となりえます')
    expect(text).toContain('入院の知らせを受け取る')
    expect(/<title>([^<]*)/.exec(text)?.[1]).toBe('きょうやること - 南和 入退院連携')

    const pressed = await browser.submit(`/cases/${caseId}/admission-notice-receipt`)
    expect(pressed.status).toBe(303)
    expect(pressed.location).toMatch(new RegExp(`^/cases/${caseId}`))
    expect(await typesOf(caseId)).toContain('AdmissionNoticeConfirmed')
    expect((await browser.get('/inbox')).text).not.toContain('入院の知らせを受け取る')
  })

  it('shows nothing of a patient whose consent is still missing', async () => {
    await givenCase(
      service,
      { consent: 'notYet' },
      { name: '見本 未同意', kana: 'みほん みどうい' },
    )
    const browser = await service.signInAs('careManager')
    expect((await browser.get('/inbox')).text).not.toContain('未同意')
  })

  it('is not for hospitals, and is kept in the audit', async () => {
    const nurse = await service.signInAs('wardNurse')
    expect((await nurse.get('/inbox')).status).toBe(403)
    const lines = await service.database.ownerDb
      .selectFrom('audit_line')
      .select(['operation', 'outcome', 'role'])
      .where('operation', 'in', ['inbox.view', 'viewInbox'])
      .orderBy('id')
      .execute()
    expect(lines.at(0)).toEqual({
      operation: 'inbox.view',
      outcome: 'allowed',
      role: 'supportCenterStaff',
    })
    expect(lines.at(-1)).toEqual({ operation: 'viewInbox', outcome: 'denied', role: 'wardNurse' })
  })
})
