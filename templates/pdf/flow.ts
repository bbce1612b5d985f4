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

type Setting = { readonly lines: Line[]; placed: PlacedInline[]; x: number }

/** Sets groups into lines no wider than `width`; a group too wide for a line is broken where it must be. */
export function linesOf(
  groups: readonly Group[],
  width: number,
  plainSize: number,
  leading = LEADING,
): readonly Line[] {
  const set: Setting = { lines: [], placed: [], x: 0 }
  for (const group of groups) {
    if (group === 'newLine') {
      endLine(set, plainSize, leading)
      continue
    }
    let wide = 0
    for (const inline of group.inlines) wide += inline.width
    const fitsHere = set.x + (set.placed.length > 0 ? group.gap : 0) + wide <= width
    if (!fitsHere && set.placed.length > 0 && wide <= width) endLine(set, plainSize, leading)
    let gap = group.gap
    for (const inline of group.inlines) {
      const before = set.placed.length > 0 ? gap : 0
      const mustBreak = wide > width && set.x + before + inline.width > width
      if (mustBreak && set.placed.length > 0) endLine(set, plainSize, leading)
      put(set, inline, gap)
      gap = 0
    }
  }
  if (set.placed.length > 0 || set.lines.length === 0) endLine(set, plainSize, leading)
  return set.lines
}

function put(set: Setting, inline: Inline, gap: number): void {
  if (set.placed.length > 0) set.x += gap
  set.placed.push({ x: set.x, inline })
  set.x += inline.width
}

function endLine(set: Setting, plainSize: number, leading: number): void {
  let size = plainSize
  for (const { inline } of set.placed) size = Math.max(size, inline.size)
  set.lines.push({ inlines: set.placed, size, height: size * leading })
  set.placed = []
  set.x = 0
}
