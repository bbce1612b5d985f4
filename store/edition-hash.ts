import { createHash } from 'node:crypto'
import { canonicalText } from '../manual/editions/canonical'
import type { Edition } from '../manual/editions/edition'

/** SHA-256 of what an edition says, in hex: the same for a draft and for what is published of it unchanged. */
export const contentHash = (edition: Edition): string =>
  createHash('sha256').update(canonicalText(edition)).digest('hex')
