import { dayInJapan, type Instant } from '../calendar/japan-time'
import { type FormUse, getUse } from '../case/form-uses'
import { calendarOf, hasConsent } from '../case/parties'
import type { CaseState, HospitalLeg } from '../case/state'
import type { FormRecord } from '../case/stay-state'
import { editionOf } from '../editions/registry'
import { DUE_MOMENTS } from './due-moments'

/** A form that went to the other side, and of which nobody has said yet that it has come. */
export type AwaitedForm = Readonly<{
  use: FormUse
  leg: HospitalLeg
  form: FormRecord
  /**
   * The manual has a limit for the receipt of the admission information sheet alone (A4); whether another form is
   * late is judged by the same row, on the calendar of whoever receives it.
   */
  until: Instant
}>

/**
 * The newest of each kind: its receipt covers those sent before it. What the office before was sent is not this one's,
 * and after a recall nobody is asked anything until somebody else is known.
 */
export function awaitedForms(state: CaseState): readonly AwaitedForm[] {
  const { coordinatorSince } = state
  if (coordinatorSince === undefined) return []
  return state.legs.flatMap((leg) =>
    (leg.forms ?? [])
      .filter(
        ({ formId }, index, all) => all.findLastIndex((form) => form.formId === formId) === index,
      )
      .filter(({ done, received }) => received === undefined && done.seq > coordinatorSince.seq)
      .flatMap((form) => {
        const use = getUse(form.formId)
        const awaits = use.sentAs === 'FormSent' && mayBeAskedFor(state, leg, use)
        const until = awaits ? untilOf(state, leg, use, form) : undefined
        return until === undefined ? [] : [{ use, leg, form, until }]
      }),
  )
}

/** Without consent the office is told nothing more, and after a death the hospital answers it nothing either. */
const mayBeAskedFor = (state: CaseState, leg: HospitalLeg, { goesTo }: FormUse): boolean =>
  hasConsent(state) || (goesTo === 'hospital' && leg.discharged?.outcome !== 'died')

function untilOf(
  state: CaseState,
  leg: HospitalLeg,
  { goesTo }: FormUse,
  { done: { at, eventId } }: FormRecord,
): Instant | undefined {
  const row = editionOf(leg.edition).duties.find(({ code }) => code === 'A4')
  if (row === undefined) return undefined
  const receiver = goesTo === 'hospital' ? leg.hospitalId : state.coordinator?.organisationId
  const start = { from: 'sheetSent', at, on: dayInJapan(at), anchor: eventId } as const
  return DUE_MOMENTS[row.due](row, start, calendarOf(state, receiver)).at
}
