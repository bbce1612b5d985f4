import {
  type Answer,
  type Answers,
  type Field,
  type FieldKind,
  type Form,
  type FormContext,
  type FormPage,
  optionsOf,
} from '../form'
import { parsePage } from '../parse-page'
import type { Problem } from '../problems'

/** As on a page, and what only a program can get wrong: a field nobody asks, a value of another kind. */
export type JsonProblem = Readonly<{
  field: string
  code: Problem['code'] | 'unknownField' | 'otherKind'
  message: string
}>

export type ReadJson = Readonly<{ answers: Answers; problems: readonly JsonProblem[] }>

const LONGEST_NAME = 40

const WANTED = {
  text: '文字列',
  longText: '文字列',
  kana: '文字列',
  phone: '文字列',
  digits: '数字の文字列',
  date: '"YYYY-MM-DD" か、画面で入れられる書き方の文字列',
  number: '数',
  yesNo: ' true か false ',
  oneOf: '選択肢の符号一つ',
  manyOf: '選択肢の符号の配列',
} as const satisfies Record<FieldKind, string>

/**
 * Answers given as JSON over those that stood before: a field that is not named stays, null empties it.
 * Every page that is touched goes through the parser of the posted page, so that both refuse in the same words.
 */
export function readJson(
  form: Form,
  given: Readonly<Record<string, unknown>>,
  before: Answers,
  context: FormContext,
): ReadJson {
  const names = new Set(form.pages.flatMap(({ fields }) => fields.map(({ id }) => id)))
  const unknown = Object.keys(given)
    .filter((name) => !names.has(name))
    .map((name): JsonProblem => {
      const field = name.slice(0, LONGEST_NAME)
      return {
        field,
        code: 'unknownField',
        message: `この様式に「${field}」という項目はありません`,
      }
    })
  const pages = form.pages.map((page) => readTouched(form, page, given, before, context))
  return {
    answers: Object.assign({}, ...pages.map(({ answers }) => answers)) as Answers,
    problems: [...unknown, ...pages.flatMap(({ problems }) => problems)],
  }
}

function readTouched(
  form: Form,
  page: FormPage,
  given: Readonly<Record<string, unknown>>,
  before: Answers,
  context: FormContext,
): ReadJson {
  const standing = Object.fromEntries(
    page.fields.flatMap(({ id }) => (before[id] === undefined ? [] : [[id, before[id]]])),
  )
  const named = page.fields.filter(({ id }) => Object.hasOwn(given, id))
  if (named.length === 0) return { answers: standing, problems: [] }
  const readings = named.map((field) => ({ field, posted: postedAs(field, given[field.id]) }))
  const ofOtherKind = readings.filter(({ posted }) => posted === undefined)
  const { answers, problems } = parsePage(
    form,
    page.id,
    { ...standing, ...Object.fromEntries(readings.map(({ field, posted }) => [field.id, posted])) },
    context,
  )
  const isOfOtherKind = (id: string) => ofOtherKind.some(({ field }) => field.id === id)
  return {
    answers,
    problems: [
      ...ofOtherKind.map(({ field }): JsonProblem => ({
        field: field.id,
        code: 'otherKind',
        message: `${field.label}は、${WANTED[field.kind]}で入れてください`,
      })),
      ...problems
        .filter(({ field }) => !isOfOtherKind(field))
        .map(({ field, code, message }): JsonProblem => ({ field, code, message })),
    ],
  }
}

/** A value as a page would post it; undefined when it is of a kind no page could post there. */
function postedAs(field: Field, value: unknown): Answer | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (field.kind === 'number' && typeof value === 'number') return String(value)
  if (field.kind === 'yesNo' && typeof value === 'boolean') return value ? 'yes' : 'no'
  // Two codes for one choice are refused by the parser, in the words of the page.
  if (optionsOf(field).length === 0 || !Array.isArray(value)) return undefined
  return value.every((item) => typeof item === 'string') ? value : undefined
}
