import { expiryOf } from './expiry'
import type { VerifiedFaxLine } from '../../manual/fax/fax-line'
import type { FaxMessage } from '../../manual/fax/fax-sheet'
import type { FaxSheet } from '../../store/fax-sheets'
import type { Actor } from '../../store/memberships'
import type { OrganisationEntry } from '../../store/organisations'
import type { FaxSender, VerifiedReceiver } from '../../templates/pdf/fax/fax-parties'
import { type FaxMessageWords, renderMessageSheet } from '../../templates/pdf/fax/message-sheet'
import { contactsOf } from '../pages/case/contacts'
import type { Standing } from '../pages/case/standing'
import type { Site } from '../site'
import { messageWords } from './message-words'
import { answerAddresses, type PrintedFax, verifiedReceiver } from './printed'

/** What stands on a message's sheet, kept as it was on the day it was made; the name is masked already. */
type PrintedMessage = PrintedFax & Readonly<{ to: VerifiedReceiver; message: FaxMessageWords }>

/** The cover and the message. */
const PAGES = 2

/** Keeps a sheet before the case is asked; the same id is the same sheet, however often it comes. */
export async function keepMessageSheet(
  { faxSheets, faxCodes, clock, config }: Pick<Site, 'faxSheets' | 'faxCodes' | 'clock' | 'config'>,
  actor: Actor,
  standing: Standing,
  sheet: Readonly<{
    id: string
    message: FaxMessage
    receiver: OrganisationEntry
    line: VerifiedFaxLine
  }>,
): Promise<void> {
  const { view, leg, now } = standing
  const { id, message, receiver, line } = sheet
  const printed: PrintedMessage = {
    to: verifiedReceiver(receiver, line),
    from: senderOf(standing, actor, config.helpPhone),
    pages: PAGES,
    message: messageWords(standing, message),
    madeAt: now,
  }
  const at = clock.now()
  await faxSheets.add({
    id,
    number: view.code,
    codeHash: faxCodes.hashOf(view.code, faxCodes.codeOf(id)),
    purpose: message,
    receiverId: receiver.id,
    lineRevision: line.revision,
    senderId: actor.organisationId,
    madeBy: actor.accountId,
    madeAt: new Date(at),
    expiresAt: expiryOf(at),
    printed,
    of: { caseId: view.caseId, legId: leg.id },
  })
}

export function drawMessageSheet(
  { faxCodes, config }: Pick<Site, 'faxCodes' | 'config'>,
  sheet: FaxSheet,
): Promise<Uint8Array> {
  const code = faxCodes.codeOf(sheet.id)
  const printed = sheet.printed as PrintedMessage
  return renderMessageSheet({
    ...printed,
    code,
    expiresAt: printed.madeAt + (sheet.expiresAt - sheet.madeAt),
    ...answerAddresses(config.baseUrl, sheet.number, code),
  })
}

/** The desk the other side is to call, in the name of whoever sends. */
function senderOf(standing: Standing, { displayName }: Actor, helpPhone: string): FaxSender {
  const desk = contactsOf(standing).find(({ side }) => side === 'hospital')
  const { phone = helpPhone, extension, office, fax } = desk ?? {}
  return {
    name: office ?? standing.view.hospital.name,
    person: displayName,
    phone: extension === undefined ? phone : `${phone} 内線${extension}`,
    ...(fax !== undefined && { fax }),
  }
}
