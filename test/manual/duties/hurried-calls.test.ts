import { plainDate } from '../../../manual/calendar/plain-date'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { Channel, Side } from '../../../manual/case/events'
import { jst } from '../calendars'
import { admitted, caseOf, happens, type Told } from '../story'

/* Decided on Tuesday the 10th for Thursday the 12th: both sides telephone on the same day (manual §2.5, fast track). */
const START = admitted('2026-11-09 09:00', { edition: 'nanwa-2' })
const DECIDED = happens('PlannedDischargeSet', '2026-11-10 10:00', { on: plainDate('2026-11-12') })
const contact = (at: string, channel: Channel, by: Side = 'hospital') =>
  happens('ContactRecorded', at, { channel, purpose: 'schedule' }, by)
const notice = (channel: Channel) =>
  happens('DischargeCoordinationNoticeSent', '2026-11-10 10:30', { channel })

const calls = (...story: readonly Told[]) =>
  dutiesAt(caseOf(START, ...story), jst('2026-11-10 12:00'))
    .filter(({ code, key }) => code === 'phone' && key.includes('fastTrack'))
    .map(({ owner }) => owner)

const BOTH = ['hospital', 'coordinator']

test.each([
  ['nobody has spoken yet', [DECIDED], BOTH],
  ['the hospital rang up', [DECIDED, contact('2026-11-10 10:30', 'phone')], []],
  ['the office rang up', [DECIDED, contact('2026-11-10 10:30', 'phone', 'coordinator')], []],
  ['they met', [DECIDED, contact('2026-11-10 10:30', 'visit')], []],
  ['in the very minute it was decided', [DECIDED, contact('2026-11-10 10:00', 'phone')], []],
  ['a minute before it was decided', [contact('2026-11-10 09:59', 'phone'), DECIDED], BOTH],
  ['by fax alone', [DECIDED, contact('2026-11-10 10:30', 'fax')], BOTH],
  ['the notice was given by telephone', [DECIDED, notice('phone')], []],
  ['the notice was given on the screen', [DECIDED, notice('screen')], BOTH],
  [
    'decided anew after the call',
    [
      DECIDED,
      contact('2026-11-10 10:30', 'phone'),
      happens('PlannedDischargeSet', '2026-11-10 11:00', { on: plainDate('2026-11-11') }),
    ],
    BOTH,
  ],
] as const)('a hurried discharge, %s', (_, story, owners) => {
  expect(calls(...story)).toEqual(owners)
})
