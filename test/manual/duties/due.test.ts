import { plainDate } from '../../../manual/calendar/plain-date'
import type { ProposedEvent } from '../../../manual/case/events'
import { applyEvent } from '../../../manual/case/fold'
import type { CaseState } from '../../../manual/case/state'
import { due, nextMoment } from '../../../manual/duties/due'
import { jst, toJst } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens } from '../story'

const OFF = admitted('2026-11-10 09:00', { coordinator: { ...COORDINATOR, registered: false } })
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:30', { channel: 'screen' }, 'system')
const SHEET_OWED = caseOf(admitted('2026-11-10 09:00'), NOTICE)

const apply = (state: CaseState, events: readonly ProposedEvent[], now: number): CaseState =>
  events.reduce(
    (folded, event) => applyEvent(folded, { ...event, seq: folded.lastSeq + 1, recordedAt: now }),
    state,
  )
const said = (state: CaseState, now: string) =>
  due(state, jst(now)).map(({ id, type, data }) => [id, type, 'late' in data && data.late])

describe('what is due', () => {
  it.each([
    ['2026-11-10 15:29', []],
    ['2026-11-10 15:30', [['leg1:A3:tierIEnds', 'ReminderDue', false]]],
    ['2026-11-10 15:40', [['leg1:A3:tierIEnds', 'ReminderDue', false]]],
    ['2026-11-10 15:41', [['leg1:A3:tierIEnds', 'ReminderDue', true]]],
  ])('at %s: late only beyond ten minutes', (now, events) => {
    expect(said(SHEET_OWED, now)).toEqual(events)
  })

  it('after an outage is the latest rung of each duty alone; the others are skipped, not sent', () => {
    expect(said(SHEET_OWED, '2026-11-13 12:00')).toEqual([
      ['leg1:A3:tierIEnds', 'ReminderSkipped', false],
      ['leg1:A3:tierIIEnds', 'ReminderSkipped', false],
      ['leg1:A3:tierIIOver', 'Escalated', true],
    ])
  })

  it('is nothing once it has been applied', () => {
    const now = jst('2026-11-13 12:00')
    const after = apply(SHEET_OWED, due(SHEET_OWED, now), now)
    expect(due(after, now)).toEqual([])
  })

  it('waits out the quiet hours after an outage', () => {
    expect(said(SHEET_OWED, '2026-11-10 20:00')).toEqual([])
    expect(toJst(nextMoment(SHEET_OWED, jst('2026-11-10 20:00')))).toBe('2026-11-11 08:00')
    expect(said(SHEET_OWED, '2026-11-11 07:59')).toEqual([])
    expect(said(SHEET_OWED, '2026-11-11 08:00')).toEqual([
      ['leg1:A3:tierIEnds', 'ReminderDue', true],
    ])
  })

  it('names the desks it is for, several with a comma', () => {
    const state = caseOf(
      OFF,
      happens('AdmissionNoticeSent', '2026-11-10 10:00', { channel: 'phone' }),
      happens('PlannedDischargeSet', '2026-11-12 10:00', { on: plainDate('2026-11-27') }),
      happens('AdmissionInfoSheetSent', '2026-11-12 11:00', { channel: 'fax' }, 'coordinator'),
    )
    const escalated = due(state, jst('2026-11-24 08:30')).find(({ type }) => type === 'Escalated')
    expect(escalated?.data).toMatchObject({ to: 'careManager' })
    const about = due(state, jst('2026-11-24 08:30')).filter(({ id }) => id.includes(':A8:'))
    expect(about.at(-1)?.data).toMatchObject({ to: 'headNurse,careManager' })
  })

  it('gives a reminder an id that can come once only, with the date it hangs on', () => {
    const state = caseOf(
      OFF,
      happens('PlannedDischargeSet', '2026-11-12 10:00', { on: plainDate('2026-11-27') }),
    )
    const ids = due(state, jst('2026-11-20 08:30')).map(({ id }) => id)
    expect(ids).toContain('leg1:A8:sevenDaysLeft:2026-11-27')
  })
})

describe('the next moment', () => {
  it.each([
    ['2026-11-10 09:30', '2026-11-10 15:30'],
    ['2026-11-10 15:29', '2026-11-10 15:30'],
    ['2026-11-10 15:30', '2026-11-12 15:30'],
  ])('after %s is %s', (now, next) => {
    expect(toJst(nextMoment(SHEET_OWED, jst(now)))).toBe(next)
  })

  it('passes over what has fired', () => {
    const now = jst('2026-11-10 15:30')
    const after = apply(SHEET_OWED, due(SHEET_OWED, now), now)
    expect(toJst(nextMoment(after, now))).toBe('2026-11-12 15:30')
  })

  it('is never when nothing is owed any more', () => {
    const dead = caseOf(OFF, happens('Died', '2026-11-11 10:00', { at: jst('2026-11-11 10:00') }))
    expect(nextMoment(dead, jst('2026-11-11 10:00'))).toBeUndefined()
  })

  it('after discharge is the end of the fourteenth day', () => {
    const state = caseOf(
      OFF,
      happens('AdmissionInfoSheetSent', '2026-11-10 16:00', { channel: 'fax' }, 'coordinator'),
      happens('Discharged', '2026-11-27 10:00', { at: jst('2026-11-27 10:00'), outcome: 'home' }),
    )
    const last = nextMoment(state, jst('2026-12-01 10:00'))
    expect(toJst(last)).toBe('2026-12-12 00:00')
    expect(due(state, jst('2026-12-11 23:59')).map(({ type }) => type)).not.toContain('Closed')
    expect(due(state, jst('2026-12-12 00:00'))).toMatchObject([
      { type: 'Closed', data: { reason: 'timeIsUp' }, id: 'leg1:closed:0' },
    ])
  })
})
