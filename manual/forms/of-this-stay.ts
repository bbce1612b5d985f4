import type { FormPage } from './form'

/** A page whose every answer belongs to one stay, and is no answer about the next one. */
export const ofThisStay = (page: FormPage): FormPage => ({
  ...page,
  fields: page.fields.map((field) => ({ ...field, neverCarriedOver: true })),
})
