import { isUtf8 } from 'node:buffer'
import { fromMs932 } from './ms932'

export type Decoded = Readonly<{ text: string }> | Readonly<{ problem: string }>

/** What one exchanges is text of one person: 1 MB is more than a hundred plans. */
export const TEXT_LIMIT_MB = 1
const TEXT_LIMIT = TEXT_LIMIT_MB * 1024 * 1024

const UTF8_MARK = '\uFEFF'
const UTF16_MARKS = ['fffe', 'feff']
const UNREADABLE = '\uFFFD'

/** UTF-8 with and without its mark, or MS932, told apart by the bytes themselves (item 49). */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes.length > TEXT_LIMIT)
    return {
      problem: `${TEXT_LIMIT_MB} MBをこえています。一人分だけを書き出したファイルを選んでください`,
    }
  if (UTF16_MARKS.includes(bytes.subarray(0, 2).toString('hex')) || bytes.includes(0))
    return {
      problem:
        '文字の表ではないか、文字コードがUTF-16です。MS932（シフトJIS）かUTF-8で書き出してください',
    }
  const text = isUtf8(bytes) ? withoutMark(bytes.toString()) : fromMs932(bytes)
  if (!text.includes(UNREADABLE)) return { text }
  const lines = text.split('\n').flatMap((line, at) => (line.includes(UNREADABLE) ? [at + 1] : []))
  return {
    problem: `${lines.slice(0, 5).join('・')}行目に読めない文字があります。MS932（シフトJIS）かUTF-8で書き出し直してください`,
  }
}

const withoutMark = (text: string): string => (text.startsWith(UTF8_MARK) ? text.slice(1) : text)
