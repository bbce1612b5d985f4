import { randomUUID } from 'node:crypto'
import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { CODE_LIFE_DAYS } from '../../manual/fax/confirmation-code'
import type { FaxLine } from '../../manual/fax/fax-line'
import type { FaxSheet } from '../../store/fax-sheets'
import type { Actor } from '../../store/memberships'
import type { OrganisationEntry } from '../../store/organisations'
import type { FaxReceiver, FaxSender } from '../../templates/pdf/fax/fax-parties'
import { renderTestSheet } from '../../templates/pdf/fax/test-sheet'
import { paths } from '../routes/paths'
import type { Site } from '../site'

/** What stands on every sheet, kept as it was on the day it was made. */
export type PrintedFax = Readonly<{ to: FaxReceiver; from: FaxSender; pages: number }>

const DAY_MS = 24 * 60 * 60 * 1000

export const expiryOf = (madeAt: Instant): Date => new Date(madeAt + CODE_LIFE_DAYS * DAY_MS)

/** Makes a test sheet for the present number; a second press of the same form is the same sheet. */
export async function makeTestSheet(
  site: Pick<Site, 'faxLines' | 'faxSheets' | 'faxCodes' | 'organisations' | 'config' | 'clock'>,
  actor: Actor,
  receiver: OrganisationEntry,
  line: FaxLine,
  id: string = randomUUID(),
): Promise<void> {
  const { faxLines, faxSheets, faxCodes, clock } = site
  const at = clock.now()
  const known = await faxLines.revisionFor(receiver.id, line, new Date(at))
  const number = await faxSheets.nextTestNumber()
  const printed: PrintedFax = {
    to: receiverOf(receiver, line),
    from: await senderOf(site, actor),
    pages: 1,
  }
  await faxSheets.add({
    id,
    number,
    codeHash: faxCodes.hashOf(number, faxCodes.codeOf(id)),
    purpose: 'test',
    receiverId: receiver.id,
    lineRevision: known,
    senderId: actor.organisationId,
    madeBy: actor.accountId,
    madeAt: new Date(at),
    expiresAt: expiryOf(at),
    printed,
  })
}

export function drawTestSheet(
  { faxCodes, config }: Pick<Site, 'faxCodes' | 'config'>,
  sheet: FaxSheet,
): Promise<Uint8Array> {
  const code = faxCodes.codeOf(sheet.id)
  return renderTestSheet({
    ...(sheet.printed as PrintedFax),
    number: sheet.number,
    code,
    madeAt: sheet.madeAt,
    expiresAt: sheet.expiresAt,
    ...answerAddresses(config.baseUrl, sheet.number, code),
  })
}

/** Number and code stand in the fragment, which no server and no log ever sees (screens 10). */
export function answerAddresses(
  baseUrl: string,
  number: string,
  code: string,
): Readonly<{ answerPage: string; qrAddress: string }> {
  const answerPage = new URL(paths.faxAnswer, baseUrl).href
  return { answerPage, qrAddress: `${answerPage}#${code}.${number}` }
}

function receiverOf({ name, municipality, phone }: OrganisationEntry, line: FaxLine): FaxReceiver {
  const { verified } = line
  return {
    name,
    fax: line.number,
    ...(municipality !== undefined && { municipality }),
    ...(phone !== undefined && { phone }),
    ...(verified && { verifiedOn: eraDay(dayInJapan(verified.at)) }),
  }
}

/** An organisation without a number of its own is reached through the help desk. */
async function senderOf(
  { organisations, config }: Pick<Site, 'organisations' | 'config'>,
  { organisationId, organisationName, displayName }: Actor,
): Promise<FaxSender> {
  const own = await organisations.find(organisationId)
  return {
    name: organisationName,
    person: displayName,
    phone: own?.phone ?? config.helpPhone,
    ...(own?.fax !== undefined && { fax: own.fax }),
  }
}
