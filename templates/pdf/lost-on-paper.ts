import {
  type Answers,
  answerList,
  askedFields,
  type Form,
  optionsOf,
} from '../../manual/forms/form'
import { getFonts } from './fonts'
import { createTypesetter } from './typeset'

/** A character that the faces of the paper do not have, and what is drawn for it: 〓, a plainer form, or nothing. */
export type LostCharacter = Readonly<{ written: string; drawn: string }>

export type LostInField = Readonly<{
  page: string
  field: string
  characters: readonly LostCharacter[]
}>

/** Told before a form is sent, so that nobody learns it from the paper. */
export function lostOnPaper(form: Form, answers: Answers): readonly LostInField[] {
  return form.pages.flatMap((page) =>
    askedFields(page, answers)
      .filter((field) => optionsOf(field).length === 0)
      .map(({ id }) => ({
        page: page.id,
        field: id,
        characters: lostIn(answerList(answers[id]).join(' ')),
      }))
      .filter(({ characters }) => characters.length > 0),
  )
}

/** The size and weight change no face's stock: both weights have the same characters. */
const STYLE = { size: 10, bold: false } as const

function lostIn(text: string): readonly LostCharacter[] {
  const typesetter = createTypesetter(getFonts())
  typesetter.written(text, STYLE)
  return typesetter.replaced().map((written) => ({
    written,
    drawn: createTypesetter(getFonts())
      .written(written, STYLE)
      .flatMap(({ runs }) => runs.map((run) => run.text))
      .join(''),
  }))
}
