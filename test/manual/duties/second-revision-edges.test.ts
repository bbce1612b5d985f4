import { plainDate } from '../../../manual/calendar/plain-date'
import { consequencesOf } from '../../../manual/case/consequences'
import { closingByTime } from '../../../manual/case/closing'
import { refusalOf } from '../../../manual/case/refusal'
import { summaryOf } from '../../../manual/case/summary'
import { jst } from '../calendars'
import { caseOf, happens, lived, stateAfter, type Told } from '../story'
import {
  applied,
  changed,
  checked,
  chosen,
  decided,
  died,
  duties,
  find,
  known,
  ladder,
  left,
  moved,
  named,
  nobody,
  planned,
  recalled,
  sheet,
  status,
} from './second-revision'

const TUESDAY = '2026-11-10 09:00'
const openCodes = (now: string, ...story: readonly Told[]): readonly string[] =>
  duties(now, ...story)
    .filter((duty) => duty.status === 'open')
    .map(({ code, legId }) => (legId === 'leg1' ? code : `${legId} ${code}`))

describe('nothing is held against anybody that was not due yet', () => {
  it.each([
    ['A5', '2026-11-13 23:59', 'waived'],
    ['A5', '2026-11-14 00:00', 'missed'],
    ['A6', '2026-11-17 23:59', 'waived'],
    ['A6', '2026-11-18 00:00', 'missed'],
    ['W1', '2026-11-17 23:59', 'waived'],
    ['W1', '2026-11-18 00:00', 'missed'],
    // Nobody had named a day of discharge, so that no conference could be planned.
    ['A10', '2026-11-18 00:00', 'waived'],
  ] as const)('%s, home at %s: %s', (code, at, expected) => {
    expect(status(code, at, known(TUESDAY), left(at))).toBe(expected)
  })
})

describe('certification', () => {
  const story = [nobody(TUESDAY), sheet('2026-11-11 10:00'), applied('2026-11-12 10:00')]

  it('decided as 非該当 leaves no office to choose and nobody to tell of the discharge', () => {
    const after = [...story, decided('2026-12-01 10:00', 'notEligible')]
    const all = [...after, planned('2026-12-01 11:00', '2026-12-18')]
    const codes = duties('2026-12-02 09:00', ...all).map(({ code }) => code)
    expect(codes).not.toEqual(expect.arrayContaining(['B7']))
    expect(codes.filter((code) => ['A8', 'A10', 'A11', 'B7'].includes(code))).toEqual([])
  })

  it('decided as a level keeps the choice of an office owed', () => {
    expect(status('B7', '2026-12-02 09:00', ...story, decided('2026-12-01 10:00', 'care1'))).toBe(
      'open',
    )
  })

  it.each([
    ['2026-12-01 23:59', 'notYet'],
    ['2026-12-02 00:00', 'open'],
  ])('can be renewed from sixty days before its end: at %s %s', (now, expected) => {
    expect(status('C2', now, known(TUESDAY), checked(TUESDAY, 'certified', '2027-01-31'))).toBe(
      expected,
    )
  })

  it.each([
    ['2027-01-30', 'none'],
    ['2027-01-31', 'open'],
  ])('ends inside the stay: home on %s', (on, expected) => {
    const all = [known(TUESDAY), checked(TUESDAY, 'certified', '2027-01-31'), planned(TUESDAY, on)]
    expect(status('C2', '2026-12-20 09:00', ...all)).toBe(expected)
  })

  it('that ended before the admission is not renewed', () => {
    expect(status('C2', TUESDAY, known(TUESDAY), checked(TUESDAY, 'certified', '2026-11-09'))).toBe(
      'none',
    )
  })

  it('is still awaited when the newly chosen care manager is changed', () => {
    const after = [...story, chosen('2026-11-13 10:00'), named('2026-11-16 10:00')]
    expect(status('B5', '2026-11-20 09:00', ...after)).toBe('open')
    expect(status('B5', '2026-11-20 09:00', ...after, changed('2026-11-17 10:00'))).toBe('open')
  })

  it('takes nothing back: an existing care manager who turns up ends the search and is told', () => {
    const events = lived([nobody(TUESDAY), named('2026-11-12 10:00')], '2026-11-12 12:00')
    expect(events.map(({ type }) => type)).toContain('AdmissionNoticeSent')
    expect(find(duties('2026-11-12 12:00', nobody(TUESDAY), named('2026-11-12 10:00')), 'B7')).toBe(
      undefined,
    )
  })
})

