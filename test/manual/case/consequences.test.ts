import { plainDate } from '../../../manual/calendar/plain-date'
import { consequencesOf } from '../../../manual/case/consequences'
import { due, nextMoment } from '../../../manual/duties/due'
import { jst, OFFICE, toJst } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, lived, stateAfter, type Told } from '../story'

const NOW = '2026-11-16 12:00'
const follows = (...story: readonly Told[]) =>
  consequencesOf(caseOf(...story), jst(NOW)).map(({ id, type }) => [id, type])

const START = admitted('2026-11-10 09:00')
const at = '2026-11-16 10:00'
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:00', { channel: 'screen' }, 'system')
const fixed = happens('DischargeDateFixed', at, { on: plainDate('2026-11-27') })
const home = happens('Discharged', at, { at: jst(at), outcome: 'home' })
const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-11 10:00',
  { channel: 'screen' },
  'coordinator',
)

describe('what the case does by itself', () => {
  it('sends the notice of admission to a registered office, with consent', () => {
    expect(consequencesOf(caseOf(START), jst(NOW))).toEqual([
      {
        id: 'leg1:A2:sent',
        type: 'AdmissionNoticeSent',
        occurredAt: jst(NOW),
        by: { side: 'system' },
        data: { legId: 'leg1', channel: 'screen' },
      },
    ])
  })

  it.each([
    ['without consent', admitted('2026-11-10 09:00', { consent: 'notYet' })],
    ['after refusal', admitted('2026-11-10 09:00', { consent: 'refused' })],
    [
      'to an office off the screen',
      admitted('2026-11-10 09:00', { coordinator: { ...COORDINATOR, registered: false } }),
    ],
    [
      'to an office that started the case',
      admitted('2026-11-10 09:00', { startedBy: 'coordinator' }),
    ],
    [
      'without a care manager',
      admitted('2026-11-10 09:00', {}, '2026-11-10 09:00', ['coordinator']),
    ],
  ])('sends nothing %s', (_when, start) => {
    expect(follows(start)).toEqual([])
  })

  it('sends it once', () => {
    expect(follows(START, NOTICE)).toEqual([])
  })

  it('sends what waited as soon as consent is given', () => {
    const waiting = admitted('2026-11-10 09:00', { consent: 'notYet' })
    const given = happens('ConsentGiven', at, { basis: 'spoken' })
    expect(follows(waiting, fixed, given).map(([, type]) => type)).toEqual([
      'AdmissionNoticeSent',
      'DischargeDateTold',
    ])
  })

  it('sends it anew to an office that takes over', () => {
    const changed = happens('CareManagerChanged', at, {
      coordinator: { ...COORDINATOR, organisationId: 'other' },
      calendar: OFFICE,
    })
    expect(follows(START, NOTICE, changed)).toEqual([
      ['leg1:A2:sent:office1', 'AdmissionNoticeSent'],
    ])
  })

  it('tells a fixed date, and every other date that is fixed later', () => {
    const told = happens('DischargeDateTold', at, { channel: 'screen' }, 'system')
    const later = happens('DischargeDateFixed', at, { on: plainDate('2026-11-28') })
    expect(follows(START, NOTICE, fixed)).toEqual([['leg1:A11:told:3', 'DischargeDateTold']])
    expect(follows(START, NOTICE, fixed, told)).toEqual([])
    expect(follows(START, NOTICE, fixed, told, later)).toEqual([
      ['leg1:A11:told:5', 'DischargeDateTold'],
    ])
  })

  it('never gives the notice of coordination: that is a person’s word', () => {
    const planned = happens('PlannedDischargeSet', at, { on: plainDate('2026-11-27') })
    expect(follows(START, NOTICE, planned)).toEqual([])
  })

  it('takes a sheet that the hospital recorded from paper as received', () => {
    const paper = happens(
      'AdmissionInfoSheetSent',
      '2026-11-11 10:00',
      { channel: 'paper' },
      'hospital',
    )
    expect(consequencesOf(caseOf(START, NOTICE, paper), jst(NOW))).toMatchObject([
      {
        id: 'leg1:A4:received:1',
        type: 'AdmissionInfoSheetReceived',
        by: { side: 'hospital' },
        data: { sheetEventId: paper.id },
      },
    ])
  })

  it('never takes a sheet as received because the office says it was sent', () => {
    const faxed = happens(
      'AdmissionInfoSheetSent',
      '2026-11-11 10:00',
      { channel: 'fax' },
      'coordinator',
    )
    expect(follows(START, NOTICE, faxed)).toEqual([])
  })
})

