import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { ConsentStatus } from '../../manual/case/events'
import { consentAnsweredAt } from '../../manual/case/parties'
import type { CaseState } from '../../manual/case/state'
import { wordsAsShown } from '../../manual/forms/words'
import type { OpenSheet } from './open-sheet'

/** What is kept of a sheet with its submission: the answers, the words people saw that day, the files that go along. */
export function sentForm({ form, draft, sheetCase, attached }: OpenSheet) {
  const consent = consentWords(sheetCase.state)
  return {
    form: {
      formId: form.id,
      edition: form.edition,
      answers: draft.answers,
      words: wordsAsShown(form, draft.answers),
      ...(consent !== undefined && { consent }),
    },
    ...(attached.length > 0 && { attachments: attached }),
  }
}

const CONSENT = {
  given: 'いただいています',
  givenAtContract: '契約のときにいただいています',
  notYet: undefined,
  refused: undefined,
} as const satisfies Record<ConsentStatus, string | undefined>

/** How and since when the person has consented; absent while there is no consent. */
export function consentWords(state: CaseState): string | undefined {
  const words = CONSENT[state.consent]
  return words === undefined
    ? undefined
    : `${words}（${eraDay(dayInJapan(consentAnsweredAt(state)))}の記録）`
}
