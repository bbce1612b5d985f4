import { plainDate } from '../../../manual/calendar/plain-date'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { DutyKind, DutyStatus, DutyView } from '../../../manual/duties/duty'
import { jst, OFFICE, toJst } from '../calendars'
import {
  admitted,
  admittedWithoutCareManager,
  caseOf,
  COORDINATOR,
  happens,
  type Told,
} from '../story'

const duties = (now: string, ...story: readonly Told[]) => dutiesAt(caseOf(...story), jst(now))
const find = (views: readonly DutyView[], code: DutyKind) =>
  views.find((duty) => duty.code === code)
const statuses = (now: string, ...story: readonly Told[]) =>
  Object.fromEntries(duties(now, ...story).map(({ code, status }) => [code, status])) as Partial<
    Record<DutyKind, DutyStatus>
  >

const START = admitted('2026-11-10 09:00')
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:30', { channel: 'screen' }, 'system')
const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-10 16:00',
  { channel: 'screen' },
  'coordinator',
)
const RECEIVED = happens('AdmissionInfoSheetReceived', '2026-11-11 09:00', {
  sheetEventId: SHEET.id,
})
const PLANNED = happens('PlannedDischargeSet', '2026-11-12 10:00', { on: plainDate('2026-11-27') })
const A8 = happens('DischargeCoordinationNoticeSent', '2026-11-16 10:00', { channel: 'phone' })
const TAKEN_UP = happens(
  'DischargeCoordinationNoticeConfirmed',
  '2026-11-17 10:00',
  { channel: 'screen' },
  'coordinator',
)
const FIXED = happens('DischargeDateFixed', '2026-11-18 10:00', { on: plainDate('2026-11-27') })
const TOLD = happens('DischargeDateTold', '2026-11-18 10:00', { channel: 'screen' }, 'system')
const HOME = happens('Discharged', '2026-11-27 10:00', {
  at: jst('2026-11-27 10:00'),
  outcome: 'home',
})
const FULL = [START, NOTICE, SHEET, RECEIVED, PLANNED, A8, TAKEN_UP, FIXED, TOLD]

describe('where each duty stands as the case goes on', () => {
  it.each([
    [
      'an admission owes the notice',
      [START],
      { A2: 'open', A3: 'notYet', A4: 'notYet', A8: 'notYet', A9: 'notYet', A11: 'notYet' },
    ],
    ['the notice opens the sheet', [START, NOTICE], { A2: 'done', A3: 'open', A4: 'notYet' }],
    ['the sheet opens the receipt', [START, NOTICE, SHEET], { A3: 'done', A4: 'open' }],
    ['a receipt meets it', [START, NOTICE, SHEET, RECEIVED], { A3: 'done', A4: 'done' }],
    [
      'a planned discharge opens the notice of coordination',
      [START, PLANNED],
      { A8: 'open', A9: 'notYet', A11: 'notYet' },
    ],
    ['that notice waits to be taken up', [START, PLANNED, A8], { A8: 'done', A9: 'open' }],
    ['taken up', [START, PLANNED, A8, TAKEN_UP], { A9: 'done' }],
    ['a fixed date is to be told', [START, PLANNED, FIXED], { A11: 'open' }],
    [
      'everything done',
      FULL,
      { A2: 'done', A3: 'done', A4: 'done', A8: 'done', A9: 'done', A11: 'done' },
    ],
  ])('%s', (_rule, story, expected) => {
    expect(statuses('2026-11-12 12:00', ...story)).toMatchObject(expected)
  })
})

describe('a sent is never a received', () => {
  it('leaves the receipt owed however the sheet was sent', () => {
    for (const channel of ['screen', 'fax', 'mail', 'visit', 'phone', 'paper'] as const) {
      const sheet = happens(
        'AdmissionInfoSheetSent',
        '2026-11-10 16:00',
        { channel },
        'coordinator',
      )
      expect(statuses('2026-11-30 12:00', START, NOTICE, sheet)).toMatchObject({ A4: 'open' })
    }
  })

  it('leaves the taking up owed until the other side has answered', () => {
    expect(statuses('2026-11-20 12:00', START, A8)).toMatchObject({ A8: 'done', A9: 'open' })
  })

  it('owes a receipt again for an addition', () => {
    const more = happens(
      'AdmissionInfoSheetSent',
      '2026-11-12 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    expect(statuses('2026-11-12 12:00', START, NOTICE, SHEET, RECEIVED, more).A4).toBe('open')
  })

  it('covers earlier sheets by the receipt of a later one', () => {
    const more = happens(
      'AdmissionInfoSheetSent',
      '2026-11-10 17:00',
      { channel: 'screen' },
      'coordinator',
    )
    const both = happens('AdmissionInfoSheetReceived', '2026-11-11 09:00', {
      sheetEventId: more.id,
    })
    expect(statuses('2026-11-12 12:00', START, NOTICE, SHEET, more, both).A4).toBe('done')
  })
})

describe('A3 stays open to D+7, then counts as not provided, and can still be sent', () => {
  it.each([
    ['2026-11-17 23:59', 'open'],
    ['2026-11-18 00:00', 'missed'],
  ])('at %s: %s', (now, status) => {
    expect(statuses(now, START, NOTICE).A3).toBe(status)
  })

  it('is done when it comes after all', () => {
    const late = happens(
      'AdmissionInfoSheetSent',
      '2026-11-20 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    expect(statuses('2026-11-20 12:00', START, NOTICE, late)).toMatchObject({
      A3: 'done',
      A4: 'open',
    })
  })
})

