import { narrowed } from './tolerant-text'

/*
 * Japanese telephone and fax numbers. Stored with hyphens: a person's own grouping is kept where it is a
 * possible one, because only they know how long their area code is; without hyphens the usual grouping
 * of the number's kind is put in.
 */
const KINDS = [
  { starts: /^0[5789]0/, length: 11, groups: [3, 4, 4] },
  { starts: /^020/, length: 11, groups: [3, 4, 4] },
  { starts: /^0800/, length: 11, groups: [4, 3, 4] },
  { starts: /^0120/, length: 10, groups: [4, 3, 3] },
  { starts: /^0570/, length: 10, groups: [4, 3, 3] },
  { starts: /^0[36]/, length: 10, groups: [2, 4, 4] },
  { starts: /^0[1-9]/, length: 10, groups: [4, 2, 4] },
] as const

/** '0747-00-1120' or '0747-00-1120 内線2214'; undefined when it cannot be a number in Japan. */
export function findPhone(text: string): string | undefined {
  const [, typed = '', extension] =
    /^([-+\d().\s]+?)(?:\(?(?:内線|ext\.?|#)[\s:.]*(\d{1,6})\)?)?$/i.exec(narrowed(text).trim()) ??
    []
  const national = typed
    .replace(/^\+81[-\s]*(\(0\))?[-\s]*0?/, '0')
    .replace(/[().\s]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const digits = national.replaceAll('-', '')
  const kind = KINDS.find(({ starts, length }) => starts.test(digits) && length === digits.length)
  if (kind === undefined) return undefined
  const number = isPossibleGrouping(national) ? national : grouped(digits, kind.groups)
  return extension === undefined ? number : `${number} 内線${extension}`
}

const isPossibleGrouping = (number: string): boolean =>
  /^0\d{1,4}-\d{1,4}-\d{3,4}$/.test(number) && !/^0[5789]0\d/.test(number)

function grouped(digits: string, [first, second]: readonly [number, number, number]): string {
  return [
    digits.slice(0, first),
    digits.slice(first, first + second),
    digits.slice(first + second),
  ].join('-')
}
