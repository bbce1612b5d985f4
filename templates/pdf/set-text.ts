import type { Group } from './flow'
import { SIZES } from './sizes'
import type { Typesetter } from './typeset'

/** One line of a cell, as it reads. */
export type TextLine = Readonly<{ text: string; bold?: true; size?: number }>

/** Sets lines one below the other; a long one is broken like any text. */
export const createTextSetter =
  (typesetter: Typesetter) =>
  (lines: readonly TextLine[]): readonly Group[] =>
    lines.flatMap(({ text, bold = false, size = SIZES.choice }, index): readonly Group[] => [
      ...(index === 0 ? [] : (['newLine'] as const)),
      ...typesetter
        .written(text, { size, bold })
        .map((atom): Group => (atom.text === '\n' ? 'newLine' : { inlines: [atom], gap: 0 })),
    ])
