import type { Instant } from '../../../manual/calendar/japan-time'

const MINUTE_MS = 60_000

/**
 * Newest first. A time that somebody typed has no seconds: within one minute what was recorded later stands above,
 * so that an answer never stands below what it answers.
 */
export function newestFirst<T extends Readonly<{ at: Instant; seq: number }>>(
  entries: readonly T[],
): readonly T[] {
  const minute = ({ at }: T) => Math.floor(at / MINUTE_MS)
  return entries.toSorted((a, b) => minute(b) - minute(a) || b.seq - a.seq)
}