describe('a transfer', () => {
  const next = moved('2026-11-20 11:00', 'secondHospital', {})

  it('to a hospital on the service opens the next stay with its own notice and sheet', () => {
    const events = lived([known(TUESDAY), next], '2026-11-20 12:00')
    const told = events.filter(({ type }) => type === 'AdmissionNoticeSent')
    expect(told.map(({ data }) => data)).toMatchObject([{ legId: 'leg1' }, { legId: 'leg2' }])
    expect(find(duties('2026-11-20 12:00', known(TUESDAY), next), 'A3', 'leg2')).toBeDefined()
  })

  it('tells the next hospital’s admission to a care manager who was found in the first one', () => {
    const story = [nobody(TUESDAY), chosen('2026-11-12 10:00'), named('2026-11-13 10:00'), next]
    const events = lived(story, '2026-11-20 12:00')
    const told = events.filter(({ type }) => type === 'AdmissionNoticeSent')
    expect(told.map(({ data }) => data)).toMatchObject([{ legId: 'leg2' }])
    expect(find(duties('2026-11-20 12:00', ...story), 'A5', 'leg2')).toBeDefined()
  })

  it('then death stops the clocks of the first stay too', () => {
    const story = [known(TUESDAY), next, died('2026-11-22 03:00', 'leg2')]
    expect(openCodes('2026-11-24 12:00', ...story)).toEqual(['leg2 X1'])
    expect(ladder('A13', '2026-12-20 12:00', ...story)).toEqual([])
  })

  it('twice is two transfers, each stay with its own duties', () => {
    const back = moved('2026-11-30 11:00', 'hospital', { legId: 'leg3' })
    const legId = 'leg2'
    const twice = { ...back, data: { ...back.data, legId } } as Told
    const views = duties('2026-11-30 12:00', known(TUESDAY), next, twice)
    expect(new Set(views.map(({ key }) => key)).size).toBe(views.length)
    expect(views.filter(({ code }) => code === 'A2').map((duty) => duty.legId)).toEqual([
      'leg1',
      'leg2',
      'leg3',
    ])
  })

  it.each([
    ['to the same hospital', moved(TUESDAY, 'hospital', {}), 'outOfOrder'],
    [
      'under the name of a stay that is there',
      moved(TUESDAY, 'secondHospital', { legId: 'leg1' }),
      'unknownReference',
    ],
  ])('%s is refused', (_what, transfer, code) => {
    const refusal = refusalOf(caseOf(known(TUESDAY)), transfer, { seenSeq: 1 }, jst(TUESDAY))
    expect(refusal?.code).toBe(code)
  })
})

describe('somebody who is to be rung up', () => {
  it('is still to be rung up after the mistaken case was put aside, for a fortnight', () => {
    const story = [
      known(TUESDAY),
      recalled('2026-11-12 10:00'),
      happens('Excluded', '2026-11-12 10:05', { reason: 'mistakenCase' }),
    ]
    const state = caseOf(...story)
    expect(openCodes('2026-11-12 10:05', ...story)).toEqual(['R1'])
    expect(consequencesOf(state, jst('2026-11-12 10:05'))).toEqual([])
    expect(closingByTime(state, jst('2026-11-26 09:59'))).toBeUndefined()
    expect(closingByTime(state, jst('2026-11-26 10:00'))?.data).toEqual({ reason: 'timeIsUp' })
  })

  it('is still to be rung up after the case went on in another', () => {
    const merged = happens('Merged', '2026-11-12 10:05', { into: 'case-3' as never })
    const story = [known(TUESDAY), recalled('2026-11-12 10:00'), merged]
    expect(consequencesOf(caseOf(...story), jst('2026-11-12 10:05'))).toEqual([])
  })

  it('about a death that was entered three weeks later, has a fortnight from the entry', () => {
    const late = { ...died('2026-11-12 02:00'), recordedAt: jst('2026-12-03 09:00') } as Told
    const state = caseOf(known(TUESDAY), late)
    expect(closingByTime(state, jst('2026-12-17 08:59'))).toBeUndefined()
    expect(closingByTime(state, jst('2026-12-17 09:00'))).toBeDefined()
  })

  it('is nobody whom the patient did not want to know', () => {
    const refused = happens('ConsentRefused', '2026-11-11 09:00', {})
    expect(
      status('X1', '2026-11-28 09:00', known(TUESDAY), refused, died('2026-11-27 02:00')),
    ).toBe('none')
  })
})

