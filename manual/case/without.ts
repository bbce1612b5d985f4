/** The value without some of its keys; JSON has no `undefined`, so an absent fact is an absent key. */
export function without<T extends object, K extends keyof T>(
  value: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const kept = { ...value }
  for (const key of keys) Reflect.deleteProperty(kept, key)
  return kept
}
