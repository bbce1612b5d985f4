const MB = 1024 * 1024

/** One file: a scan of some twenty pages, or one picture of a telephone. */
export const FILE_LIMIT_MB = 10
export const FILE_LIMIT = FILE_LIMIT_MB * MB

/** Everything that is kept with one case. */
export const CASE_LIMIT_MB = 60
export const CASE_LIMIT = CASE_LIMIT_MB * MB

/** Files that one page sends at a time: the pages of one scan. */
export const FILES_AT_A_TIME = 5

/** The whole of what one page sends; what comes after it is read away and not kept. */
export const REQUEST_LIMIT = 30 * MB

/** From here on nobody is reading a page at the other end: the line is cut. */
export const PATIENCE_LIMIT = 200 * MB
