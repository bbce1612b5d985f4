import { createHmac } from 'node:crypto'
import { CODE_DIGITS } from '../../manual/fax/confirmation-code'

/** The codes on sheets. Nothing in the database gives one away: each follows from its sheet's id and the secret. */
export interface FaxCodes {
  /** The same sheet printed again carries the same code. */
  codeOf(sheetId: string): string
  /** What is kept: good for one code beside one number only. */
  hashOf(number: string, code: string): string
}

export function createFaxCodes({ secret }: { secret: string }): FaxCodes {
  const mac = (...words: string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['fax', ...words]))
      .digest()
  return {
    codeOf: (sheetId) =>
      String(mac('code', sheetId).readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0'),
    hashOf: (number, code) => mac('hash', number, code).toString('base64url'),
  }
}