describe('after discharge without consent', () => {
  const story = [known(TUESDAY, { consent: 'notYet' }), left('2026-11-27 11:00')]

  it('the papers wait, and the consent is still asked for', () => {
    expect(status('A13', '2026-11-27 12:00', ...story)).toBe('notYet')
    expect(status('consent', '2026-11-27 12:00', ...story)).toBe('open')
  })

  it('they are owed as soon as it is given', () => {
    const given = happens('ConsentGiven', '2026-11-28 09:00', { basis: 'spoken' })
    expect(status('A13', '2026-11-28 10:00', ...story, given)).toBe('open')
    expect(status('consent', '2026-11-28 10:00', ...story, given)).toBe('done')
  })

  it('nothing is handed over before', () => {
    const handing = happens('DocumentsHandedOver', '2026-11-27 12:00', {
      channel: 'fax',
      documents: ['nursingSummary'],
    })
    const refusal = refusalOf(caseOf(...story), handing, { seenSeq: 2 }, jst('2026-11-27 12:00'))
    expect(refusal?.code).toBe('consentNeeded')
  })
})

describe('what both sides found not to have happened', () => {
  const sent = (at: string) => happens('DischargeCoordinationNoticeSent', at, { channel: 'phone' })
  const about = 'dischargeCoordinationNotice' as const

  it('has reminders of its own when it is done anew', () => {
    const story = [
      known(TUESDAY),
      planned(TUESDAY, '2026-12-25'),
      sent('2026-11-11 10:00'),
      happens('Disputed', '2026-11-18 10:00', { about, claim: 'didNotHappen' }, 'coordinator'),
      happens('Settled', '2026-11-18 11:00', { about, outcome: 'didNotHappen' }),
      sent('2026-11-18 12:00'),
    ]
    expect(ladder('A9', '2026-11-26 12:00', ...story)).toEqual([
      '2026-11-16 08:30 lastDay → careManager',
      '2026-11-17 08:30 notTakenUp → officeManager,hospitalDesk',
      '2026-11-24 08:30 lastDay → careManager',
      '2026-11-25 08:30 notTakenUp → officeManager,hospitalDesk',
    ])
  })
})

describe('a conference left out for want of time', () => {
  const story = [
    known(TUESDAY),
    planned('2026-11-12 10:00', '2026-11-13'),
    happens('ConferenceWaived', '2026-11-12 11:00', { reason: 'fastTrack' }),
  ]

  it('is asked for again when the discharge is postponed', () => {
    const later = planned('2026-11-13 08:00', '2026-11-27')
    expect(status('A10', '2026-11-12 12:00', ...story)).toBe('none')
    expect(status('A10', '2026-11-13 09:00', ...story, later)).toBe('open')
  })
})

describe('an office that learns of the admission when the days of the fee are over', () => {
  it('is asked for the sheet at its next opening, not in the same minute', () => {
    const story = [nobody(TUESDAY, { careLevel: 'care2' }), named('2026-11-13 09:00')]
    expect(ladder('A3', '2026-11-16 12:00', ...story)).toEqual([
      '2026-11-16 08:30 tierIIOver → officeManager',
    ])
  })
})

