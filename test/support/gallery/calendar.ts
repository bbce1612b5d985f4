import { calendarPageView } from '../../../api/pages/calendar-page'
import { readOwnDays, typedOf } from '../../../api/calendar/typed-days'
import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import { renderCalendarPage } from '../../../templates/pages/calendar-page'
import { coordinatorFrame, NOW, target, TODAY } from './frames'

const DAYS = {
  ...unconfirmedCalendar(''),
  closedOn: [29, 30, 31, 32, 33, 34].map((day) => addDays(plainDate('2026-11-30'), day)),
}
const PARTS = {
  organisationId: 'office',
  organisation: '居宅介護支援事業所 さくら坂',
  revisions: [
    {
      revision: 'second',
      days: DAYS,
      confirmedOn: TODAY,
      validFrom: NOW,
      changedByName: '大前 早苗',
    },
    { revision: 'first', days: unconfirmedCalendar(''), validFrom: NOW - 86_400_000 },
  ],
  typed: typedOf(DAYS),
  problems: {},
  banners: [],
  target: target('/calendar'),
  back: { href: '/', label: 'きょうやること' },
  now: NOW,
}
const WRONG = { ...PARTS.typed, mon: '17:30〜8:30', closedOn: '令和8年2月30日' }

export function calendarPages() {
  const read = readOwnDays(WRONG)
  const problems = read.ok ? {} : read.problems
  return {
    '06c-calendar': renderCalendarPage(coordinatorFrame(), calendarPageView(PARTS)),
    '06d-calendar-refused': renderCalendarPage(
      coordinatorFrame(),
      calendarPageView({ ...PARTS, typed: WRONG, problems }),
    ),
  }
}