describe('the other duties stay open when their day has passed', () => {
  it.each([
    ['A2', '2026-12-20 12:00', [START]],
    ['A4', '2026-12-20 12:00', [START, NOTICE, SHEET]],
    ['A8', '2026-12-20 12:00', [START, PLANNED]],
    ['A9', '2026-12-20 12:00', [START, A8]],
    ['A11', '2026-12-20 12:00', [START, FIXED]],
  ] as const)('%s', (code, now, story) => {
    expect(statuses(now, ...story)[code]).toBe('open')
  })
})

describe('what discharge does to what is still owed', () => {
  it('misses the notices that were never given', () => {
    expect(statuses('2026-11-27 11:00', START, HOME)).toEqual({
      A2: 'missed',
      A3: 'waived',
      A4: 'waived',
      A8: 'missed',
      A9: 'waived',
      A11: 'missed',
    })
  })

  it('misses a sheet that was asked for and an answer that was owed', () => {
    expect(statuses('2026-11-13 11:00', START, NOTICE, A8, HOME)).toMatchObject({
      A3: 'missed',
      A9: 'missed',
    })
  })

  it('leaves the receipt of a sheet open', () => {
    expect(statuses('2026-11-27 11:00', START, NOTICE, SHEET, HOME).A4).toBe('open')
  })
})

describe('death, exclusion and refusal stop every clock', () => {
  const stops = [
    ['death', happens('Died', '2026-11-12 10:00', { at: jst('2026-11-12 10:00') })],
    ['exclusion', happens('Excluded', '2026-11-12 10:00', { reason: 'shortStay' })],
    ['refusal', happens('ConsentRefused', '2026-11-12 10:00', {})],
  ] as const

  it.each(stops)('%s waives what is not done and keeps what is', (_what, stop) => {
    expect(statuses('2026-11-13 10:00', START, NOTICE, PLANNED, stop)).toMatchObject({
      A2: 'done',
      A3: 'waived',
      A4: 'waived',
      A8: 'waived',
      A9: 'waived',
      A11: 'waived',
    })
  })
})

describe('while consent is missing', () => {
  const waiting = admitted('2026-11-10 09:00', { consent: 'notYet' })

  it('shows a consent duty and lets what leaves the building wait behind it', () => {
    const views = duties('2026-11-10 10:00', waiting, PLANNED)
    expect(find(views, 'consent')).toMatchObject({ status: 'open', owner: 'hospital' })
    expect(find(views, 'A2')).toMatchObject({ status: 'notYet', waitsFor: 'consent' })
    expect(find(views, 'A8')).toMatchObject({ status: 'notYet', waitsFor: 'consent' })
  })

  it('asks for consent by the day the notice is due', () => {
    const consent = find(duties('2026-11-10 10:00', waiting), 'consent')
    expect(toJst(consent?.dueAt)).toBe('2026-11-14 00:00')
  })

  it('opens them once consent is given', () => {
    const given = happens('ConsentGiven', '2026-11-10 11:00', { basis: 'spoken' })
    const views = duties('2026-11-10 12:00', waiting, PLANNED, given)
    expect(find(views, 'consent')).toMatchObject({ status: 'done' })
    expect(find(views, 'A2')).toMatchObject({ status: 'open' })
    expect(find(views, 'A2')).not.toHaveProperty('waitsFor')
  })

  it('shows no consent duty where consent was there from the start', () => {
    expect(find(duties('2026-11-10 10:00', START), 'consent')).toBeUndefined()
  })
})

