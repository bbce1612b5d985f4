import { timeOfDay, type TimeOfDay } from '../../../manual/calendar/japan-time'
import type { ContactDesk, TimeSpan } from '../../../manual/contacts/contact-list'
import type { StripCell } from '../../../templates/pages/hours-strip'
import { withoutZero } from '../../../templates/words/time'

const hour = (number: number): TimeOfDay => timeOfDay(`${String(number).padStart(2, '0')}:00`)

const overlaps = ([from, to]: TimeSpan, start: TimeOfDay, end: TimeOfDay): boolean =>
  from < end && to > start

/**
 * 電話のつながりやすさ on a weekday, hour by hour from opening to closing: 「よい」 and 「避けたい」 as the desk says
 * itself, 「ふつう」 in between. Empty for a desk without hours on Tuesdays, or with nothing to say about them.
 */
export function hoursStrip({ hours, bestTimes, avoidTimes }: ContactDesk): readonly StripCell[] {
  const spans = hours.tue ?? []
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return []
  if (bestTimes.length === 0 && avoidTimes.length === 0) return []
  const cells: StripCell[] = []
  for (let at = Number(first[0].slice(0, 2)); at < 24 && hour(at) < last[1]; at += 1)
    cells.push({ hour: String(at), ...cellAt(hour(at), hour(at + 1)) })
  return cells

  function cellAt(start: TimeOfDay, end: TimeOfDay): Omit<StripCell, 'hour'> {
    const best = bestTimes.find((span) => overlaps(span, start, end))
    if (best !== undefined) return { kind: 'good', text: 'よい', ...partOf(best, start, end) }
    const avoided = avoidTimes.find(({ span }) => overlaps(span, start, end))
    if (avoided !== undefined)
      return { kind: 'avoid', text: avoided.why === '' ? '避けたい' : avoided.why }
    return spans.some((span) => overlaps(span, start, end))
      ? { kind: 'usual', text: 'ふつう' }
      : { kind: 'avoid', text: '受付なし' }
  }
}

/** 9:30から, 11:30まで: where the good time begins or ends within the hour. */
function partOf([from, to]: TimeSpan, start: TimeOfDay, end: TimeOfDay): { note?: string } {
  const words = [
    ...(from > start ? [`${withoutZero(from)}から`] : []),
    ...(to < end ? [`${withoutZero(to)}まで`] : []),
  ]
  return words.length === 0 ? {} : { note: words.join('') }
}
