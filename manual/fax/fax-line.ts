import type { Instant } from '../calendar/japan-time'

/** Who brought the code of the test sheet back: its receiver himself, or by telephone to whoever sent it. */
export type VerifiedHow = 'receiver' | 'phone'

/** A fax number of an organisation, and whether a test sheet has shown that it reaches that organisation. */
export type FaxLine = Readonly<{
  number: string
  /** Counts the numbers an organisation has had; 0 for one of the directory that nobody has entered here. */
  revision: number
  enteredAt?: Instant
  enteredBy?: string
  verified?: Readonly<{ at: Instant; how: VerifiedHow; by: string }>
  /** A sheet came to somebody else since. */
  wentAstrayAt?: Instant
}>

/** A number that a test sheet has reached its organisation by. */
export type VerifiedFaxLine = FaxLine & Required<Pick<FaxLine, 'verified'>>

/** Only a verified number may carry anything about a patient; a changed one begins unverified again. */
export function mayCarryPatientData(line: FaxLine | undefined): line is VerifiedFaxLine {
  return line?.verified !== undefined && line.wentAstrayAt === undefined
}
