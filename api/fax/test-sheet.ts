import type { FaxSheet } from '../../store/fax-sheets'
import type { Actor } from '../../store/memberships'
import type { OrganisationEntry } from '../../store/organisations'
import type { FaxSender } from '../../templates/pdf/fax/fax-parties'
import { renderTestSheet } from '../../templates/pdf/fax/test-sheet'
import type { Site } from '../site'
import { expiryOf } from './expiry'
import { answerAddresses, type FaxDesk, type PrintedFax, receiverOf } from './printed'

/**
 * Makes a test sheet for the present number; a second press of the same form is the same sheet.
 * @returns 'changedMeanwhile' when it is no longer the number that the page showed: nothing was made
 */
export async function makeTestSheet(
  site: Pick<Site, 'faxLines' | 'faxSheets' | 'faxCodes' | 'organisations' | 'config' | 'clock'>,
  actor: Actor,
  receiver: OrganisationEntry,
  desk: FaxDesk,
  id: string,
): Promise<'made' | 'changedMeanwhile'> {
  const { faxLines, faxSheets, faxCodes, clock } = site
  const at = clock.now()
  const known = await faxLines.revisionFor(receiver.id, desk.line, new Date(at))
  if (known === 'changedMeanwhile') return known
  const number = await faxSheets.nextTestNumber()
  const printed: PrintedFax = {
    to: receiverOf(receiver, desk),
    from: await senderOf(site, actor),
    pages: 1,
    madeAt: at,
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
  return 'made'
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
    expiresAt: sheet.expiresAt,
    ...answerAddresses(config.baseUrl, sheet.number, code),
  })
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
