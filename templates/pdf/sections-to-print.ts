import {
  answerList,
  type Answers,
  askedFields,
  fieldsOf,
  type Form,
  optionsOf,
} from '../../manual/forms/form'
import type { FormLayout, LayoutSection } from './form-layout'

/** A section for some answer only, as a page in another language, is left out without it. */
export function sectionsToPrint(
  form: Form,
  { sections }: FormLayout,
  answers: Answers,
): readonly LayoutSection[] {
  const asked = form.pages.flatMap((page) => askedFields(page, answers).map(({ id }) => id))
  return sections.filter(({ shownWhen }) => {
    if (shownWhen === undefined) return true
    const given = asked.includes(shownWhen.field) ? answerList(answers[shownWhen.field]) : []
    return given.some((code) => shownWhen.isOneOf.includes(code))
  })
}

/** Sections that could never be printed: they wait for an answer that no field offers. */
export function faultsOfSections(form: Form, { sections }: FormLayout): readonly string[] {
  const possible = fieldsOf(form).flatMap((field) =>
    optionsOf(field).map(({ code }) => `${field.id}=${code}`),
  )
  return sections.flatMap(({ heading, shownWhen }) =>
    (shownWhen?.isOneOf ?? [])
      .map((code) => `${shownWhen?.field ?? ''}=${code}`)
      .filter((answer) => !possible.includes(answer))
      .map((answer) => `the section ${heading} waits for ${answer}, which nobody can answer`),
  )
}
