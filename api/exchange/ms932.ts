import { decode, encode } from 'iconv-lite'

/*
 * MS932 (Windows-31J) is what the software of care offices and pharmacies reads. It has 髙 and 﨑; it has no 𠮷, no forms
 * chosen by a variation selector and no emoji. What it lacks is replaced in sight, and told (item 50).
 */

const MS932 = 'cp932'

/** A character that MS932 lacks, and what stands in its place. */
export type Replaced = Readonly<{ character: string; replacement: string }>

export type Encoded = Readonly<{ bytes: Buffer; replaced: readonly Replaced[] }>

/** What a printer puts where a type is missing. */
const MISSING = '〓'

/** Signs that MS932 knows under another code: the same mark, as Windows writes it. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '—': '―',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
}

const VARIATION_SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u

/** A character with the variation selector that chooses its form. */
const CHARACTERS = /.[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]*/gsu

export function toMs932(text: string): Encoded {
  const replaced = new Map<string, string>()
  const written = text.replace(CHARACTERS, (character) => {
    if (hasMs932(character)) return character
    const replacement = replacementOf(character)
    replaced.set(character, replacement)
    return replacement
  })
  return {
    bytes: encode(written, MS932),
    replaced: Array.from(replaced, ([character, replacement]) => ({ character, replacement })),
  }
}

/** What the bytes say; a byte that means nothing becomes U+FFFD. */
export const fromMs932 = (bytes: Buffer): string => decode(bytes, MS932)

const hasMs932 = (character: string): boolean => fromMs932(encode(character, MS932)) === character

function replacementOf(character: string): string {
  const plain = character.replace(VARIATION_SELECTOR, '')
  const candidates = [plain, SAME_SIGN[plain], plain.normalize('NFKC')]
  return candidates.find((one) => one !== undefined && one !== '' && hasMs932(one)) ?? MISSING
}
