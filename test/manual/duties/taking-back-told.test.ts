import { dutiesAt } from '../../../manual/duties/duties-at'
import type { EventData } from '../../../manual/case/events'
import { TAKING_BACK_TOLD } from '../../../manual/case/fold-contact'
import { jst, toJst } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, type Told } from '../story'

/* What was told to an office off the screen and is taken back is told by telephone, by the third revision's draft. */
const OFF = { ...COORDINATOR, registered: false }
const start = (over: Partial<EventData['CaseStarted']> = {}) =>
  admitted('2026-11-10 09:00', { edition: 'nanwa-3-draft', coordinator: OFF, ...over })
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 10:00', { channel: 'phone' })
const HOME = happens('Discharged', '2026-11-18 10:00', {
  at: jst('2026-11-18 10:00'),
  outcome: 'home',
})
const taken = (at = '2026-11-19 09:00') =>
  happens('TakenBack', at, { what: 'Discharged', reason: 'mistyped' })
const told = (channel: 'phone' | 'fax', purpose: string = TAKING_BACK_TOLD) =>
  happens('ContactRecorded', '2026-11-19 11:00', { channel, purpose })

const call = (...story: readonly Told[]) => {
  const duty = dutiesAt(caseOf(...story), jst('2026-11-19 12:00')).find(({ code }) => code === 'U1')
  return duty && `${duty.status} ${toJst(duty.dueAt) ?? ''}`
}

test.each([
  ['the same day', [start(), NOTICE, HOME, taken()], 'open 2026-11-20 00:00'],
  ['done by telephone', [start(), NOTICE, HOME, taken(), told('phone')], 'done 2026-11-20 00:00'],
  ['not by fax', [start(), NOTICE, HOME, taken(), told('fax')], 'open 2026-11-20 00:00'],
  [
    'not by a call about else',
    [start(), NOTICE, HOME, taken(), told('phone', 'family')],
    'open 2026-11-20 00:00',
  ],
  [
    'anew for the second time',
    [start(), NOTICE, HOME, taken(), told('phone'), HOME, taken('2026-11-19 11:30')],
    'open 2026-11-20 00:00',
  ],
  ['nobody was told before', [start(), HOME, taken()], undefined],
  ['without consent nobody is told', [start({ consent: 'notYet' }), HOME, taken()], undefined],
  [
    'an office on the screen reads it there',
    [start({ coordinator: COORDINATOR }), NOTICE, HOME, taken()],
    undefined,
  ],
  [
    'in the edition in force there is no such row',
    [start({ edition: 'nanwa-2' }), NOTICE, HOME, taken()],
    undefined,
  ],
] as const)('a call about a taking back: %s', (_, story, expected) => {
  expect(call(...story)).toBe(expected)
})
