import { eraDay } from '../calendar/japanese-era'
import { findPlainDate } from '../calendar/plain-date'
import {
  type Answer,
  type Answers,
  type Field,
  fieldsOf,
  type Form,
  type FormContext,
  type PrefillKey,
} from './form'
import { getCurrentForm } from './forms'
import type { HandedOn } from './handed-on/handed-on'
import { readField } from './read-field'

/** Where an answer came from before a person confirmed it. */
export type AnswerSource =
  | Readonly<{
      from: 'case' | 'previousSheet' | 'carePlan' | 'medicineNotebook'
      on?: string
    }>
  /** Another form that was sent, of the other side or of the own. */
  | Readonly<{ from: 'otherForm'; formId: string; on: string }>

export type PrefillSources = Readonly<{
  /** What the case, the person and the organisations say now. */
  facts: Readonly<Partial<Record<PrefillKey, string>>>
  /** What the record of the case says in answer to single fields of this form, by their ids. */
  recorded?: Readonly<Record<string, string>>
  /** What other forms that were sent say in answer to fields of this one. */
  handedOn?: readonly HandedOn[]
  /** The last sheet of the same form for the same person. */
  previous?: Readonly<{ answers: Answers; on: string }>
}>

export type Prefilled = Readonly<{
  answers: Answers
  sources: Readonly<Record<string, AnswerSource>>
}>

/**
 * What can be filled in before anybody types. Facts of today come before any paper, and of the papers the newest
 * before the older ones. A value that the field does not accept (a care level the form has no box for) is left for
 * the person to answer.
 */
export function prefill(form: Form, sources: PrefillSources, context: FormContext): Prefilled {
  const { facts, recorded } = sources
  const found = fieldsOf(form).flatMap((field): [string, Answer, AnswerSource][] => {
    const fact = field.prefill === undefined ? recorded?.[field.id] : facts[field.prefill]
    const candidates: Candidate[] = [
      [fact ?? '', { from: 'case' }],
      ...onPaper(field, sources).toSorted(([, one], [, other]) => other.on.localeCompare(one.on)),
    ]
    for (const [value, source] of candidates) {
      const reading = readField(field, value, context)
      if (reading.is === 'answer') return [[field.id, reading.answer, source]]
    }
    return []
  })
  return {
    answers: Object.fromEntries(found.map(([id, answer]) => [id, answer])),
    sources: Object.fromEntries(found.map(([id, , source]) => [id, source])),
  }
}

type Candidate<Source extends AnswerSource = AnswerSource> = readonly [Answer, Source]

/** What the papers say to a field: the forms handed on, and the last sheet of the same form. */
function onPaper(
  { id, neverCarriedOver }: Field,
  { handedOn = [], previous }: PrefillSources,
): readonly Candidate<AnswerSource & Readonly<{ on: string }>>[] {
  const carried = neverCarriedOver === true ? undefined : previous?.answers[id]
  return [
    ...handedOn
      .filter(({ field }) => field === id)
      .map(({ value, formId, on }) => [value, { from: 'otherForm', formId, on }] as const),
    ...(carried === undefined || previous === undefined
      ? []
      : [[carried, { from: 'previousSheet', on: previous.on }] as const]),
  ]
}

/** The words of a source chip. */
export function sourceWords(source: AnswerSource): string {
  return [nameOf(source), ...dayOf(source)].join(' ')
}

/** The paper in a sentence: 前回（令和8年6月14日）. */
export function paperWords(source: AnswerSource): string {
  return [nameOf(source), ...dayOf(source).map((day) => `（${day}）`)].join('')
}

function nameOf(source: AnswerSource): string {
  return source.from === 'otherForm' ? getCurrentForm(source.formId).title : NAMES[source.from]
}

const NAMES = {
  case: 'ケースの登録',
  previousSheet: '前回',
  carePlan: 'ケアプラン',
  medicineNotebook: 'お薬手帳',
} as const satisfies Record<Exclude<AnswerSource['from'], 'otherForm'>, string>

function dayOf({ on }: AnswerSource): readonly string[] {
  const day = on === undefined ? undefined : findPlainDate(on)
  return day === undefined ? [] : [eraDay(day)]
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
