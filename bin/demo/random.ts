import { createHash } from 'node:crypto'

/** Chance that comes out the same on every machine: the demo region is the same wherever it is loaded. */
export type Random = Readonly<{
  /** At least 0, less than 1. */
  next(): number
  /** A whole number from `from` through `to`. */
  between(from: number, to: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
  /** One of the choices, as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T
  chance(probability: number): boolean
}>

export function createRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  // mulberry32: small, well spread, and needs nothing but 32-bit arithmetic.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, choice] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      throw new RangeError('there was nothing to choose from')
    },
    chance: (probability) => next() < probability,
  }
}

/** The same words always give the same id, so that a load that was cut short goes on where it ended. */
export function demoId(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`nanwa demo region/${words.join('/')}`)
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
