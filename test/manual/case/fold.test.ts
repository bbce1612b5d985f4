import { plainDate } from '../../../manual/calendar/plain-date'
import { applyEvent, foldCase, SeqGap } from '../../../manual/case/fold'
import { NotStarted } from '../../../manual/case/fold-later'
import { StartedTwice } from '../../../manual/case/fold-start'
import { currentLeg, NoSuchLeg } from '../../../manual/case/legs'
import { calendar, jst, OFFICE } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, numbered } from '../story'

const START = admitted('2026-11-10 09:00')
const sheet = happens(
  'AdmissionInfoSheetSent',
  '2026-11-10 16:00',
  { channel: 'fax' },
  'coordinator',
  '2026-11-12 09:00',
)
const planned = (on: string) =>
  happens('PlannedDischargeSet', '2026-11-12 10:00', { on: plainDate(on) })
const fixed = (on: string) =>
  happens('DischargeDateFixed', '2026-11-13 10:00', { on: plainDate(on) })
const TOLD = happens('DischargeDateTold', '2026-11-13 11:00', { channel: 'phone' })
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:30', { channel: 'screen' }, 'system')
const A8 = happens('DischargeCoordinationNoticeSent', '2026-11-16 10:00', { channel: 'phone' })

describe('the fold', () => {
  it('is nothing before anything happened', () => {
    expect(foldCase([])).toBeUndefined()
  })

  it('keeps what happened apart from when it was entered', () => {
    expect(currentLeg(caseOf(START, sheet)).sheetsSent).toEqual([
      {
        eventId: sheet.id,
        seq: 2,
        at: jst('2026-11-10 16:00'),
        recordedAt: jst('2026-11-12 09:00'),
        channel: 'fax',
        by: 'coordinator',
        office: 'office',
      },
    ])
  })

  it('comes to the same whether folded at once or event by event, and holds nothing but JSON', () => {
    const story = [START, NOTICE, sheet, planned('2026-11-27'), fixed('2026-11-28'), TOLD, A8]
    const stepwise = numbered(story).reduce<ReturnType<typeof foldCase>>(applyEvent, undefined)
    expect(stepwise).toEqual(caseOf(...story))
    expect(JSON.parse(JSON.stringify(stepwise))).toStrictEqual(stepwise)
  })

  it.each([
    ['a gap', 3],
    ['a repetition', 1],
  ])('stops by name at %s in the numbering', (_what, seq) => {
    const state = caseOf(START)
    expect(() => applyEvent(state, { ...NOTICE, seq })).toThrow(SeqGap)
  })

  it('stops by name at a second beginning', () => {
    expect(() => caseOf(START, START)).toThrow(StartedTwice)
  })

  it('stops by name at a story without a beginning', () => {
    expect(() => caseOf(NOTICE)).toThrow(NotStarted)
  })

  it('stops by name at a stay it does not know', () => {
    const elsewhere = { ...NOTICE, data: { legId: 'leg9', channel: 'phone' } } as typeof NOTICE
    expect(() => caseOf(START, elsewhere)).toThrow(NoSuchLeg)
  })
})

describe('a discharge that moves', () => {
  it('is no longer fixed when it is postponed, and nobody has been told the new day', () => {
    const leg = currentLeg(caseOf(START, fixed('2026-11-27'), TOLD, planned('2026-12-04')))
    expect(leg).not.toHaveProperty('dischargeDateFixed')
    expect(leg).not.toHaveProperty('dischargeDateTold')
    expect(leg.plannedDischarge?.on).toBe('2026-12-04')
  })

  it('stays fixed when the same day is planned', () => {
    const leg = currentLeg(caseOf(START, fixed('2026-11-27'), TOLD, planned('2026-11-27')))
    expect(leg.dischargeDateFixed?.on).toBe('2026-11-27')
    expect(leg.dischargeDateTold?.eventId).toBe(TOLD.id)
  })

  it('is to be told anew when another day is fixed', () => {
    expect(
      currentLeg(caseOf(START, fixed('2026-11-27'), TOLD, fixed('2026-11-28'))),
    ).not.toHaveProperty('dischargeDateTold')
  })

  it('keeps the notice of coordination as given', () => {
    const leg = currentLeg(caseOf(START, planned('2026-11-27'), A8, planned('2026-12-04')))
    expect(leg.dischargeNoticeSent?.eventId).toBe(A8.id)
  })
})