describe('when a case closes at once', () => {
  it.each([
    ['discharged, nothing owed', [home], 'dutiesDone'],
    ['excluded', [happens('Excluded', at, { reason: 'shortStay' })], 'excluded'],
    ['died', [happens('Died', at, { at: jst(at) })], 'died'],
    ['discharged by death', [happens('Discharged', at, { at: jst(at), outcome: 'died' })], 'died'],
  ] as const)('%s', (_when, story, reason) => {
    expect(consequencesOf(caseOf(START, NOTICE, ...story), jst(NOW))).toMatchObject([
      { type: 'Closed', id: 'leg1:closed:0', data: { reason } },
    ])
  })

  it('not while the patient is in, whatever is done', () => {
    expect(follows(START, NOTICE)).toEqual([])
  })

  it('not while a sheet waits for its receipt', () => {
    expect(follows(START, NOTICE, SHEET, home)).toEqual([])
  })

  it('with the receipt of that sheet', () => {
    const received = happens('AdmissionInfoSheetReceived', at, { sheetEventId: SHEET.id })
    expect(follows(START, NOTICE, SHEET, home, received)).toEqual([['leg1:closed:0', 'Closed']])
  })

  it('sends nothing after the stay', () => {
    expect(follows(START, fixed, home)).toEqual([['leg1:closed:0', 'Closed']])
  })

  it('does nothing once it is closed', () => {
    const closed = happens('Closed', at, { reason: 'dutiesDone' }, 'system')
    expect(follows(START, fixed, home, closed)).toEqual([])
  })
})

describe('a reopened case', () => {
  const closed = happens('Closed', at, { reason: 'dutiesDone' }, 'system')
  const reopened = (reason: 'lateAction' | 'byHand') =>
    happens('Reopened', '2026-11-18 10:00', { reason }, 'hospital')
  const contact = happens('ContactRecorded', '2026-11-18 10:05', {
    channel: 'phone',
    purpose: 'other',
  })
  const OVER = [START, NOTICE, home, closed]

  it('waits for the late action it was reopened for, and closes after it under a new id', () => {
    expect(follows(...OVER, reopened('lateAction'))).toEqual([])
    expect(follows(...OVER, reopened('lateAction'), contact)).toEqual([['leg1:closed:1', 'Closed']])
  })

  it('closes a day later when that action never comes', () => {
    const state = caseOf(...OVER, reopened('lateAction'))
    expect(toJst(nextMoment(state, jst('2026-11-18 10:00')))).toBe('2026-11-19 10:00')
    expect(due(state, jst('2026-11-19 09:59'))).toEqual([])
    expect(due(state, jst('2026-11-19 10:00'))).toMatchObject([
      { id: 'leg1:closed:1', data: { reason: 'dutiesDone' } },
    ])
  })

  it('reopened by hand stays open until a day has passed without anything', () => {
    const state = caseOf(...OVER, reopened('byHand'), contact)
    expect(consequencesOf(state, jst('2026-11-18 10:05'))).toEqual([])
    expect(due(state, jst('2026-11-19 10:04'))).toEqual([])
    expect(due(state, jst('2026-11-19 10:05'))).toMatchObject([{ type: 'Closed' }])
  })

  it('with something owed again has fourteen days from its reopening', () => {
    const state = caseOf(...OVER, reopened('byHand'), {
      ...SHEET,
      occurredAt: jst('2026-11-18 10:10'),
      recordedAt: jst('2026-11-18 10:10'),
    })
    const late = jst('2027-03-01 10:00')
    expect(
      toJst(
        nextMoment(
          { ...state, fired: ['leg1:A4:due:sheet1', 'leg1:A4:stillNotReceived:sheet1'] },
          jst('2026-11-25 10:00'),
        ),
      ),
    ).toBe('2026-12-02 10:00')
    expect(due(state, late)).toMatchObject([{ type: 'Closed', data: { reason: 'timeIsUp' } }])
  })
})

describe('a whole life', () => {
  it('runs from admission to closure', () => {
    const sheet = happens(
      'AdmissionInfoSheetSent',
      '2026-11-10 14:00',
      { channel: 'screen' },
      'coordinator',
    )
    const events = lived(
      [
        START,
        sheet,
        happens('AdmissionInfoSheetReceived', '2026-11-10 15:00', { sheetEventId: sheet.id }),
        happens('PlannedDischargeSet', '2026-11-12 10:00', { on: plainDate('2026-11-27') }),
        happens('DischargeCoordinationNoticeSent', '2026-11-12 10:30', { channel: 'screen' }),
        happens(
          'DischargeCoordinationNoticeConfirmed',
          '2026-11-13 09:00',
          { channel: 'screen' },
          'coordinator',
        ),
        happens('DischargeDateFixed', '2026-11-20 10:00', { on: plainDate('2026-11-27') }),
        happens('Discharged', '2026-11-27 10:30', { at: jst('2026-11-27 10:00'), outcome: 'home' }),
      ],
      '2027-12-31 00:00',
    )
    expect(events.map(({ type }) => type)).toEqual([
      'CaseStarted',
      'AdmissionNoticeSent',
      'AdmissionInfoSheetSent',
      'AdmissionInfoSheetReceived',
      'PlannedDischargeSet',
      'DischargeCoordinationNoticeSent',
      'DischargeCoordinationNoticeConfirmed',
      'DischargeDateFixed',
      'DischargeDateTold',
      'Discharged',
      'Closed',
    ])
    expect(stateAfter(events).closed).toEqual({ at: jst('2026-11-27 10:30'), reason: 'dutiesDone' })
  })
})
