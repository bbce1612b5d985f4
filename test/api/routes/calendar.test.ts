import { startService, type Service } from '../../support/service'

let service: Service
beforeAll(async () => {
  service = await startService()
}, 120_000)
afterAll(() => service.stop())

const PAGE = '/calendar'
const FIELDS = {
  mon: '８：３０〜１７：３０',
  tue: '8:30〜17:30',
  wed: '8:30から17:30',
  thu: '休み',
  fri: '8:30〜17:30',
  sat: '9時〜12時',
  sun: '',
  nationalHolidays: 'closed',
  closedOn: '令和8年12月29日〜1月3日\n2027/8/13',
}

const newest = async () => {
  const [revision] = await service.deps.calendarRevisions.of(service.parties.officeId)
  return revision
}

describe('the opening days of an office', () => {
  it('are changed by its manager, and what stood there before stays in the history', async () => {
    const browser = await service.signInAs('officeManager')
    await browser.get(PAGE)

    const preview = await browser.submit(PAGE, { ...FIELDS, do: 'preview' })
    expect(preview.text).toContain('これから5週間の営業日')
    const saved = await browser.submit(PAGE, { ...FIELDS, do: 'save' })

    expect(saved.location).toBe('/calendar?done=saved')
    const revision = await newest()
    expect(revision?.days).toEqual({
      hours: {
        mon: ['08:30', '17:30'],
        tue: ['08:30', '17:30'],
        wed: ['08:30', '17:30'],
        fri: ['08:30', '17:30'],
        sat: ['09:00', '12:00'],
      },
      closedOnNationalHolidays: true,
      closedOn: [
        '2026-12-29',
        '2026-12-30',
        '2026-12-31',
        '2027-01-01',
        '2027-01-02',
        '2027-01-03',
        '2027-08-13',
      ],
    })
    const { text } = await browser.get(PAGE)
    expect(text).toContain('月〜水 8:30〜17:30、金 8:30〜17:30、土 9:00〜12:00')
    expect(text).toContain('月〜金 8:30〜17:30')
    expect(text).toContain(revision?.changedByName)
  })

  it('are confirmed by one press, which changes nothing else', async () => {
    const before = await newest()
    const browser = await service.signInAs('officeManager')
    await browser.get(PAGE)

    const typedOver = await browser.submit(PAGE, { ...FIELDS, sat: '9:00〜15:00', do: 'confirm' })
    expect(typedOver.status).toBe(422)
    expect(typedOver.text).toContain('9:00〜15:00')
    expect((await newest())?.revision).toBe(before?.revision)
    const { location } = await browser.submit(PAGE, { do: 'confirm' })

    expect(location).toBe('/calendar?done=confirmed')
    expect((await newest())?.days).toEqual(before?.days)
    expect((await newest())?.revision).not.toBe(before?.revision)
  })

  it.each([
    [{ mon: '17:30〜8:30' }, '閉まる時刻（8:30）が、開く時刻（17:30）より前です'],
    [{ mon: 'ひるまで' }, '「8:30〜17:30」のように入れてください'],
    [{ closedOn: '令和8年12月29日〜令和8年12月1日' }, '終わりの日が、始まりの日より前です'],
    [{ closedOn: '令和8年12月1日〜令和9年5月1日' }, '期間は100日までです'],
    [{ closedOn: '令和30年1月1日' }, '祝日の分かる年'],
    [{ closedOn: '令和8年2月30日' }, '令和8年2月は28日までです'],
    [{ nationalHolidays: '' }, '祝日に休むかどうかを選んでください'],
    [
      { mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' },
      '開いている曜日を、少なくとも1つ入れてください',
    ],
  ])('are refused at the field when they cannot be: %j', async (wrong, words) => {
    const before = await newest()
    const browser = await service.signInAs('officeManager')
    await browser.get(PAGE)

    const { status, text } = await browser.submit(PAGE, { ...FIELDS, ...wrong, do: 'save' })

    expect(status).toBe(422)
    expect(text).toContain(words)
    expect((await newest())?.revision).toBe(before?.revision)
  })

  it('saved over somebody else’s change are kept on the page and written only when pressed again', async () => {
    const [first, second] = [
      await service.signInAs('officeManager'),
      await service.signInAs('officeManager'),
    ]
    await first.get(PAGE)
    await second.get(PAGE)
    await first.submit(PAGE, { ...FIELDS, do: 'save' })

    const conflict = await second.submit(PAGE, { ...FIELDS, sat: '9:00〜13:00', do: 'save' })
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('ほかの方が営業日を変えました')
    expect(conflict.text).toContain('9:00〜13:00')
    expect((await newest())?.days.hours.sat).toEqual(['09:00', '12:00'])

    await second.submit(PAGE, { ...FIELDS, sat: '9:00〜13:00', do: 'save' })
    expect((await newest())?.days.hours.sat).toEqual(['09:00', '13:00'])
  })

  it('are not for its other roles, and a hospital has its own', async () => {
    const careManager = await service.signInAs('careManager')
    expect((await careManager.get(PAGE)).status).toBe(403)
    const planner = await service.signInAs('dischargePlanner')
    const { status, text } = await planner.get(PAGE)
    expect(status).toBe(200)
    expect(text).toContain('見本病院')
  })
})
