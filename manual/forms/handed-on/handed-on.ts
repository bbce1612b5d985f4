import { addDays, plainDate } from '../../calendar/plain-date'
import { type Answer, answerList, type Answers, type Field, type Form, isAsked } from '../form'
import { getForm } from '../forms'
import { wordsOf } from '../words'
import { type FieldLink, type FieldMap, type Reach, readBy } from './field-map'
import { FIELD_MAPS } from './field-maps'

/** A form that was sent and that whoever writes the next one may read. */
export type FormAtHand = Readonly<{
  formId: string
  edition: string
  answers: Answers
  /** The day on which it was sent. */
  on: string
  reach: Reach
}>

/** What another form says in answer to a field, before the field has judged it. */
export type HandedOn = Readonly<{ field: string; value: Answer; formId: string; on: string }>

/** What a form is offered by the newest form of each map; the person looks at it and confirms it by sending. */
export function handedOnTo(
  formId: string,
  atHand: readonly FormAtHand[],
  today: string,
  maps: readonly FieldMap[] = FIELD_MAPS,
): readonly HandedOn[] {
  return maps
    .filter(({ into }) => into === formId)
    .flatMap((map) => {
      const newest = newestFor(map, atHand, today)
      return newest === undefined ? [] : offers(map, newest)
    })
}

/** An answer that is missing in the newest form is not looked for in an older one: it was taken out there. */
function newestFor(
  { from, reach, notOlderThanDays }: FieldMap,
  atHand: readonly FormAtHand[],
  today: string,
): FormAtHand | undefined {
  const oldest = notOlderThanDays === undefined ? '' : addDays(plainDate(today), -notOlderThanDays)
  return atHand
    .filter((one) => one.formId === from && reaches(one.reach, reach) && one.on >= oldest)
    .toSorted((one, other) => other.on.localeCompare(one.on))[0]
}

const reaches = (found: Reach, wanted: Reach): boolean =>
  found === wanted || (wanted === 'case' && found === 'stay')

function offers({ links }: FieldMap, { formId, edition, answers, on }: FormAtHand) {
  const source = asked(getForm(formId, edition), answers)
  return links.flatMap((link): HandedOn[] => {
    const value = valueOf(link, source)
    return value === undefined ? [] : [{ field: link.into, value, formId, on }]
  })
}

type Asked = ReadonlyMap<string, Readonly<{ field: Field; answer: Answer }>>

/** The answers to what was asked: one that was hidden when the form was sent was not said. */
function asked(form: Form, answers: Answers): Asked {
  const fields = form.pages.flatMap((page) =>
    page.fields.filter((field) => isAsked(page, field, answers)),
  )
  return new Map(
    fields.flatMap((field) => {
      const answer = answers[field.id]
      return answer === undefined ? [] : [[field.id, { field, answer }] as const]
    }),
  )
}

function valueOf(link: FieldLink, source: Asked): Answer | undefined {
  const found = readBy(link).flatMap((id) => source.get(id) ?? [])
  const [first] = found
  if (first === undefined) return undefined
  switch (link.as) {
    case 'same':
      return first.answer
    case 'choice':
      return chosen(first.answer, link.choices)
    case 'together':
      return found.map(({ field, answer }) => wordsOf(field, answer)).join(' ')
    case 'lines':
      return found
        .map(({ field, answer }) => `${field.label}：${wordsOf(field, answer)}`)
        .join('\n')
  }
}

/** Of several choices all or none: a list with one left out would say something else. */
function chosen(
  answer: Answer,
  choices: Extract<FieldLink, { as: 'choice' }>['choices'],
): Answer | undefined {
  const codes = answerList(answer).flatMap((code) =>
    Object.hasOwn(choices, code) ? (choices[code] ?? []) : [],
  )
  if (codes.length < answerList(answer).length) return undefined
  return typeof answer === 'string' ? codes[0] : codes
}
