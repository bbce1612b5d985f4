import { type AwaitedForm, awaitedForms } from '../../manual/duties/awaited-forms'
import type { CaseWithForms } from '../../store/worklist'
import { remaining, untilWords } from '../../templates/words/due'
import {
  confirmTitle,
  openSent,
  RECEIPT_LIMIT_WORDS,
  sentWords,
  unconfirmedTitle,
} from './form-receipt-words'
import { nowOf, type Place, type Task, whoOf } from './worklist-page'

/** Forms that have come to the hospital, and its own that the office has not confirmed in time. */
export function formReceiptTasks(brief: CaseWithForms, place: Place): readonly Task[] {
  const now = nowOf(brief, place)
  return awaitedForms(brief.state)
    .filter(({ leg }) => leg.hospitalId === brief.hospitalId)
    .filter(({ use, until }) => use.goesTo === 'hospital' || now >= until)
    .map((awaited): Task => {
      const due = remaining(awaited.until, now)
      return {
        kind: 'formReceipt',
        dueAt: awaited.until,
        due,
        brief,
        duty: {
          ...whoOf(brief, place),
          due,
          until: untilWords(awaited.until, now),
          ...wordsFor(brief, awaited, now),
          basis: [RECEIPT_LIMIT_WORDS],
          urgent: due.kind === 'overdue' || due.kind === 'today',
        },
      }
    })
}

function wordsFor(brief: CaseWithForms, awaited: AwaitedForm, now: number) {
  const office = brief.coordinatorName ?? '担当の事業所'
  const { use } = awaited
  if (use.goesTo === 'hospital')
    return {
      title: confirmTitle(awaited),
      why: `${office}から届いています。受け取りを確認してください。${sentWords(awaited, now)}`,
      action: openSent(brief.caseId, awaited, '開いて受け取りを確認する'),
    }
  return {
    title: unconfirmedTitle(awaited),
    why: `${office}へ。${sentWords(awaited, now)}届いたかどうかを、電話で確かめてください。`,
    action: openSent(brief.caseId, awaited, '送った書類を開く'),
  }
}
