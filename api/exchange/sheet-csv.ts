import type { FormAsShown } from '../../store/stored-words'
import { type Replaced, toMs932 } from './ms932'
import { writeCsv } from './write-csv'

const HEAD = ['ページ', '項目', '記入内容', '項目ID'] as const

/** A sent sheet as a table, in the words of the day it was sent; blank answers stand there as blank cells. */
export function sheetCsv({ words }: FormAsShown): string {
  const rows = words.flatMap(({ title, rows: answers }) =>
    answers.map(({ field, label, value }) => [title, label, value, field]),
  )
  return writeCsv([HEAD, ...rows])
}

export type ReplacedIn = Replaced & Readonly<{ labels: readonly string[] }>

/** Which characters MS932 lacks, what stands for them, and where. */
export function replacedInMs932({ words }: FormAsShown): readonly ReplacedIn[] {
  const found = new Map<string, ReplacedIn>()
  for (const { label, value } of words.flatMap(({ rows }) => rows))
    for (const one of toMs932(value).replaced) {
      const labels = [...(found.get(one.character)?.labels ?? []), label]
      found.set(one.character, { ...one, labels })
    }
  return [...found.values()]
}
