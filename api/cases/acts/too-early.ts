import type { ProposedEvent } from '../../../manual/case/events'
import { dayProblem } from '../../../manual/case/refusal-days'
import { beforeAdmission } from '../../../manual/case/stay-days'
import type { Problems } from '../../typed/typed'
import { timeName } from '../../typed/moment'
import type { ActContext, ActForm, Deed } from './act-form'
import { WHEN } from './said'

/** What the case will say of a moment before the admission, at the box it was typed in. */
export function tooEarly(
  { fieldNames }: ActForm,
  { state, leg, side, now }: ActContext,
  deeds: readonly Deed[],
): Problems {
  if (!fieldNames.includes(timeName(WHEN))) return {}
  const isTooEarly = deeds.some((deed) => {
    const { occurredAt = now } = deed
    const proposed = { ...deed, id: '', by: { side }, occurredAt } as ProposedEvent
    return (
      beforeAdmission(leg, occurredAt) !== undefined &&
      dayProblem(state, leg, proposed, now)?.code === 'beforeAdmission'
    )
  })
  return isTooEarly ? { [WHEN]: '入院より前の日時です。日時を確かめてください' } : {}
}
