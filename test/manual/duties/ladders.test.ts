import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseEvent } from '../../../manual/case/events'
import { DESK, OFFICE, SATURDAY_OFFICE, calendar, everyWeekday, toJst } from '../calendars'
import {
  admitted,
  admittedWithoutCareManager,
  COORDINATOR,
  happens,
  lived,
  type Told,
} from '../story'

/** The clock's own lines of a case: when, which duty, which rung, to whom. */
const ladder = (duty: string, until: string, ...story: readonly Told[]) =>
  lived(story, until).flatMap((event) => lineOf(event, duty))

const lineOf = (event: CaseEvent, duty: string): string[] => {
  const at = toJst(event.recordedAt) ?? ''
  if (event.type === 'ReminderSkipped') {
    return event.data.duty === duty ? [`${at} ${event.data.milestone} skipped`] : []
  }
  if (event.type !== 'ReminderDue' && event.type !== 'Escalated') return []
  const { milestone, to, late } = event.data
  return event.data.duty === duty ? [`${at} ${milestone} → ${to}${late ? ' (late)' : ''}`] : []
}

const OFF_SCREEN = { ...COORDINATOR, registered: false }
const sheet = (at: string) =>
  happens('AdmissionInfoSheetSent', at, { channel: 'screen' }, 'coordinator')
const received = (at: string, sent: Told) =>
  happens('AdmissionInfoSheetReceived', at, { sheetEventId: sent.id })
const planned = (at: string, on: string) =>
  happens('PlannedDischargeSet', at, { on: plainDate(on) })
const notice = (at: string) => happens('DischargeCoordinationNoticeSent', at, { channel: 'phone' })

describe('A2 not sent: the desk on the next business day, the head of the liaison office on the last day', () => {
  it.each([
    [
      'Tuesday',
      '2026-11-10 09:00',
      [
        '2026-11-11 17:15 notSentByNextBusinessDay → hospitalDesk',
        '2026-11-13 08:30 lastDay → liaisonHead',
      ],
    ],
    [
      'Friday before a long weekend',
      '2026-11-20 09:00',
      [
        '2026-11-24 08:30 notSentByNextBusinessDay skipped',
        '2026-11-24 08:30 lastDay → liaisonHead',
      ],
    ],
  ])('admitted on %s, office off the screen', (_when, at, lines) => {
    expect(ladder('A2', '2026-12-30 12:00', admitted(at, { coordinator: OFF_SCREEN }))).toEqual(
      lines,
    )
  })

  it('also goes off while consent or the care manager is missing', () => {
    const waiting = admitted('2026-11-10 09:00', { consent: 'notYet' })
    const unknown = admittedWithoutCareManager('2026-11-10 09:00')
    expect(ladder('A2', '2026-12-30 12:00', waiting)).toHaveLength(2)
    expect(ladder('A2', '2026-12-30 12:00', unknown)).toHaveLength(2)
  })

  it('says nothing where the case sends the notice itself', () => {
    expect(ladder('A2', '2026-12-30 12:00', admitted('2026-11-10 09:00'))).toEqual([])
  })

  it('stops the moment the notice is given', () => {
    const told = happens('AdmissionNoticeSent', '2026-11-11 17:14', { channel: 'phone' })
    const start = admitted('2026-11-10 09:00', { coordinator: OFF_SCREEN })
    expect(ladder('A2', '2026-12-30 12:00', start, told)).toEqual([])
  })

  it('gives an hour to somebody who enters an old admission, and then says the latest only', () => {
    const late = admitted('2026-11-10 09:00', { coordinator: OFF_SCREEN }, '2026-11-18 10:00')
    expect(ladder('A2', '2026-12-30 12:00', late)).toEqual([
      '2026-11-18 11:00 notSentByNextBusinessDay skipped',
      '2026-11-18 11:00 lastDay → liaisonHead',
    ])
  })
})

