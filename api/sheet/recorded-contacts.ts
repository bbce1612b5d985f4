import { dayInJapan } from '../../manual/calendar/japan-time'
import { currentLeg } from '../../manual/case/legs'
import type { FormUse } from '../../manual/case/form-uses'
import { recordedContacts } from '../../manual/fees/contact-evidence'
import type { PrefillSources } from '../../manual/forms/prefill'
import type { SheetCase } from '../../store/sheet-case'

/**
 * The first three contacts by which the office got what its plan needs, for the table of contacts of
 * 退院・退所情報記録書 (forms §4.2); with whom it was is written by whoever spoke.
 */
export function contactAnswers(
  { recordsContacts }: Pick<FormUse, 'recordsContacts'>,
  { state, contacts }: SheetCase,
): NonNullable<PrefillSources['recorded']> {
  if (recordsContacts !== true) return {}
  const recorded = recordedContacts(state, currentLeg(state), contacts)
  const counted = recorded.filter(({ counts }) => counts)
  return Object.fromEntries(
    counted.slice(0, 3).flatMap(({ at, talk }, index) => [
      [`contact${index + 1}On`, dayInJapan(at)],
      [`contact${index + 1}InConference`, 'format' in talk ? 'yes' : 'no'],
    ]),
  )
}
