const MB = 1024 * 1024

/** One file: a scan of some twenty pages, or one picture of a telephone. */
export const FILE_LIMIT_MB = 10
export const FILE_LIMIT = FILE_LIMIT_MB * MB

/** Everything that is kept with one case. */
export const CASE_LIMIT_MB = 60
const CASE_LIMIT = CASE_LIMIT_MB * MB

/**
 * What one organisation keeps in all its cases without having sent it: ten full cases at a time (docs/attachments-and-exchange.md).
 * What is sent belongs to the record and is not counted, so that nobody is kept from working by years of work.
 */
export const UNSENT_LIMIT_MB = 10 * CASE_LIMIT_MB
const UNSENT_LIMIT = UNSENT_LIMIT_MB * MB

export const ATTACHMENT_LIMITS = { ofCase: CASE_LIMIT, unsentOfOrganisation: UNSENT_LIMIT } as const

/** How long the words and the scan of a press that is not finished are kept, in days: a page left open over a long weekend (the same page of docs). */
export const ABANDONED_PRESS_DAYS = 7
export const pressesAbandonedBefore = (now: Date): Date =>
  new Date(now.getTime() - ABANDONED_PRESS_DAYS * 24 * 60 * 60 * 1000)

/** Files that one page sends at a time: the pages of one scan. */
export const FILES_AT_A_TIME = 5

/** The whole of what one page sends; what comes after it is read away and not kept. */
export const REQUEST_LIMIT = 30 * MB

/** From here on nobody is reading a page at the other end: the line is cut. */
export const PATIENCE_LIMIT = 200 * MB
