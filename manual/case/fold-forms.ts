import type { FormType } from './event-groups'
import type { CaseEvent } from './events'
import { factOf } from './fact'
import type { HospitalLeg } from './state'
import type { FormRecord } from './stay-state'

export type FormEvent = Extract<CaseEvent, Readonly<{ type: FormType }>>

/** What becomes of the forms of a stay, beside the admission information sheet. */
export function foldFormEvent(leg: HospitalLeg, event: FormEvent): HospitalLeg {
  const forms = leg.forms ?? []
  switch (event.type) {
    case 'FormSent': {
      const { formId, channel } = event.data
      return { ...leg, forms: [...forms, { formId, done: factOf(event, channel) }] }
    }
    case 'FormKept':
      return { ...leg, forms: [...forms, { formId: event.data.formId, done: factOf(event) }] }
    case 'FormReceived':
      return { ...leg, forms: received(forms, event) }
  }
}

/** A receipt covers its form and those of the same kind that were sent before it. */
function received(
  forms: readonly FormRecord[],
  event: CaseEvent<'FormReceived'>,
): readonly FormRecord[] {
  const last = forms.findIndex(({ done }) => done.eventId === event.data.sheetEventId)
  return forms.map((form, index) =>
    index <= last && form.formId === forms[last]?.formId && form.received === undefined
      ? { ...form, received: factOf(event) }
      : form,
  )
}

export function findForm(leg: HospitalLeg, sheetEventId: string): FormRecord | undefined {
  return leg.forms?.find(({ done }) => done.eventId === sheetEventId)
}

/** The newest of a kind; earlier ones stay readable. */
export function newestForm(leg: HospitalLeg, formId: string): FormRecord | undefined {
  return leg.forms?.findLast((form) => form.formId === formId)
}