describe('another care manager', () => {
  const to = (organisationId: string, accountId?: string) =>
    happens('CareManagerChanged', '2026-11-17 10:00', {
      coordinator: { ...COORDINATOR, organisationId, ...(accountId && { accountId }) },
      calendar: { ...OFFICE, organisationId },
    })

  it('of another office has been told nothing yet', () => {
    const leg = currentLeg(caseOf(START, NOTICE, fixed('2026-11-27'), TOLD, A8, to('other')))
    expect(leg).not.toHaveProperty('admissionNoticeSent')
    expect(leg).not.toHaveProperty('dischargeDateTold')
    expect(leg.dischargeNoticeSent?.eventId).toBe(A8.id)
  })

  it('of the same office knows what the office knows', () => {
    const state = caseOf(START, NOTICE, to('office', 'account-2'))
    expect(currentLeg(state).admissionNoticeSent?.eventId).toBe(NOTICE.id)
    expect(state.coordinatorSince?.officeChanges).toBe(0)
  })

  it('brings the office’s own calendar', () => {
    expect(caseOf(START, to('other')).calendars['other']?.organisationId).toBe('other')
  })
})

describe('small facts', () => {
  it.each([
    ['spoken', 'given'],
    ['written', 'given'],
    ['contract', 'givenAtContract'],
  ] as const)('consent that is %s is %s', (basis, consent) => {
    const given = happens('ConsentGiven', '2026-11-10 10:00', { basis })
    expect(caseOf(admitted('2026-11-10 09:00', { consent: 'notYet' }), given).consent).toBe(consent)
  })

  it('remembers what fired and what was skipped, once', () => {
    const rung = (type: 'ReminderDue' | 'Escalated', id: string) => ({
      ...happens(
        type,
        '2026-11-10 15:30',
        { duty: 'A3', milestone: 'x', to: 'careManager', late: false },
        'system',
      ),
      id,
    })
    const state = caseOf(
      START,
      rung('ReminderDue', 'leg1:A3:x'),
      rung('Escalated', 'leg1:A3:y'),
      rung('Escalated', 'leg1:A3:y'),
    )
    expect(state.fired).toEqual(['leg1:A3:x', 'leg1:A3:y'])
  })

  it('forgets a failed delivery when the call about it is recorded', () => {
    const failed = (outboxKey: string) =>
      happens('DeliveryFailed', '2026-11-10 10:00', { outboxKey, outcome: 'unknown' }, 'system')
    const call = happens('ContactRecorded', '2026-11-10 11:00', {
      channel: 'phone',
      purpose: 'undelivered:k1',
    })
    expect(caseOf(START, failed('k1'), failed('k2'), call).undelivered).toEqual(['k2'])
  })

  it('takes the newest calendar of an organisation', () => {
    const shut = calendar('office', { mon: '09:00-12:00' })
    const changed = happens('CalendarChanged', '2026-11-11 10:00', { calendar: shut }, 'system')
    expect(caseOf(START, changed).calendars['office']).toEqual(shut)
  })

  it('counts how often it was reopened', () => {
    const home = happens('Discharged', '2026-11-16 10:00', {
      at: jst('2026-11-16 10:00'),
      outcome: 'home',
    })
    const closed = happens('Closed', '2026-11-16 10:00', { reason: 'dutiesDone' }, 'system')
    const reopened = happens('Reopened', '2026-11-17 10:00', { reason: 'byHand' })
    const state = caseOf(START, home, closed, reopened)
    expect(state.reopened).toBe(1)
    expect(state).not.toHaveProperty('closed')
    expect(caseOf(START, home, closed).closed).toEqual({
      at: jst('2026-11-16 10:00'),
      reason: 'dutiesDone',
    })
  })

  it('writes death down as the end of the stay', () => {
    const died = happens('Died', '2026-11-16 10:00', { at: jst('2026-11-16 09:50') })
    expect(currentLeg(caseOf(START, died)).discharged).toMatchObject({
      outcome: 'died',
      type: 'Died',
      at: jst('2026-11-16 09:50'),
    })
  })
})
