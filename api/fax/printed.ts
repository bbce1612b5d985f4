import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { FaxLine, VerifiedFaxLine } from '../../manual/fax/fax-line'
import type { OrganisationEntry } from '../../store/organisations'
import type { FaxReceiver, FaxSender, VerifiedReceiver } from '../../templates/pdf/fax/fax-parties'
import { paths } from '../routes/paths'

/** What stands on every sheet, kept as it was on the day it was made. */
export type PrintedFax = Readonly<{
  to: FaxReceiver
  from: FaxSender
  pages: number
  /** As printed: by the clock of the case, where there is one. */
  madeAt: Instant
}>

/** Number and code stand in the fragment, which no server and no log ever sees (screens 10). */
export function answerAddresses(
  baseUrl: string,
  number: string,
  code: string,
): Readonly<{ answerPage: string; qrAddress: string }> {
  const answerPage = new URL(paths.faxAnswer, baseUrl).href
  return { answerPage, qrAddress: `${answerPage}#${code}.${number}` }
}

/** Whose number it is, with what is known of it. */
export type FaxDesk<L extends FaxLine = FaxLine> = Readonly<{ line: L; department?: string }>

/** Of a test sheet, whose number need not be proved yet. */
export const receiverOf = (
  { name, municipality, phone }: OrganisationEntry,
  { line, department }: FaxDesk,
): FaxReceiver => ({
  name,
  ...(department !== undefined && { department }),
  fax: line.number,
  ...(municipality !== undefined && { municipality }),
  ...(phone !== undefined && { phone }),
  ...(line.verified && { verifiedOn: dayOf(line.verified) }),
})

/** Of a sheet about a patient. */
export const verifiedReceiver = (
  entry: OrganisationEntry,
  desk: FaxDesk<VerifiedFaxLine>,
): VerifiedReceiver => ({
  ...receiverOf(entry, desk),
  verifiedOn: dayOf(desk.line.verified),
})

const dayOf = ({ at }: VerifiedFaxLine['verified']): string => eraDay(dayInJapan(at))
