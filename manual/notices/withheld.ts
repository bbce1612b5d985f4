import type { TakeableEvent } from '../case/exception-events'
import { currentLeg } from '../case/legs'
import { hasConsent } from '../case/parties'
import type { CaseState } from '../case/state'
import { isAtTheOffice } from '../duties/leg-facts'
import type { Notice } from './notices'

/**
 * Why a message that waits is not sent after all: its receiver has lost its part in the case, or the case has become
 * one that nothing is written about (manual §2.5, decisions 12, 13).
 */
export type WithheldReason =
  | 'recalled'
  | 'mistakenCase'
  | 'merged'
  | 'died'
  | 'excluded'
  | 'noConsent'
  | 'officeChanged'
  | 'transferTakenBack'

/** What a word has silenced while it stood: once it is taken back the receivers are told what now holds. */
export const SILENCED_BY: Readonly<Record<TakeableEvent, readonly WithheldReason[]>> = {
  Died: ['died'],
  Excluded: ['mistakenCase', 'excluded'],
  Merged: ['merged'],
  Discharged: [],
  Transferred: [],
  Linked: [],
  CarePlanCopyReturned: [],
}

/** Judged by the case as it stands when the message is about to go; undefined when it may. */
export function whyWithheld(notice: Notice, state: CaseState): WithheldReason | undefined {
  return whyTheCaseIsSilent(notice, state) ?? whyNotTheirs(notice, state)
}

/** What tells of a transfer, once no stay has ended with one. */
const tellsOfNoTransfer = ({ template }: Notice, { legs }: CaseState): boolean =>
  (template === 'transferred' || template === 'transferReceived') &&
  legs.every(({ transferredTo }) => transferredTo === undefined)

/** A receipt is owed for what was sent, also where the stay has turned out to be none of the manual's. */
function whyTheCaseIsSilent(notice: Notice, state: CaseState): WithheldReason | undefined {
  const { exclusion, discharged } = currentLeg(state)
  if (tellsOfNoTransfer(notice, state)) return 'transferTakenBack'
  if (exclusion === 'mistakenCase') return 'mistakenCase'
  if (state.mergedInto !== undefined) return 'merged'
  if (discharged?.outcome === 'died') return 'died'
  const isReceipt = ['sheetReceived', 'formReceived'].includes(notice.template)
  return exclusion !== undefined && !isReceipt ? 'excluded' : undefined
}

/** A hospital keeps the part it had in its own stay (decisions 11); an office has it as long as it is the coordinator's. */
function whyNotTheirs({ receiver }: Notice, state: CaseState): WithheldReason | undefined {
  const { organisationId } = receiver
  if (!isAtTheOffice(receiver.desk)) {
    const isWithdrawn = !state.legs.some(({ hospitalId }) => hospitalId === organisationId)
    return isWithdrawn ? 'transferTakenBack' : undefined
  }
  if (state.coordinator?.organisationId === organisationId) {
    return hasConsent(state) ? undefined : 'noConsent'
  }
  const isRecalled = state.recalls?.some((recall) => recall.organisationId === organisationId)
  return isRecalled === true ? 'recalled' : 'officeChanged'
}