describe('sheet late: care manager, office manager, then the desk rings up', () => {
  it('goes off two hours before the office closes on the last days of Ⅰ and Ⅱ', () => {
    expect(ladder('A3', '2026-12-30 12:00', admitted('2026-11-10 09:00'))).toEqual([
      '2026-11-10 15:30 tierIEnds → careManager',
      '2026-11-12 15:30 tierIIEnds → careManager',
      '2026-11-13 08:30 tierIIOver → officeManager',
      '2026-11-17 08:30 lastDay → hospitalDesk',
    ])
  })

  it('at the office’s next opening when those two hours have already begun', () => {
    expect(ladder('A3', '2026-11-12 12:00', admitted('2026-11-10 15:31'))).toEqual([
      '2026-11-11 08:30 tierIEnds → careManager',
    ])
  })

  it('at once within the two hours to the minute', () => {
    expect(ladder('A3', '2026-11-10 23:00', admitted('2026-11-10 15:30'))).toEqual([
      '2026-11-10 15:30 tierIEnds → careManager',
    ])
  })

  it('after closing: Ⅰ runs to the next day’s closing', () => {
    expect(ladder('A3', '2026-11-12 12:00', admitted('2026-11-10 18:00'))).toEqual([
      '2026-11-11 15:30 tierIEnds → careManager',
    ])
  })

  it('on a closed weekend there is no closing left: the next opening, then Ⅱ that afternoon', () => {
    expect(ladder('A3', '2026-11-18 23:00', admitted('2026-11-14 10:00'))).toEqual([
      '2026-11-16 08:30 tierIEnds → careManager',
      '2026-11-16 15:30 tierIIEnds → careManager',
      '2026-11-17 08:30 tierIIOver → officeManager',
    ])
  })

  it('on a Friday: Ⅱ ends on Sunday, so the reminder comes before Friday’s closing with Ⅰ’s, once', () => {
    expect(ladder('A3', '2026-11-16 23:00', admitted('2026-11-13 10:00'))).toEqual([
      '2026-11-13 15:30 tierIEnds skipped',
      '2026-11-13 15:30 tierIIEnds → careManager',
      '2026-11-16 08:30 tierIIOver → officeManager',
    ])
  })

  it('by the office’s own Saturday hours', () => {
    const start = admitted('2026-11-14 09:00', { calendars: [DESK, SATURDAY_OFFICE] })
    expect(ladder('A3', '2026-11-15 23:00', start)).toEqual([
      '2026-11-14 10:30 tierIEnds → careManager',
    ])
  })

  it('out of quiet hours: an office that closes late is reminded when it next opens', () => {
    const late = calendar('office', everyWeekday('13:00-23:00'))
    const start = admitted('2026-11-10 09:00', { calendars: [DESK, late] })
    expect(ladder('A3', '2026-11-12 12:00', start)).toEqual([
      '2026-11-11 13:00 tierIEnds → careManager',
    ])
  })

  it('once only for people whom the fee does not cover', () => {
    const start = admitted('2026-11-10 09:00', { careLevel: 'support2' })
    expect(ladder('A3', '2026-11-12 23:00', start)).toEqual([
      '2026-11-12 15:30 tierIIEnds → careManager',
    ])
  })

  it('stops the moment the sheet is sent', () => {
    expect(
      ladder('A3', '2026-12-30 12:00', admitted('2026-11-10 09:00'), sheet('2026-11-10 15:29')),
    ).toEqual([])
  })

  it('counts from the notice where the office learnt of it late', () => {
    const told = happens('AdmissionNoticeSent', '2026-11-12 16:00', { channel: 'phone' })
    const start = admitted('2026-11-10 09:00', { consent: 'notYet' })
    const given = happens('ConsentGiven', '2026-11-12 15:59', { basis: 'spoken' })
    expect(ladder('A3', '2026-11-13 23:00', start, given, told).at(-1)).toBe(
      '2026-11-13 08:30 tierIIOver → officeManager',
    )
  })
})

describe('receipt late: the desk at 10:00, a business day later the care manager rings the desk', () => {
  it.each([
    [
      'Tuesday',
      '2026-11-10 16:00',
      ['2026-11-11 10:00 due → hospitalDesk', '2026-11-12 10:00 stillNotReceived → careManager'],
    ],
    [
      'Friday',
      '2026-11-13 16:00',
      ['2026-11-16 10:00 due → hospitalDesk', '2026-11-17 10:00 stillNotReceived → careManager'],
    ],
  ])('sheet sent on %s', (_when, at, lines) => {
    expect(ladder('A4', '2026-12-30 12:00', admitted('2026-11-10 09:00'), sheet(at))).toEqual(lines)
  })

  it.each([
    ['2026-11-11 09:59', 0],
    ['2026-11-11 10:01', 1],
    ['2026-11-12 10:01', 2],
  ])('received at %s: %i reminders', (at, count) => {
    const sent = sheet('2026-11-10 16:00')
    const story = [admitted('2026-11-10 09:00'), sent, received(at, sent)]
    expect(ladder('A4', '2026-12-30 12:00', ...story)).toHaveLength(count)
  })

  it('begins anew for an addition', () => {
    const first = sheet('2026-11-10 16:00')
    const story = [
      admitted('2026-11-10 09:00'),
      first,
      received('2026-11-11 11:00', first),
      sheet('2026-11-18 10:00'),
    ]
    expect(ladder('A4', '2026-11-19 12:00', ...story)).toEqual([
      '2026-11-11 10:00 due → hospitalDesk',
      '2026-11-19 10:00 due → hospitalDesk',
    ])
  })
})

