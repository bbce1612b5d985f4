import { symmetricDecrypt } from 'better-auth/crypto'
import type { Library } from './auth-library'

/** What an authenticator app is given: as text to type, and as the address a QR code carries. */
export type Enrolment = Readonly<{ secret: string; uri: string }>

const ISSUER = '南和 入退院連携'

/** The secret that was drawn and not yet proved; the library itself shows it only at the moment of drawing. */
export async function readEnrolment(
  library: Library,
  account: Readonly<{ id: string; loginName: string }>,
): Promise<Enrolment | undefined> {
  const { adapter, secretConfig } = await library.$context
  const row = await adapter.findOne<{ secret: string; verified: boolean | null }>({
    model: 'twoFactor',
    where: [{ field: 'userId', value: account.id }],
  })
  if (row?.verified !== false) return undefined
  const drawn = await symmetricDecrypt({ key: secretConfig, data: row.secret })
  const secret = base32(Buffer.from(drawn))
  // Six digits and thirty seconds are what every app assumes; a short address makes a picture easy to read.
  const query = new URLSearchParams({ secret, issuer: ISSUER })
  const label = encodeURIComponent(account.loginName)
  return { secret, uri: `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}` }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding, as authenticator apps want it. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => ALPHABET[parseInt(group.padEnd(5, '0'), 2)]).join('')
}
