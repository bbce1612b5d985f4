import type { Origin } from '../../manual/editions/edition'
import { CONFIDENCE_WORDS } from '../../manual/editions/words/who'

/** A Markdown table; a cell holds one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

export function originCells({ section, source, confidence }: Origin): readonly string[] {
  return [section, source, CONFIDENCE_WORDS[confidence]]
}

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
