import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import { foldCase } from '../../../manual/case/fold'
import { changedLimits } from '../../../manual/duties/changed-limits'
import { limitWords } from '../../../templates/words/due'
import type { EventWords } from './entry-words'
import type { Standing } from './standing'

/** Whose days have changed, and every limit that moved with them: as it was and as it is. */
export function calendarChangeWords(
  event: CaseEvent<'CalendarChanged'>,
  { view }: Standing,
): EventWords {
  const { calendar } = event.data
  const whose = [view.hospital, view.coordinator].find((one) => one?.id === calendar.organisationId)
  const before = foldCase(view.events.filter(({ seq }) => seq < event.seq))
  const after = foldCase(view.events.filter(({ seq }) => seq <= event.seq))
  const renewed = before?.calendars[calendar.organisationId]?.revision === calendar.revision
  const today = dayInJapan(event.occurredAt)
  const moved =
    before === undefined || after === undefined
      ? []
      : changedLimits(before, after, event.occurredAt).map(
          ({ duty, from, to }) =>
            `「${duty.title}」の期限：${limitWords(from, today)} → ${limitWords(to, today)}`,
        )
  const name = whose?.name ?? '以前の事業所'
  return {
    title: renewed
      ? `${name}の営業日を、先の日まで読みこみました`
      : `${name}の営業日が変わり、期限を数えなおしました`,
    icon: 'calendar',
    words: moved.length === 0 ? '期限は変わっていません。' : moved.join('\u3000'),
  }
}
