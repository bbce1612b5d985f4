import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import { foldCase } from '../../../manual/case/fold'
import { changedLimits } from '../../../manual/duties/changed-limits'
import { limitWords } from '../../../templates/words/due'
import type { Standing } from './standing'

/** Every limit that moved with an event: as it was and as it is. */
export function movedLimits(event: CaseEvent, { view }: Standing): string {
  const before = foldCase(view.events.filter(({ seq }) => seq < event.seq))
  const after = foldCase(view.events.filter(({ seq }) => seq <= event.seq))
  const today = dayInJapan(event.occurredAt)
  const moved =
    before === undefined || after === undefined
      ? []
      : changedLimits(before, after, event.occurredAt).map(
          ({ duty, from, to }) =>
            `「${duty.title}」の期限：${limitWords(from, today)} → ${limitWords(to, today)}`,
        )
  return moved.length === 0 ? '期限は変わっていません。' : moved.join('\u3000')
}
