import type { Edition } from '../../manual/editions/edition'
import { originCells, table } from './table'

/** 情報共有時の工夫及び注意点, by the step they belong to. */
export function tipsPart({ tips = [], duties }: Edition): string {
  const rows = tips.map((tip) => {
    const title = duties.find(({ code }) => code === tip.at)?.title ?? ''
    return [`${tip.at}\u3000${title}`, tip.text, ...originCells(tip)]
  })
  return [
    '## 9. 情報共有時の工夫及び注意点',
    table(['手順', '工夫・注意', '節', '出典', '確かさ'], rows),
  ].join('\n\n')
}
