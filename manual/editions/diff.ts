import type { Edition } from './edition'
import { ASPECTS } from './words/duty-in-words'
import { editionInWords, type Entry } from './words/edition-in-words'

/** One difference between two editions, in the manual's own words. */
export type EditionChange = Readonly<{
  what: 'added' | 'removed' | 'changed'
  kind: string
  /** The row's identity in the edition: a duty's code, an item's code, a reason, a tip's id. */
  key: string
  name: string
  /**
   * Of a changed row: what of it, and the lines that only the one or only the other edition has. Of a new duty: whom it
   * asks for what, in `after`.
   */
  aspect?: string
  before?: readonly string[]
  after?: readonly string[]
}>

/** What is different in `next`, row by row in the order of the manual; empty when both say the same. */
export function diffEditions(last: Edition, next: Edition): readonly EditionChange[] {
  const before = editionInWords(last)
  const after = editionInWords(next)
  const removed = before.filter((entry) => find(after, entry) === undefined)
  return [
    ...after.flatMap((entry) => {
      const old = find(before, entry)
      return old === undefined ? [addition(entry)] : changesOf(old, entry)
    }),
    ...removed.map((entry) => presence('removed', entry)),
  ]
}

/** What somebody has to know of a duty that was not there before; the rest stands in the edition. */
const TOLD_OF_NEW: readonly string[] = [
  ASPECTS.whom,
  ASPECTS.appliesTo,
  ASPECTS.due,
  ASPECTS.ladder,
]

function addition(entry: Entry): EditionChange {
  const after = TOLD_OF_NEW.flatMap((aspect) =>
    linesOf(entry.says, aspect).map((line) => `${aspect}：${line}`),
  )
  return { ...presence('added', entry), ...(after.length > 0 && { after }) }
}

function presence(what: 'added' | 'removed', { kind, key, name }: Entry): EditionChange {
  return { what, kind, key, name }
}

function changesOf(old: Entry, { kind, key, name, says }: Entry): readonly EditionChange[] {
  const labels = [...new Set([...old.says, ...says].map(([label]) => label))]
  return labels.flatMap((aspect) => {
    const was = linesOf(old.says, aspect)
    const is = linesOf(says, aspect)
    if (was.join('\n') === is.join('\n')) return []
    const before = was.filter((line) => !is.includes(line))
    const after = is.filter((line) => !was.includes(line))
    // The same lines in another order: then all of them are shown.
    const isReordered = before.length === 0 && after.length === 0
    return [
      {
        what: 'changed' as const,
        kind,
        key,
        name,
        aspect,
        before: isReordered ? was : before,
        after: isReordered ? is : after,
      },
    ]
  })
}

function linesOf(says: Entry['says'], aspect: string): readonly string[] {
  return says.find(([label]) => label === aspect)?.[1] ?? []
}

function find(entries: readonly Entry[], { kind, key }: Entry): Entry | undefined {
  return entries.find((other) => other.kind === kind && other.key === key)
}
