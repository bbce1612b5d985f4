import type { Atom } from './typeset'

/** A square to tick, in the size of the words beside it. */
export type Box = Readonly<{ box: 'ticked' | 'empty'; width: number; size: number }>
/** Room for writing by hand where nothing was answered. */
type Room = Readonly<{ room: true; width: number; size: number }>
export type Inline = Atom | Box | Room

/** What is kept on one line when it fits on one; gap is the space before it, dropped at a line's start. */
export type Group = Readonly<{ inlines: readonly Inline[]; gap: number }> | 'newLine'

export type PlacedInline = Readonly<{ x: number; inline: Inline }>
export type Line = Readonly<{ inlines: readonly PlacedInline[]; size: number; height: number }>

/** Height of a line by the size of its words, where a layout does not say otherwise. */
const LEADING = 1.4

/** Sets groups into lines no wider than `width`; a group too wide for a line is broken where it must be. */
export function linesOf(
  groups: readonly Group[],
  width: number,
  plainSize: number,
  leading = LEADING,
): readonly Line[] {
  const lines: Line[] = []
  let placed: PlacedInline[] = []
  let x = 0

  function endLine(): void {
    const size = Math.max(plainSize, ...placed.map(({ inline }) => inline.size))
    lines.push({ inlines: placed, size, height: size * leading })
    placed = []
    x = 0
  }
  function put(inlines: readonly Inline[], gap: number): void {
    if (placed.length > 0) x += gap
    for (const inline of inlines) {
      placed.push({ x, inline })
      x += inline.width
    }
  }

  for (const group of groups) {
    if (group === 'newLine') {
      endLine()
      continue
    }
    const wide = group.inlines.reduce((sum, inline) => sum + inline.width, 0)
    const fitsHere = x + (placed.length > 0 ? group.gap : 0) + wide <= width
    if (!fitsHere && placed.length > 0 && wide <= width) endLine()
    if (fitsHere || wide <= width) {
      put(group.inlines, group.gap)
      continue
    }
    let gap = group.gap
    for (const inline of group.inlines) {
      if (x + (placed.length > 0 ? gap : 0) + inline.width > width && placed.length > 0) endLine()
      put([inline], gap)
      gap = 0
    }
  }
  if (placed.length > 0 || lines.length === 0) endLine()
  return lines
}
