import type { CaseEvent } from '../../manual/case/events'
import type { Edition } from '../../manual/editions/edition'
import { CHECKSHEET_RESULTS } from '../../manual/screening/checksheet-words'
import { factorsIn } from '../../manual/screening/difficulty-factors'

type Check = CaseEvent<'ChecksheetAnswered'>

/** The last check of the leg; given a seq, the one before it. */
export function previousCheck(
  events: readonly CaseEvent[],
  legId: string,
  beforeSeq = Infinity,
): Check | undefined {
  return events
    .filter((event): event is Check => event.type === 'ChecksheetAnswered')
    .findLast(({ seq, data }) => seq < beforeSeq && data.legId === legId)
}

/** What a repeated check says otherwise than the one before: the result, and what came and went. */
export function changedSince(before: Check, now: Check, edition: Edition): readonly string[] {
  const [was, is] = [before, now].map(({ data }) => wordsIn(data.items, edition))
  const came = (is ?? []).filter((words) => was?.includes(words) !== true)
  const went = (was ?? []).filter((words) => is?.includes(words) !== true)
  const results = [before, now].map(({ data }) => CHECKSHEET_RESULTS[data.result])
  const lines = [
    ...(before.data.result === now.data.result
      ? []
      : [`判定：${results[0] ?? ''} → ${results[1] ?? ''}`]),
    ...(came.length === 0 ? [] : [`増えた項目：${came.join('、')}`]),
    ...(went.length === 0 ? [] : [`なくなった項目：${went.join('、')}`]),
  ]
  return lines.length === 0 ? ['前回と同じです。'] : lines
}

function wordsIn(items: readonly string[], edition: Edition): readonly string[] {
  const rows = edition.checksheet.filter(({ code }) => items.includes(code))
  return [...rows, ...factorsIn(items)].map(({ label }) => label)
}
