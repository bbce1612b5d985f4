import type { Edition } from '../../manual/editions/edition'
import { CHECKSHEET_GROUPS, markOf } from '../../manual/screening/checksheet-words'
import { originCells, table } from './table'

/** Who is in scope: those with a care manager without scoring, the others by the sheet. */
export function checksheetPart({ checksheet }: Edition): string {
  return [
    '## 1. 対象になる方（基準チェックシート）',
    '担当のケアマネジャーがいる方は、要介護・要支援を問わず、すべて対象です。いない方は、次の項目のどれか一つにあてはまれば対象です。状態が変わったときは、もう一度記入します。',
    table(
      ['', '項目', '区分', '節', '出典', '確かさ'],
      checksheet.map((row, index) => [
        markOf(index),
        row.label,
        CHECKSHEET_GROUPS[row.group],
        ...originCells(row),
      ]),
    ),
  ].join('\n\n')
}
