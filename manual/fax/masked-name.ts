/** A character with its marks and the selector of its form: 邊󠄀 is one. */
const CHARACTERS = /\P{M}[\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]*/gu
const MASK = '○'

/**
 * A name as it stands on a fax: the second character of family and given name gives way to ○, a part of one
 * character does so itself (screens, content rules). A name in one piece keeps its first character alone, since
 * nobody can tell where the given name begins.
 */
export function maskedName(name: string): string {
  const parts = name.trim().split(/\s+/)
  const whole = parts.length === 1
  return parts.map((part) => maskedPart(part, whole)).join('\u3000')
}

function maskedPart(part: string, whole: boolean): string {
  const characters = part.match(CHARACTERS) ?? []
  if (characters.length <= 1) return MASK
  return characters.map((one, at) => (at === 1 || (whole && at > 1) ? MASK : one)).join('')
}
