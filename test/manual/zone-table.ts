import { plainDate } from '../../manual/calendar/plain-date'
import { dutiesAt } from '../../manual/duties/duties-at'
import { admissionInfoWindow } from '../../manual/fees/admission-info-fee'
import { jst, OFFICE, toJst } from './calendars'
import { admitted, happens, lived, stateAfter } from './story'

/** Around midnight, new year and the summer time of other countries. */
const ADMISSIONS = [
  '2026-11-10 00:00',
  '2026-11-10 08:59',
  '2026-11-10 23:59',
  '2026-11-01 15:00',
  '2026-12-31 23:30',
  '2027-03-14 16:00',
  '2028-02-28 18:00',
]

/** What a case comes to; asked for by zones.slow.ts in a process of its own for each zone. */
export const zoneTable = () =>
  ADMISSIONS.map((at) => {
    const planned = happens('PlannedDischargeSet', at, { on: plainDate('2028-03-31') })
    const events = lived([admitted(at), planned], '2028-04-30 00:00')
    const { tiers, reason } = admissionInfoWindow({
      admittedAt: jst(at),
      timeKnown: true,
      calendar: OFFICE,
      careLevel: 'care2',
    })
    return {
      at,
      reason,
      lastDays: tiers.map(({ lastDay }) => lastDay),
      due: dutiesAt(stateAfter(events), jst(at)).map(({ code, dueAt }) => [code, toJst(dueAt)]),
      clock: events.map(({ type, recordedAt }) => [type, toJst(recordedAt)]),
    }
  })
