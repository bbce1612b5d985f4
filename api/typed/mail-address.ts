import { line } from './typed'

/** The longest address a mail server takes (RFC 5321). */
const LONGEST = 254

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?\.[A-Za-z]{2,}$/

/** A mail address as people type it, full width as well; undefined when no server would take it. */
export function mailAddressFrom(typed: string | undefined): string | undefined {
  const address = line(typed).normalize('NFKC')
  return address.length <= LONGEST && ADDRESS.test(address) ? address : undefined
}
