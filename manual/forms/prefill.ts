import { eraDay } from '../calendar/japanese-era'
import { findPlainDate } from '../calendar/plain-date'
import {
  type Answer,
  type Answers,
  fieldsOf,
  type Form,
  type FormContext,
  type PrefillKey,
} from './form'
import { readField } from './read-field'

/** Where an answer came from before a person confirmed it. */
export type AnswerSource = Readonly<{
  from: 'case' | 'previousSheet' | 'carePlan' | 'medicineNotebook'
  on?: string
}>

export type PrefillSources = Readonly<{
  /** What the case, the person and the organisations say now. */
  facts: Readonly<Partial<Record<PrefillKey, string>>>
  /** What the record of the case says in answer to single fields of this form, by their ids. */
  recorded?: Readonly<Record<string, string>>
  /** The last sheet of the same form for the same person. */
  previous?: Readonly<{ answers: Answers; on: string }>
}>

export type Prefilled = Readonly<{
  answers: Answers
  sources: Readonly<Record<string, AnswerSource>>
}>

/**
 * What can be filled in before anybody types. Facts of today come before an earlier sheet. A value that
 * the field does not accept (a care level the form has no box for) is left for the person to answer.
 */
export function prefill(form: Form, sources: PrefillSources, context: FormContext): Prefilled {
  const { facts, recorded, previous } = sources
  const found = fieldsOf(form).flatMap((field): [string, Answer, AnswerSource][] => {
    const fact = field.prefill === undefined ? recorded?.[field.id] : facts[field.prefill]
    const carried = field.neverCarriedOver === true ? undefined : previous?.answers[field.id]
    const candidates: [Answer | undefined, AnswerSource][] = [
      [fact, { from: 'case' }],
      [carried, { from: 'previousSheet', ...(previous && { on: previous.on }) }],
    ]
    for (const [value, source] of candidates) {
      const reading = readField(field, value ?? '', context)
      if (reading.is === 'answer') return [[field.id, reading.answer, source]]
    }
    return []
  })
  return {
    answers: Object.fromEntries(found.map(([id, answer]) => [id, answer])),
    sources: Object.fromEntries(found.map(([id, , source]) => [id, source])),
  }
}

/** The words of a source chip. */
export function sourceWords(source: AnswerSource): string {
  const day = source.on === undefined ? undefined : findPlainDate(source.on)
  switch (source.from) {
    case 'case':
      return 'ケースの登録'
    case 'previousSheet':
      return day === undefined ? '前回' : `前回 ${eraDay(day)}`
    case 'carePlan':
      return day === undefined ? 'ケアプラン' : `ケアプラン ${eraDay(day)}`
    case 'medicineNotebook':
      return day === undefined ? 'お薬手帳' : `お薬手帳 ${eraDay(day)}`
  }
}

/** An answer keeps its source only as long as it is still what the source said. */
export function sourcesAfter(
  before: Prefilled,
  answers: Answers,
): Readonly<Record<string, AnswerSource>> {
  return Object.fromEntries(
    Object.entries(before.sources).filter(
      ([id]) => JSON.stringify(answers[id]) === JSON.stringify(before.answers[id]),
    ),
  )
}
