/**
 * The value with some of its keys set. Not a literal of its own at each place, one that spreads the value and adds a key:
 * to V8 each such object has a layout of its own, and everything that reads it later is slow. Nor by `Object.assign`,
 * which makes a dictionary of what has more than some twenty keys.
 */
export function having<T extends object>(value: T, keys: Readonly<Partial<T>>): T {
  return { ...value, ...keys }
}
