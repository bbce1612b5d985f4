import type { LayoutCell, Part } from './form-layout'

/* The pieces that the sections of a form are laid out with; label widths in points. */

const LABEL = 82
export const cell = (
  label: string,
  parts: readonly Part[],
  share = 1,
  labelWidth = LABEL,
): LayoutCell => ({
  label,
  parts,
  share,
  labelWidth,
})
export const words = (text: string): Part => ({ words: text })
export const unit = (text: string): Part => ({ words: text, unit: true })
export const bracket = (text: string, ...inside: Part[]): Part => ({ bracket: text, inside })
export const entry = (field: string, room?: number): Part => ({
  entry: field,
  ...(room !== undefined && { room }),
})
/** Long words, with lines for writing by hand on an empty form. */
export const lines = (field: string, count: number): Part => ({ entry: field, lines: count })
export const choices = (field: string): Part => ({ choices: field })

export const level = (label: string, codes: Readonly<Record<string, string>>): Part => ({
  box: 'careLevel',
  when: Object.keys(codes),
  label,
  inside: [{ chosen: 'careLevel', says: codes }],
})

export const judged = (field: string, judge: string, label: string): readonly LayoutCell[] => [
  cell(label, [choices(field), choices(judge)]),
]

export const help = (left: [string, string], right?: [string, string]): readonly LayoutCell[] =>
  [left, right].flatMap((one) =>
    one === undefined ? [] : [cell(one[1], [choices(one[0])], right === undefined ? 1 : 0.5, 62)],
  )

/** The name with its reading above, and the sex beside it. */
export const patientName = (labelWidth = LABEL): LayoutCell =>
  cell(
    '患者氏名\n（フリガナ）',
    [
      { entry: 'patientKana', size: 9, room: 120 },
      { newLine: true },
      { entry: 'patientName', size: 13, bold: true, room: 140 },
      choices('sex'),
    ],
    0.58,
    labelWidth,
  )
