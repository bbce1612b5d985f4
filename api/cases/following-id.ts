import { createHash } from 'node:crypto'

/** The id of what one press does besides: the same press always gives the same one, so it too has one effect. */
export function followingId(submissionId: string, index: number): string {
  if (index === 0) return submissionId
  const hex = createHash('sha256').update(`${submissionId}:${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
