import { createHash } from 'node:crypto'

/** The id of what one press does besides: the same press always gives the same one, so it too has one effect. */
export function followingId(submissionId: string, index: number): string {
  return index === 0 ? submissionId : derivedId(submissionId, String(index))
}

/** The id under which a press that was refused can be sent once more, so that this too has one effect. */
export const idAfterRefusal = (submissionId: string): string =>
  derivedId(submissionId, 'after refusal')

function derivedId(submissionId: string, purpose: string): string {
  const hex = createHash('sha256').update(`${submissionId}:${purpose}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
