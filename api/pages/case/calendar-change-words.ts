import type { CaseEvent } from '../../../manual/case/events'
import { foldCase } from '../../../manual/case/fold'
import type { EventWords } from './entry-words'
import { movedLimits } from './moved-limits'
import type { Standing } from './standing'

/** Whose days have changed, and every limit that moved with them. */
export function calendarChangeWords(
  event: CaseEvent<'CalendarChanged'>,
  standing: Standing,
): EventWords {
  const { view } = standing
  const { calendar } = event.data
  const whose = [view.hospital, view.coordinator].find((one) => one?.id === calendar.organisationId)
  const before = foldCase(view.events.filter(({ seq }) => seq < event.seq))
  const renewed = before?.calendars[calendar.organisationId]?.revision === calendar.revision
  const name = whose?.name ?? '以前の事業所'
  return {
    title: renewed
      ? `${name}の営業日を、先の日まで読みこみました`
      : `${name}の営業日が変わり、期限を数えなおしました`,
    icon: 'calendar',
    words: movedLimits(event, standing),
  }
}
