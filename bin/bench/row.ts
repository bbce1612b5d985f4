/** One measured line: the product's figures, the bare thing's median in the same run, and their ratio. */
export type BenchRow = Readonly<{
  name: string
  n: number
  p50: number
  p95: number
  p99: number
  unit: 'ms' | '1/s' | 'events' | 'kB' | 's' | 'µs'
  /** The same figure of the bare thing, measured beside it; null where nothing bare exists. */
  baseline: number | null
  ratio: number | null
}>

export function percentile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)
  return sorted[Math.max(0, at)] ?? Number.NaN
}

const round = (value: number): number => Math.round(value * 100) / 100

export function rowOf(
  name: string,
  unit: BenchRow['unit'],
  measured: readonly number[],
  bare: readonly number[] = [],
): BenchRow {
  const sorted = measured.toSorted((a, b) => a - b)
  const p50 = percentile(sorted, 50)
  const baseline =
    bare.length === 0
      ? null
      : percentile(
          bare.toSorted((a, b) => a - b),
          50,
        )
  return {
    name,
    n: measured.length,
    p50: round(p50),
    p95: round(percentile(sorted, 95)),
    p99: round(percentile(sorted, 99)),
    unit,
    baseline: baseline === null ? null : round(baseline),
    ratio: baseline === null ? null : round(p50 / baseline),
  }
}
