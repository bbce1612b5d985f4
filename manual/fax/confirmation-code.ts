import { narrowed } from '../forms/tolerant-text'

/** As printed on a fax and read out on the telephone. */
export const CODE_DIGITS = 6

/** Longer than the longest run of closed days (the year end), so that a fax sent before it can still be answered. */
export const CODE_LIFE_DAYS = 10

/** Six digits, full-width or spaced as on paper; undefined for anything else. */
export function findCode(text: string): string | undefined {
  const digits = narrowed(text).replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** The number that stands beside the code: a case's or a test sheet's, in capitals and with plain hyphens. */
export function findSheetNumber(text: string): string | undefined {
  const number = narrowed(text).replace(/\s/g, '').toUpperCase()
  return /^[A-Z]{2}(-\d{1,6}){1,3}$/.test(number) ? number : undefined
}

/** 482 913: two groups are read out and copied with fewer slips. */
export const codeWords = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
