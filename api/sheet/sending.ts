import { isReachedOnScreen } from '../../manual/case/parties'
import type { Channel } from '../../manual/case/terms'
import type { Action } from '../cases/act'
import type { OpenSheet } from './open-sheet'
import { sentForm } from './sent-form'

export type PressedForm = Readonly<{ submissionId: string; seenSeq: number }>

/** The sending of a form as an act on its case: the answers and the words stay with the submission. */
export function sendingOf(sheet: OpenSheet, pressed: PressedForm): Action {
  const { use, form, leg, sheetCase } = sheet
  const legId = leg.id
  const formSubmissionId = pressed.submissionId
  const named = { legId, formId: form.id, edition: form.edition, formSubmissionId }
  const act = {
    ...pressed,
    caseId: sheetCase.caseId,
    side: use.filledBy,
    payload: sentForm(sheet),
  } as const
  switch (use.sentAs) {
    case 'AdmissionInfoSheetSent':
      return { ...act, type: use.sentAs, data: { legId, channel: 'screen', formSubmissionId } }
    case 'FormSent':
      return { ...act, type: use.sentAs, data: { ...named, channel: channelOf(sheet) } }
    case 'FormKept':
      return { ...act, type: use.sentAs, data: named }
  }
}

/** An office that reads no screen of ours gets the form on paper. */
export function channelOf({ use, sheetCase }: Pick<OpenSheet, 'use' | 'sheetCase'>): Channel {
  return use.goesTo === 'coordinator' && !isReachedOnScreen(sheetCase.state) ? 'paper' : 'screen'
}
