import { plainDate } from '../../../manual/calendar/plain-date'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { DutyKind } from '../../../manual/duties/duty'
import { admissionInfoWindow, tierOn } from '../../../manual/fees/admission-info-fee'
import { jst, toJst } from '../calendars'
import { admitted, caseOf, happens, type Told } from '../story'
import { asCalendar, type GeneratedStay, laterMoment } from './generated'
import {
  dateToldDue,
  dischargeNoticeDue,
  noticeDue,
  receiptDue,
  sheetDue,
  takenUpDue,
  tierOf,
} from './which-days-count'
import { tomorrow, walked } from './walking-days'

/** What both ways say about one stay, side by side. */
export type BothWays = Readonly<{ manual: readonly unknown[]; oracle: readonly unknown[] }>

const DAYS_AROUND = [-40, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Each day around the admission: what a sheet provided then would count as. */
export function feeBothWays({ admitted: at, timeKnown, office }: GeneratedStay): BothWays {
  const days = DAYS_AROUND.map((steps) => walked(at.slice(0, 10), steps))
  const calendar = asCalendar('office', office)
  const window = admissionInfoWindow({
    admittedAt: jst(at),
    timeKnown,
    calendar,
    careLevel: 'care3',
  })
  return {
    manual: days.map((day) => tierOn(window, plainDate(day))),
    oracle: days.map((day) => tierOf({ at, timeKnown }, office, day)),
  }
}

/** The due instant of every duty that counts days. */
export function dueBothWays(stay: GeneratedStay): BothWays {
  const { admitted: at, desk, office, home } = stay
  const calendars = [asCalendar('hospital', desk), asCalendar('office', office)]
  const later = laterMoment(stay)
  const during = later > at ? later : at
  const discharge = walked(during.slice(0, 10), home)
  const on = plainDate(discharge)
  const due = (code: DutyKind, ...told: readonly Told[]) => {
    const state = caseOf(admitted(at, { calendars }), ...told)
    const duty = dutiesAt(state, jst(during)).find((one) => one.code === code)
    return toJst(duty?.dueAt)
  }
  const sent = happens('AdmissionInfoSheetSent', later, { channel: 'fax' }, 'coordinator')
  const notice = happens('DischargeCoordinationNoticeSent', during, { channel: 'phone' })
  return {
    manual: [
      due('A2'),
      due('A3'),
      due('A4', sent),
      due('A8', happens('PlannedDischargeSet', during, { on })),
      due('A9', notice),
      due('A11', happens('DischargeDateFixed', during, { on })),
    ],
    oracle: [
      noticeDue(at, desk),
      sheetDue(at),
      receiptDue(at, later, desk),
      dischargeNoticeDue(during, discharge, desk),
      takenUpDue(during, office),
      dateToldDue(during, discharge, desk),
    ].map(asNextMidnight),
  }
}

const asNextMidnight = (moment: string): string =>
  moment.endsWith(' 24:00') ? `${tomorrow(moment.slice(0, 10))} 00:00` : moment
