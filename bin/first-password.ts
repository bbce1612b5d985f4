import { randomInt } from 'node:crypto'

/** No letters that look alike on paper: somebody may have to read it out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that somebody else gives out, and that has to be changed at first use. */
export function drawPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