describe('A8 late: ward and liaison, then head nurse and care manager, then telephone on both sides', () => {
  const START = admitted('2026-11-10 09:00')

  it('goes off seven days, three days and one business day before', () => {
    expect(
      ladder('A8', '2026-12-30 12:00', START, planned('2026-11-12 14:20', '2026-11-27')),
    ).toEqual([
      '2026-11-20 08:30 sevenDaysLeft → hospitalDesk',
      '2026-11-24 08:30 threeDaysLeft → headNurse,careManager',
      '2026-11-26 08:30 lastBusinessDay → hospitalDesk,careManager',
    ])
  })

  it('moves earlier, never later, around closed days', () => {
    // Home on Monday 30th: 7 days before is a holiday, 3 days before is Friday, and so is the last business day.
    expect(
      ladder('A8', '2026-12-30 12:00', START, planned('2026-11-12 14:20', '2026-11-30')),
    ).toEqual([
      '2026-11-20 08:30 sevenDaysLeft → hospitalDesk',
      '2026-11-27 08:30 threeDaysLeft skipped',
      '2026-11-27 08:30 lastBusinessDay → hospitalDesk,careManager',
    ])
  })

  it('stops the moment the notice is given', () => {
    const story = [START, planned('2026-11-12 14:20', '2026-11-27'), notice('2026-11-24 08:29')]
    expect(ladder('A8', '2026-12-30 12:00', ...story)).toEqual([
      '2026-11-20 08:30 sevenDaysLeft → hospitalDesk',
    ])
  })

  it('begins anew for a postponed discharge', () => {
    const story = [
      START,
      planned('2026-11-12 14:20', '2026-11-27'),
      planned('2026-11-20 10:00', '2026-12-11'),
    ]
    expect(ladder('A8', '2026-12-05 12:00', ...story)).toEqual([
      '2026-11-20 08:30 sevenDaysLeft → hospitalDesk',
      '2026-12-04 08:30 sevenDaysLeft → hospitalDesk',
    ])
  })

  it('gives an hour to a nurse who enters a sudden discharge, and then says the latest only', () => {
    expect(
      ladder('A8', '2026-11-25 23:00', START, planned('2026-11-25 10:00', '2026-11-27')),
    ).toEqual([
      '2026-11-25 11:00 sevenDaysLeft skipped',
      '2026-11-25 11:00 threeDaysLeft → headNurse,careManager',
    ])
  })

  it('never goes off in quiet hours, even for tomorrow', () => {
    expect(
      ladder('A8', '2026-11-27 07:59', START, planned('2026-11-26 19:30', '2026-11-27')),
    ).toEqual([])
  })
})

describe('A9: the care manager on the third business day, then both offices', () => {
  it('goes off by the office’s calendar', () => {
    expect(
      ladder('A9', '2026-12-30 12:00', admitted('2026-11-10 09:00'), notice('2026-11-12 10:00')),
    ).toEqual([
      '2026-11-17 08:30 lastDay → careManager',
      '2026-11-18 08:30 notTakenUp → officeManager,hospitalDesk',
    ])
  })

  it('stops the moment it is taken up', () => {
    const up = happens(
      'DischargeCoordinationNoticeConfirmed',
      '2026-11-17 08:29',
      { channel: 'screen' },
      'coordinator',
    )
    expect(
      ladder(
        'A9',
        '2026-12-30 12:00',
        admitted('2026-11-10 09:00'),
        notice('2026-11-12 10:00'),
        up,
      ),
    ).toEqual([])
  })
})

describe('A11: a date that nobody told', () => {
  const fixed = (at: string, on: string) => happens('DischargeDateFixed', at, { on: plainDate(on) })
  const OFF = admitted('2026-11-10 09:00', { coordinator: OFF_SCREEN })

  it('goes off at the desk’s next opening and on the last business day before', () => {
    expect(ladder('A11', '2026-12-30 12:00', OFF, fixed('2026-11-18 10:00', '2026-11-27'))).toEqual(
      [
        '2026-11-19 08:30 notToldYet → hospitalDesk',
        '2026-11-26 08:30 lastBusinessDay → headNurse,careManager',
      ],
    )
  })

  it('tells a registered office by itself, so nothing goes off', () => {
    const start = admitted('2026-11-10 09:00')
    expect(
      ladder('A11', '2026-12-30 12:00', start, fixed('2026-11-18 10:00', '2026-11-27')),
    ).toEqual([])
  })
})

describe('a case nobody touches', () => {
  it('comes to rest', () => {
    const events = lived(
      [admitted('2026-11-10 09:00', { calendars: [DESK, OFFICE] })],
      '2028-01-01 00:00',
    )
    expect(events.length).toBe(6)
  })
})
