import { fieldsOf, type Form, optionsOf } from '../../../manual/forms/form'

/** A field as somebody typed it from the list of fields: label, kind, choices in their order. */
export type ListedField = readonly [label: string, kind: string, choices?: string]
/** By the words of the list that ask for it. */
export type Listed = Readonly<Record<string, readonly ListedField[]>>

/** What the list asks for and the form has not, or has in another way; in one section, by number or title, if named. */
export function missingFields(
  form: Form,
  listed: readonly ListedField[],
  section?: string,
): readonly string[] {
  const pages = form.pages.filter(
    ({ nationalNumber, title }) =>
      section === undefined || nationalNumber === section || title === section,
  )
  const defined = fieldsOf({ ...form, pages }).map((field) => {
    const choices = optionsOf(field).map(({ label }) => label)
    return inOneLine([field.label, field.kind, choices.join(' ')])
  })
  return listed.map(inOneLine).filter((field) => !defined.includes(field))
}

/** The ids of fields that the list does not ask for. */
export function fieldsBeyond(form: Form, listed: Listed): readonly string[] {
  const labels = Object.values(listed).flatMap((fields) => fields.map(([label]) => label))
  return fieldsOf(form)
    .filter(({ label }) => !labels.includes(label))
    .map(({ id }) => id)
}

const inOneLine = ([label, kind, choices = '']: ListedField): string =>
  [label, kind, choices].join(': ')
