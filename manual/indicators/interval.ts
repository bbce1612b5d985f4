/** Both ends in percent, with one decimal. */
export type Interval = Readonly<{ low: number; high: number }>

const Z = 1.959_964

/**
 * What the true rate may be, with 95 % confidence (Wilson): denominators of a region are small, and a bare
 * percentage says more than is known (indicators §6.3). Absent for a denominator of 0.
 */
export function interval95(numerator: number, denominator: number): Interval | undefined {
  if (denominator === 0) return undefined
  const rate = numerator / denominator
  const spread = Z ** 2 / denominator
  const middle = (rate + spread / 2) / (1 + spread)
  const half = (Z / (1 + spread)) * Math.sqrt((rate * (1 - rate) + spread / 4) / denominator)
  return { low: percent(Math.max(0, middle - half)), high: percent(Math.min(1, middle + half)) }
}

const percent = (share: number): number => Math.round(share * 1000) / 10
