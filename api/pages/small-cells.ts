/** One line of a breakdown. */
export type Cell = Readonly<{ label: string; count: number }>

export type ShownCells = Readonly<{
  shown: readonly Cell[]
  /** Lines too small to stand alone, together; the count is absent when even that is too small. */
  merged?: Readonly<{ labels: readonly string[]; count?: number }>
  /** Absent when it would give a hidden line away. */
  total?: number
}>

/** Below this a number could point at a person (SCREENS, decisions on open points). */
export const SMALLEST_SHOWN = 5

/**
 * Small lines are merged until they are large enough, with the smallest of the others when need be, so that
 * nothing can be found by subtracting what is shown from the total.
 */
export function hideSmallCells(cells: readonly Cell[], smallest = SMALLEST_SHOWN): ShownCells {
  const known = cells.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const total = sum(known)
  const shown = known.filter(({ count }) => count >= smallest)
  const merged = known.filter(({ count }) => count < smallest)
  if (merged.length === 0) return { shown, total }
  while (sum(merged) < smallest && shown.length > 0) merged.unshift(...shown.splice(-1))
  const labels = merged.map(({ label }) => label)
  return sum(merged) < smallest
    ? { shown, merged: { labels } }
    : { shown, merged: { labels, count: sum(merged) }, total }
}

const sum = (cells: readonly Cell[]): number => cells.reduce((all, { count }) => all + count, 0)
