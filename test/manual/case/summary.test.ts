import { plainDate } from '../../../manual/calendar/plain-date'
import { summaryOf } from '../../../manual/case/summary'
import { jst } from '../calendars'
import { admitted, admittedWithoutCareManager, caseOf, happens, type Told } from '../story'

const at = '2026-11-16 10:00'
const summary = (now: string, ...story: readonly Told[]) => summaryOf(caseOf(...story), jst(now))

const START = admitted('2026-11-10 09:00')
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:00', { channel: 'screen' }, 'system')
const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-10 14:00',
  { channel: 'screen' },
  'coordinator',
)
const RECEIVED = happens('AdmissionInfoSheetReceived', '2026-11-10 15:00', {
  sheetEventId: SHEET.id,
})
const PLANNED = happens('PlannedDischargeSet', '2026-11-12 10:00', { on: plainDate('2026-11-27') })
const A8 = happens('DischargeCoordinationNoticeSent', '2026-11-13 10:00', { channel: 'phone' })
const TAKEN = happens(
  'DischargeCoordinationNoticeConfirmed',
  '2026-11-14 10:00',
  { channel: 'screen' },
  'coordinator',
)
const FIXED = happens('DischargeDateFixed', at, { on: plainDate('2026-11-27') })
const TOLD = happens('DischargeDateTold', at, { channel: 'screen' }, 'system')
const HOME = happens('Discharged', '2026-11-27 10:00', {
  at: jst('2026-11-27 10:00'),
  outcome: 'home',
})
const CLOSED = happens('Closed', '2026-11-27 10:00', { reason: 'dutiesDone' }, 'system')

describe('where a case is', () => {
  it.each([
    ['nothing told yet', [START], 'admissionNotice'],
    ['consent not asked', [admitted('2026-11-10 09:00', { consent: 'notYet' })], 'consent'],
    ['told', [START, NOTICE], 'admissionInfoSheet'],
    ['sheet sent', [START, NOTICE, SHEET], 'receipt'],
    ['received', [START, NOTICE, SHEET, RECEIVED], 'dischargeNotice'],
    ['notice of coordination given', [START, NOTICE, SHEET, RECEIVED, PLANNED, A8], 'takenUp'],
    ['taken up', [START, NOTICE, SHEET, RECEIVED, PLANNED, A8, TAKEN], 'dischargeDate'],
    ['date told', [START, NOTICE, SHEET, RECEIVED, PLANNED, A8, TAKEN, FIXED, TOLD], 'discharge'],
    ['home, the receipt still owed', [START, NOTICE, SHEET, HOME], 'receipt'],
    [
      'closed',
      [START, NOTICE, SHEET, RECEIVED, PLANNED, A8, TAKEN, FIXED, TOLD, HOME, CLOSED],
      'closed',
    ],
    ['died', [START, NOTICE, happens('Died', at, { at: jst(at) })], 'died'],
    ['excluded', [START, NOTICE, happens('Excluded', at, { reason: 'respite' })], 'excluded'],
  ] as const)('%s', (_rule, story, stage) => {
    expect(summary('2026-11-16 12:00', ...story).stage).toBe(stage)
  })
})

it('counts no overdue days of a closed case: what was open has stayed undone', () => {
  const story = [START, NOTICE, SHEET, HOME]
  const late = '2027-01-10 10:00'
  expect(summary(late, ...story).overdue).toBeGreaterThan(0)
  const closed = happens('Closed', '2026-12-12 00:00', { reason: 'timeIsUp' }, 'system')
  const after = summary(late, ...story, closed)
  expect(after.overdue).toBe(0)
  expect(after.steps.filter(({ status }) => status === 'overdue')).toEqual([])
  expect(after.steps.find(({ code }) => code === 'receipt')?.status).toBe('missed')
})

describe('the eight steps', () => {
  const steps = (now: string, ...story: readonly Told[]) =>
    summary(now, ...story).steps.map(({ status }) => status)

  it('are done up to the one that is now', () => {
    expect(steps('2026-11-16 12:00', START, NOTICE, SHEET, RECEIVED, PLANNED)).toEqual([
      'done',
      'done',
      'done',
      'now',
      'toCome',
      'toCome',
      'toCome',
      'toCome',
    ])
  })

  it.each([
    ['2026-11-20 17:14', 'now'],
    ['2026-11-20 17:15', 'overdue'],
  ])('at %s the notice of coordination is %s', (now, status) => {
    expect(steps(now, START, NOTICE, SHEET, RECEIVED, PLANNED)[3]).toBe(status)
  })

  it('carry the day they were done or are due', () => {
    const [notice, , , coordination] = summary('2026-11-16 12:00', START, NOTICE, PLANNED).steps
    expect(notice).toMatchObject({ label: '入院の連絡', doneAt: jst('2026-11-10 09:00') })
    expect(coordination).toMatchObject({
      label: '退院調整開始の連絡',
      dueAt: jst('2026-11-20 17:15'),
    })
  })

  it('say what was missed', () => {
    expect(steps('2026-11-27 11:00', START, NOTICE, HOME, CLOSED)).toEqual([
      'done',
      'missed',
      'waived',
      'missed',
      'waived',
      'missed',
      'done',
      'done',
    ])
  })
})

describe('the steps of somebody whom nobody looks after', () => {
  const ALONE = admittedWithoutCareManager('2026-11-10 09:00', { edition: 'nanwa-2' })
  const left = (story: readonly Told[]) => summary('2026-11-27 12:00', ...story).steps
  const step = (code: string, ...story: readonly Told[]) =>
    left(story).find((one) => one.code === code)

  it('say that the date is decided, though there is nobody to tell', () => {
    expect(step('dischargeDate', ALONE, FIXED)).toMatchObject({ status: 'done', doneAt: jst(at) })
    expect(step('dischargeDate', ALONE, FIXED, HOME, CLOSED)?.status).toBe('done')
    expect(step('dischargeDate', START, FIXED)?.status).not.toBe('done')
  })

  it('never say that somebody was named because the case is over', () => {
    expect(step('careManagerNamed', ALONE)?.status).toBe('toCome')
    expect(step('careManagerNamed', ALONE, HOME, CLOSED)?.status).toBe('missed')
    const died = happens('Died', '2026-11-20 10:00', { at: jst('2026-11-20 10:00') })
    expect(step('careManagerNamed', ALONE, died)?.status).toBe('waived')
    expect(step('closed', ALONE, HOME, CLOSED)?.status).toBe('done')
  })
})

describe('the next duty of each side', () => {
  it('is the open one with the least time left', () => {
    const { next } = summary('2026-11-12 09:59', START, NOTICE, SHEET, PLANNED, A8)
    expect([next.hospital?.code, next.coordinator?.code]).toEqual(['A4', 'A9'])
  })

  it('is absent where nothing is owed', () => {
    expect(summary('2026-11-16 12:00', START, NOTICE).next.hospital).toBeUndefined()
    expect(summary('2026-11-16 12:00', START, NOTICE).next.coordinator?.code).toBe('A3')
  })

  it('may be a call that a ladder asks for', () => {
    const { next } = summary('2026-11-12 10:00', START, NOTICE, SHEET, PLANNED, A8)
    expect(next.coordinator).toMatchObject({ code: 'phone', about: 'A4' })
  })

  it('counts what is overdue, without the calls that follow from it', () => {
    expect(summary('2026-11-16 12:00', START, NOTICE, SHEET).overdue).toBe(1)
  })
})
