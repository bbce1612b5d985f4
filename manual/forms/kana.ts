import { withWideKana } from './tolerant-text'

/** Hiragana, half-width and full-width kana all become full-width katakana, as on the national form. */
export function katakana(text: string): string {
  return withWideKana(text)
    .normalize('NFC')
    .replace(/[\u3041-\u3096\u309D\u309E]/g, (kana) =>
      String.fromCharCode(kana.charCodeAt(0) + 0x60),
    )
    .replace(/[-‐‑–—−]/g, 'ー')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
}

/** As screens show a name's reading. */
export function hiragana(text: string): string {
  return katakana(text).replace(/[\u30A1-\u30F6\u30FD\u30FE]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  )
}

/** Nothing but katakana, long marks, middle dots and single spaces. */
export function isKatakana(text: string): boolean {
  return /^(?:[\u30A1-\u30FA\u30FC-\u30FE・ ]|\u3099|\u309A)+$/.test(text)
}