describe('while the care manager is not known', () => {
  const unknown = admittedWithoutCareManager('2026-11-10 09:00', { careLevel: 'care2' })

  it('waits for somebody to be told', () => {
    expect(find(duties('2026-11-10 10:00', unknown), 'A2')).toMatchObject({
      status: 'notYet',
      waitsFor: 'coordinator',
    })
  })

  it('owes the notice once the care manager is found', () => {
    const found = happens('CareManagerIdentified', '2026-11-10 11:00', {
      coordinator: COORDINATOR,
      calendar: OFFICE,
    })
    expect(find(duties('2026-11-10 12:00', unknown, found), 'A2')?.status).toBe('open')
  })

  it('waives everything where the checksheet found no need', () => {
    const none = happens('ChecksheetAnswered', '2026-11-10 11:00', {
      result: 'none',
      checksheet: 'nanwa-1',
      items: [],
    })
    const story = [admittedWithoutCareManager('2026-11-10 09:00'), none]
    expect(new Set(Object.values(statuses('2026-11-10 12:00', ...story)))).toEqual(
      new Set(['waived']),
    )
  })
})

describe('a case that the office started (decisions 9)', () => {
  const turned = admitted('2026-11-10 09:00', { startedBy: 'coordinator' })

  it('opens the sheet at once and owes the hospital’s confirmation', () => {
    expect(statuses('2026-11-10 10:00', turned)).toMatchObject({ A2: 'open', A3: 'open' })
  })

  it('is met by the hospital confirming', () => {
    const confirmed = happens('AdmissionNoticeConfirmed', '2026-11-10 10:00', { channel: 'screen' })
    expect(statuses('2026-11-10 11:00', turned, confirmed).A2).toBe('done')
  })
})

describe('whom a ladder asks to ring up', () => {
  it('gives the care manager a telephone task on the last business day without A8', () => {
    const at = (now: string) => find(duties(now, START, NOTICE, PLANNED), 'phone')
    expect(at('2026-11-26 08:29')?.about).not.toBe('A8')
    const task = duties('2026-11-26 08:30', START, NOTICE, PLANNED).find(
      ({ about }) => about === 'A8',
    )
    expect(task).toMatchObject({ owner: 'coordinator', callDesk: 'hospitalDesk', status: 'open' })
  })

  it('takes it away the moment the duty is met', () => {
    const late = happens('DischargeCoordinationNoticeSent', '2026-11-26 09:00', {
      channel: 'phone',
    })
    const story = [START, NOTICE, SHEET, RECEIVED, PLANNED, late]
    expect(find(duties('2026-11-26 10:00', ...story), 'phone')).toBeUndefined()
  })

  it('gives the hospital one for a sheet that does not come', () => {
    const task = find(duties('2026-11-17 08:30', START, NOTICE), 'phone')
    expect(task).toMatchObject({ about: 'A3', owner: 'hospital', ownerOrganisationId: 'hospital' })
  })

  it('gives both sides one on the last business day without a notice of discharge', () => {
    const start = admitted('2026-11-10 09:00', { edition: 'nanwa-2' })
    const tasks = duties('2026-11-26 10:00', start, NOTICE, SHEET, RECEIVED, PLANNED).filter(
      ({ code, about }) => code === 'phone' && about === 'A8',
    )
    expect(tasks.map(({ owner, callDesk, key }) => [owner, callDesk, key])).toEqual([
      ['hospital', 'careManager', 'leg1:phone:A8:lastBusinessDay:hospital'],
      ['coordinator', 'hospitalDesk', 'leg1:phone:A8:lastBusinessDay:coordinator'],
    ])
  })

  it('gives none to an office off the screen', () => {
    const off = admitted('2026-11-10 09:00', { coordinator: { ...COORDINATOR, registered: false } })
    const tasks = duties('2026-11-26 10:00', off, PLANNED).filter(({ code }) => code === 'phone')
    expect(tasks.map(({ owner }) => owner)).not.toContain('coordinator')
  })
})

describe('a message that reached nobody', () => {
  const failed = (outboxKey: string) =>
    happens('DeliveryFailed', '2026-11-10 10:00', { outboxKey, outcome: 'failed' }, 'system')

  it.each([
    ['case-1:e2:office:careManager', 'hospital', 'careManager'],
    ['case-1:e4:hospital:hospitalDesk', 'coordinator', 'hospitalDesk'],
  ])('%s becomes a telephone task of the %s', (key, owner, callDesk) => {
    const task = find(duties('2026-11-10 11:00', START, NOTICE, failed(key)), 'phone')
    expect(task).toMatchObject({ owner, callDesk, key: `leg1:phone:${key}`, status: 'open' })
  })

  it('is over when the call is recorded', () => {
    const key = 'case-1:e2:office:careManager'
    const call = happens('ContactRecorded', '2026-11-10 11:00', {
      channel: 'phone',
      purpose: `undelivered:${key}`,
    })
    expect(
      find(duties('2026-11-10 12:00', START, NOTICE, failed(key), call), 'phone'),
    ).toBeUndefined()
  })
})
