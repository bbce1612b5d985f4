import { type Answer, answerList, type Answers, askedFields, type Field, type Form } from '../form'

/** A number is a number, あり or なし is true or false, several choices are a list of codes; all else is text. */
export type JsonAnswer = string | number | boolean | readonly string[]

/**
 * The answers of a form as programs read them, in the order of the form. What is not asked or not answered is
 * left out; what a person typed and nobody could read stays the text it is.
 */
export function jsonAnswers(form: Form, answers: Answers): Readonly<Record<string, JsonAnswer>> {
  return Object.fromEntries(
    form.pages.flatMap((page) =>
      askedFields(page, answers).flatMap((field): [string, JsonAnswer][] => {
        const answer = answers[field.id]
        return answer === undefined || answerList(answer).length === 0
          ? []
          : [[field.id, inJson(field, answer)]]
      }),
    ),
  )
}

function inJson(field: Field, answer: Answer): JsonAnswer {
  if (field.kind === 'manyOf') return answerList(answer)
  const text = answerList(answer).join(' ')
  if (field.kind === 'number') return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
  if (field.kind === 'yesNo' && (text === 'yes' || text === 'no')) return text === 'yes'
  return text
}
