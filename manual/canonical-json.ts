/** Data as JSON with sorted keys: the order of writing is no part of what a digest is taken of. */
export function canonicalJson(data: object): string {
  return JSON.stringify(data, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
