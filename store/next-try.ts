import { type RawBuilder, sql } from 'kysely'

/** When a row that was claimed is tried again: two seconds at first, a minute at most. */
export const nextTry = (now: Date): RawBuilder<Date> =>
  sql`${now}::timestamptz + least(interval '60 seconds', interval '2 seconds' * power(2, least(attempts, 6)))`
