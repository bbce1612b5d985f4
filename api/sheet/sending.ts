import type { Action } from '../cases/act'
import type { SendableUse } from '../../manual/forms/uses'
import type { OpenSheet } from './open-sheet'
import { sentForm } from './sent-form'

type Pressed = Readonly<{ submissionId: string; seenSeq: number }>

/** The sending of a form as an act on its case: the answers and the words stay with the submission. */
export function sendingOf(sheet: OpenSheet, use: SendableUse, pressed: Pressed): Action {
  const { leg, sheetCase } = sheet
  return {
    ...pressed,
    caseId: sheetCase.caseId,
    type: use.sentAs,
    side: use.filledBy,
    data: { legId: leg.id, channel: 'screen', formSubmissionId: pressed.submissionId },
    payload: sentForm(sheet),
  }
}
