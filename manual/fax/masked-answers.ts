import {
  type Answer,
  answerList,
  type Answers,
  type Field,
  fieldsOf,
  type Form,
} from '../forms/form'
import { maskedName } from './masked-name'

const HIDDEN = '（FAXでは伏せています）'

/** The answers of a form as they stand on a fax: who it is about is masked (decisions 18), what is known of the care stays. */
export function maskedAnswers(form: Form, answers: Answers): Answers {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, maskedAnswer(fields.get(id), answer)]),
  )
}

function maskedAnswer(field: Field | undefined, answer: Answer): Answer {
  if (field?.disclosure !== 'identity') return answer
  const words = answerList(answer).join(' ')
  if (words === '') return answer
  return field.prefill === 'person.name' ? maskedName(words) : HIDDEN
}
