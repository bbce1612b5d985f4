import type { Instant } from '../../manual/calendar/japan-time'
import { CODE_LIFE_DAYS } from '../../manual/fax/confirmation-code'

const DAY_MS = 24 * 60 * 60 * 1000

/** Until when the code of a sheet made now is taken. */
export const expiryOf = (madeAt: Instant): Date => new Date(madeAt + CODE_LIFE_DAYS * DAY_MS)
