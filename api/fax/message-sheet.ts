import { expiryOf } from './expiry'
import type { VerifiedFaxLine } from '../../manual/fax/fax-line'
import type { HospitalLeg } from '../../manual/case/state'
import { editionOf } from '../../manual/editions/registry'
import { maskedAnswers } from '../../manual/fax/masked-answers'
import { getForm } from '../../manual/forms/forms'
import { storedAnswers } from '../../manual/forms/stored-answers'
import type { FaxMessage } from '../../manual/fax/fax-sheet'
import type { FaxSheet } from '../../store/fax-sheets'
import type { Actor } from '../../store/memberships'
import type { OrganisationEntry } from '../../store/organisations'
import type { FaxSender, VerifiedReceiver } from '../../templates/pdf/fax/fax-parties'
import {
  type FaxMessageWords,
  type FormBehind,
  type MessageSheet,
  pagesOf,
  renderMessageSheet,
} from '../../templates/pdf/fax/message-sheet'
import { contactsOf } from '../pages/case/contacts'
import type { Standing } from '../pages/case/standing'
import type { Site } from '../site'
import { messageWords } from './message-words'
import { answerAddresses, type FaxDesk, type PrintedFax, verifiedReceiver } from './printed'

/** What stands on a message's sheet, kept as it was on the day it was made; the name is masked already. */
type PrintedMessage = PrintedFax &
  Readonly<{
    to: VerifiedReceiver
    message: FaxMessageWords
    /** The submission whose form stands behind the cover. */
    formSubmissionId?: string
  }>

type Forms = Pick<Site, 'submittedForms'>
type Codes = Pick<Site, 'faxCodes' | 'config'>

/** Keeps a sheet before the case is asked; the same id is the same sheet, however often it comes. */
export async function keepMessageSheet(
  site: Pick<Site, 'faxSheets' | 'clock'> & Codes & Forms,
  actor: Actor,
  standing: Standing,
  sheet: Readonly<{
    id: string
    message: FaxMessage
    receiver: OrganisationEntry
    desk: FaxDesk<VerifiedFaxLine>
    form?: Readonly<{ submissionId: string }>
  }>,
): Promise<void> {
  const { view, leg, now } = standing
  const { faxSheets, faxCodes, clock, config } = site
  const { id, message, receiver, desk, form } = sheet
  const at = clock.now()
  const set: PrintedMessage = {
    to: verifiedReceiver(receiver, desk),
    from: senderOf(standing, actor, config.helpPhone),
    pages: 0,
    message: messageWords(standing, message),
    madeAt: now,
    ...(form && { formSubmissionId: form.submissionId }),
  }
  const drawn = sheetOf(site, set, { id, number: view.code, madeAt: at, expiresAt: +expiryOf(at) })
  const printed = { ...set, pages: pagesOf(drawn, await formBehind(site, leg, set)) }
  await faxSheets.add({
    id,
    number: view.code,
    codeHash: faxCodes.hashOf(view.code, faxCodes.codeOf(id)),
    purpose: message,
    receiverId: receiver.id,
    lineRevision: desk.line.revision,
    senderId: actor.organisationId,
    madeBy: actor.accountId,
    madeAt: new Date(at),
    expiresAt: expiryOf(at),
    printed,
    of: { caseId: view.caseId, legId: leg.id },
  })
}

export async function drawMessageSheet(
  site: Codes & Forms,
  leg: HospitalLeg,
  sheet: FaxSheet,
): Promise<Uint8Array> {
  const printed = sheet.printed as PrintedMessage
  return renderMessageSheet(sheetOf(site, printed, sheet), await formBehind(site, leg, printed))
}

function sheetOf(
  { faxCodes, config }: Codes,
  printed: PrintedMessage,
  { id, number, madeAt, expiresAt }: Pick<FaxSheet, 'id' | 'number' | 'madeAt' | 'expiresAt'>,
): MessageSheet {
  const code = faxCodes.codeOf(id)
  return {
    ...printed,
    code,
    expiresAt: printed.madeAt + (expiresAt - madeAt),
    ...answerAddresses(config.baseUrl, number, code),
  }
}

/** The form as it was sent; the name is whole only where the edition of the stay wants it so. */
async function formBehind(
  { submittedForms }: Forms,
  { edition }: HospitalLeg,
  { formSubmissionId }: PrintedMessage,
): Promise<FormBehind | undefined> {
  if (formSubmissionId === undefined) return undefined
  const { formId, edition: formEdition, ...sent } = await submittedForms.get(formSubmissionId)
  const form = getForm(formId, formEdition)
  const answers = storedAnswers(sent.answers)
  const whole = editionOf(edition).wholeNameOnFax === true
  return {
    form,
    answers: whole ? answers : maskedAnswers(form, answers),
    ...(sent.consent !== undefined && { consent: sent.consent }),
  }
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
