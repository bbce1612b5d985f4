import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan, type Instant, timeInJapan } from '../../manual/calendar/japan-time'
import { type ComposedPage, PAGE, type Text } from './compose'
import { FOOT } from './draw'
import { linesOf } from './flow'
import type { Typesetter } from './typeset'

/** What the foot of a page says of where the paper comes from. */
export type Printed = Readonly<{ caseCode: string; printedAt: Instant; printedBy: string }>

/** Case code, page of pages, when and by whom it was printed. */
export function footOf(
  typesetter: Typesetter,
  { caseCode, printedAt, printedBy }: Printed,
  page: number,
  pages: number,
): ComposedPage {
  const text = (words: string, bold: boolean, align: 0 | 0.5 | 1, line: 0 | 1): Text => {
    const groups = typesetter
      .written(words, { size: 9, bold })
      .map((atom) => ({ inlines: [atom], gap: 0 }))
    const [set] = linesOf(groups, PAGE.right - PAGE.left, 9)
    const last = set?.inlines.at(-1)
    const width = last === undefined ? 0 : last.x + last.inline.width
    const left = PAGE.left + (PAGE.right - PAGE.left - width) * align
    const baseline = FOOT.top + 11 + line * 12
    const inlines = (set?.inlines ?? []).map((inline) => ({
      ...inline,
      x: left + inline.x,
      baseline,
    }))
    return { place: { is: 'artifact' }, inlines }
  }
  const printed = `${eraDay(dayInJapan(printedAt))} ${timeInJapan(printedAt).replace(/^0/, '')} 印刷`
  const rule = { x1: PAGE.left, y1: FOOT.top, x2: PAGE.right, y2: FOOT.top, weight: 0.71 }
  return {
    rules: [rule],
    texts: [
      text(`${caseCode}\u3000南和 入退院連携`, false, 0, 0),
      text(`${page} / ${pages} ページ`, true, 0.5, 0),
      ...(printedBy.length > 12
        ? [text(printed, false, 1, 0), text(printedBy, false, 1, 1)]
        : [text(`${printed}\u3000${printedBy}`, false, 1, 0)]),
    ],
  }
}