describe('a duty that nobody did', () => {
  const story = (day: string) => [
    known(TUESDAY),
    planned('2026-11-10 12:00', '2026-12-10'),
    left(`2026-12-${day} 10:00`),
  ]
  const a8 = (day: string) => find(duties('2026-12-09 12:00', ...story(day)), 'A8')

  it('ended with the stay where that was over before its limit, and was late otherwise', () => {
    expect(a8('03')?.dueAt).toBe(jst('2026-12-03 17:15'))
    expect(a8('03')).toMatchObject({ status: 'missed', endedWithStay: true })
    expect(a8('04')).toMatchObject({ status: 'missed' })
    expect(a8('04')).not.toHaveProperty('endedWithStay')
  })
})

describe('a corrected admission day', () => {
  it('sends of all the reminders that had passed by then only the newest; the others are skipped', () => {
    const correction = {
      what: 'admission',
      admittedAt: jst('2026-11-09 09:00'),
      admissionTimeKnown: true,
    } as const
    const corrected = happens('Corrected', '2026-11-20 10:00', { correction })
    const by = lived([known(TUESDAY), corrected], '2026-11-21 12:00').filter(({ id }) =>
      id.endsWith(':corrected1'),
    )
    expect(by.map(({ id, type }) => `${type} ${id}`)).toEqual([
      'ReminderSkipped leg1:A5:lastDay:corrected1',
      'ReminderSkipped leg1:A6:lastDay:corrected1',
      'Escalated leg1:A6:notBegun:corrected1',
      'ReminderSkipped leg1:W1:lastDay:corrected1',
    ])
  })

  it('still sends each reminder whose moment comes after the correction', () => {
    const correction = {
      what: 'admission',
      admittedAt: jst('2026-11-11 09:00'),
      admissionTimeKnown: true,
    } as const
    const corrected = happens('Corrected', '2026-11-12 10:00', { correction })
    const fired = lived([known(TUESDAY), corrected], '2026-11-30 12:00').filter(
      ({ id, type }) => id.endsWith(':corrected1') && type === 'ReminderDue',
    )
    expect(new Set(fired.map(({ data }) => (data as { duty: string }).duty))).toEqual(
      new Set(['A3', 'A5', 'A6', 'W1']),
    )
  })

  it('recomputes the deadline, keeps the old day, and reminds by the new one', () => {
    const correction = {
      what: 'admission',
      admittedAt: jst('2026-11-14 09:00'),
      admissionTimeKnown: true,
    } as const
    const story = [known(TUESDAY), happens('Corrected', '2026-11-16 12:00', { correction })]
    expect(ladder('A5', '2026-11-30 12:00', ...story)).toEqual([
      '2026-11-13 08:30 lastDay → hospitalDesk',
      '2026-11-17 08:30 lastDay → hospitalDesk',
    ])
    const [leg] = stateAfter(lived(story, '2026-11-30 12:00')).legs
    expect(leg?.corrections?.map(({ before }) => before.at)).toEqual([jst(TUESDAY)])
  })
})

describe('where a case is, in lists', () => {
  const disability = sheet('2026-11-11 10:00', { scheme: 'disability' })
  const stage = (now: string, ...story: readonly Told[]) =>
    summaryOf(caseOf(...story), jst(now)).stage

  it.each([
    ['asked at the disability section', [nobody(TUESDAY), disability], 'disabilityDesk'],
    [
      'somebody is named',
      [
        nobody(TUESDAY),
        disability,
        happens('DisabilityDeskConsulted', '2026-11-12 10:00', { channel: 'phone' }),
      ],
      'careManagerNamed',
    ],
    ['a specialist from the start', [known(TUESDAY), disability], 'admissionNotice'],
  ] as const)('flow B’: %s', (_next, story, expected) => {
    expect(stage('2026-11-12 12:00', ...story)).toBe(expected)
  })
})

it('an application older than the admission still counts from its own day', () => {
  const old = applied(TUESDAY, 'new', '2026-11-01')
  expect(find(duties(TUESDAY, nobody(TUESDAY), old), 'B5')?.basis.fromOn).toBe(
    plainDate('2026-11-01'),
  )
})
