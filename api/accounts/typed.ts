/** A login name as typed on a Japanese keyboard: full width, capitals and stray spaces are forgiven. */
export function loginNameFrom(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** A code as typed: full width is read, and the gaps that apps show between digits are dropped. */
export function codeFrom(typed: string): string {
  const plain = typed.normalize('NFKC').replaceAll(/[\s\u3000]/g, '')
  return /^[\d-]+$/.test(plain) ? plain.replaceAll('-', '') : plain
}
