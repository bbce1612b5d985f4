import type { Edition } from './edition'

/** An edition as JSON with sorted keys: the order of writing is not part of what is published. */
export function canonicalText(edition: Edition): string {
  return JSON.stringify(edition, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
