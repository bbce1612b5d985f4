/**
 * The value with some of its keys set. Not a literal that spreads the value and adds a key: to V8 each such object has
 * a layout of its own, and everything that reads it later is slow.
 */
export function having<T extends object>(value: T, keys: Readonly<Partial<T>>): T {
  return Object.assign({}, value, keys)
}
