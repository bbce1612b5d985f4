import { without } from '../case/without'
import type { Edition } from './edition'

/** What an edition says, as JSON with sorted keys: neither the order of writing nor being a draft is part of it. */
export function canonicalText(edition: Edition): string {
  return JSON.stringify(without(edition, 'draft'), (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
