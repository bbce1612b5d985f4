import { type Answer, type Answers, type Field, type Form, type FormContext, getPage } from './form'
import { problemsOnPage, type Problem } from './problems'
import { LONGEST_TYPED, readField } from './read-field'

/** A posted page: any value may be anything, since anybody may post. */
export type Posted = Readonly<Record<string, unknown>>

/** The three boxes of a day; the whole day may also come under the field's own name. */
export const DAY_BOXES = ['year', 'month', 'day'] as const
export const dayBoxName = (fieldId: string, box: (typeof DAY_BOXES)[number]): string =>
  `${fieldId}-${box}`

export type ParsedPage = Readonly<{
  /** Canonical answers of this page; what could not be read is among the problems. */
  answers: Answers
  problems: readonly Problem[]
  /** What was typed in every field of the page, readable or not, for showing the page again. */
  typed: Answers
}>

/**
 * Reads what was posted for one page. Never throws for anything posted; nothing typed is lost: it is in
 * the answers or comes back in `typed` and beside its problem.
 * @throws {NoSuchPage} when the form has no such page, which is a mistake of the route
 */
export function parsePage(
  form: Form,
  pageId: string,
  posted: Posted,
  context: FormContext,
): ParsedPage {
  const page = getPage(form, pageId)
  const typed = Object.fromEntries(
    page.fields.map((field): [string, Answer] => [field.id, typedIn(field, posted)]),
  )
  const answers = Object.fromEntries(
    page.fields.flatMap((field): [string, Answer][] => {
      const reading = readField(field, typed[field.id] ?? '', context)
      return reading.is === 'answer' ? [[field.id, reading.answer]] : []
    }),
  )
  return { answers, problems: problemsOnPage(page, { ...typed, ...answers }, context), typed }
}

/**
 * The draft after a page was saved: this page's answers as posted, readable or not, so that a mistake can
 * be mended another day; the other pages as they were. Text beyond every limit is not kept.
 */
export function draftWith(
  form: Form,
  pageId: string,
  before: Answers,
  parsed: ParsedPage,
): Answers {
  const ofThisPage = new Set(getPage(form, pageId).fields.map(({ id }) => id))
  const others = Object.entries(before).filter(([id]) => !ofThisPage.has(id))
  const invalid = parsed.problems.flatMap(({ field, code, typed }): [string, Answer][] =>
    code === 'invalid' && typed !== undefined && isKept(typed) ? [[field, typed]] : [],
  )
  return Object.fromEntries([...others, ...Object.entries(parsed.answers), ...invalid])
}

const isKept = (typed: Answer): boolean =>
  typeof typed === 'string' ? typed.length <= LONGEST_TYPED : typed.length > 0

function typedIn(field: Field, posted: Posted): Answer {
  if (field.kind !== 'date') {
    const texts = textsOf(own(posted, field.id))
    return texts.length <= 1 ? (texts[0] ?? '') : texts
  }
  const boxes = DAY_BOXES.map((box) => textsOf(own(posted, dayBoxName(field.id, box))).join(' '))
  const whole = textsOf(own(posted, field.id)).join(' ')
  if (whole.trim() !== '') return whole
  // '13//2' keeps which box was left empty, so that the same boxes can be filled again.
  const joined = boxes.map((text) => text.trim()).join('/')
  return joined.replace(/\/+$/, '')
}

const own = (posted: Posted, name: string): unknown =>
  Object.hasOwn(posted, name) ? posted[name] : undefined

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
