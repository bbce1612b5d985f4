/*
 * What people type and paste, brought to one shape without losing what they meant.
 */

/**
 * NFC, but leaving compatibility ideographs as they are: normalising would turn the 神 (U+FA19) of
 * somebody's name silently into 神, and names are kept as written.
 */
export function composed(text: string): string {
  return text.replace(/[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu, (run) => run.normalize('NFC'))
}

/** Half-width kana and their marks become full-width; other characters stay. */
export function withWideKana(text: string): string {
  return text.replace(/[\uFF61-\uFF9F]+/g, (run) => run.normalize('NFKC'))
}

/** Full-width letters, digits, signs and spaces become half-width, every kind of hyphen becomes '-'. */
export function narrowed(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCodePoint(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
    .replace(/[\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\uFE63\uFF70]/g, '-')
}

/*
 * NUL and other controls, zero-width characters, marks that turn the reading direction, byte order marks,
 * halves of surrogate pairs. Variation selectors stay: they choose the form of a character in a name.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** One line: line breaks and tabs become spaces, runs of outer space go. */
export function onOneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim()
}

/** Many lines: line breaks of every kind become \n; space at line ends and empty lines outside go. */
export function onManyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
}

/** Characters as people count them, near enough for a limit: code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
