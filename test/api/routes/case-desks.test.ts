import { plainDate } from '../../../manual/calendar/plain-date'
import type { DeskHours } from '../../../manual/contacts/contact-list'
import { dayInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { findDeskNow } from '../../../api/pages/case/desk-now'
import { DESK, jst } from '../../manual/calendars'
import { findNoticeCall } from '../../../store/notice-call'
import { desk, list } from '../../manual/contacts/desk-table'
import { givenCase } from '../../support/given-case'
import { type Service, startService } from '../../support/service'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const EVERY_HOUR: DeskHours = Object.fromEntries(
  (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => [
    day,
    [[timeOfDay('00:00'), timeOfDay('24:00')]],
  ]),
)

describe('the number on a case', () => {
  it('is that of the desk for what is to be done, at this hour', async () => {
    const { hospitalId } = service.parties
    await service.deps.contactLists.add({
      organisationId: hospitalId,
      after: 0,
      act: 'given',
      // A desk that never opens, so that the hour of this test does not matter.
      desks: [
        desk('infoSheetSubmission', { department: '提供書の係', phone: '0747-00-7001', hours: {} }),
        desk('nightAndHoliday', {
          department: '当直の係',
          phone: '0747-00-7002',
          hours: EVERY_HOUR,
        }),
      ],
      about: {},
      validFrom: plainDate('2026-01-01'),
      confirmedOn: dayInJapan(Date.now()),
      at: new Date(),
      by: undefined,
    })
    const caseId = await givenCase(service, { admittedAt: Date.now() })
    const browser = await service.signInAs('careManager')
    const page = await browser.get(`/cases/${caseId}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('tel:0747007002')
    expect(page.text).toContain('当直の係')
    expect(page.text).not.toContain('tel:0747007001')

    // A mail about the same duty names the same desk to the office, and nobody to call who is not there.
    const { db } = service.database
    const { officeId } = service.parties
    const to = (organisationId: string) =>
      findNoticeCall(db, caseId, { organisationId }, 'A3', Date.now())
    expect(await to(officeId)).toMatchObject({ phone: '0747-00-7002' })
    expect((await to(officeId))?.office).toContain('当直の係')
    expect(await to(hospitalId)).toBeUndefined()
  })

  const called = { id: 'hospital', phone: '0747-00-1100', contactList: list() }
  const calendars = { hospital: DESK }

  it('is by day the direct line, with the extension', () => {
    const at = jst('2026-11-10 10:00')
    expect(findDeskNow(called, calendars, 'infoSheetSubmission', at)).toMatchObject({
      call: { label: 'infoSheetSubmission', phone: '0747-00-1100', extension: '2214' },
      now: '受付中 17:15まで',
    })
  })

  it('is by night that of whoever is on duty', () => {
    const at = jst('2026-11-23 21:00')
    expect(findDeskNow(called, calendars, 'dischargeCoordination', at)).toMatchObject({
      call: { label: 'nightAndHoliday', phone: '0747-00-1199' },
      now: '夜間・休日の窓口',
    })
  })

  it('is left to the directory where an organisation has given no list', () => {
    const unlisted = { id: 'hospital', phone: '0747-00-1100' }
    expect(findDeskNow(unlisted, calendars, 'stayInquiry', jst('2026-11-10 10:00'))).toBeUndefined()
  })
})
