import {
  type Answer,
  answerList,
  type Answers,
  type Condition,
  type Field,
  type FieldKind,
  type Form,
  type FormContext,
  type FormPage,
  getPage,
  isAsked,
  optionsOf,
} from './form'
import { DAY_BOXES, dayBoxName } from './parse-page'
import { eraYear } from '../calendar/japanese-era'
import { findPlainDate } from '../calendar/plain-date'
import { type AnswerSource, sourceWords } from './prefill'
import { type Problem, problemsOnPage } from './problems'
import { wordsOf } from './words'

export type FieldView = Readonly<{
  id: string
  /** The name of the posted value; choices of manyOf share it. */
  name: string
  label: string
  kind: FieldKind
  under?: string
  /** Of a dense page: the part that begins with this field. */
  section?: Readonly<{ title: string; intro?: string }>
  hint?: string
  unit?: string
  maxLength?: number
  required: boolean
  /** Whether the other answers call for this field now; a page without script shows it all the same. */
  asked: boolean
  /** 入院時の要介護度が「申請中」のとき */
  askedWhenWords?: string
  /** The field on the same page and the codes of it that lead to this one. */
  askedWhen?: Condition
  /** As it is to stand in the control: what was typed, or the answer as people write it. */
  value: string
  /** Only for days. */
  boxes?: readonly Readonly<{ name: string; unit: '年' | '月' | '日'; value: string }>[]
  options: readonly Readonly<{ code: string; label: string; selected: boolean; alone: boolean }>[]
  error?: string
  /** 前回 令和8年6月14日; absent once a person has changed the answer. */
  source?: string
  /** What the earlier sheet said, in words, and whether it is the same now. */
  previously?: Readonly<{ words: string; same: boolean }>
}>

export type PageView = Readonly<{
  id: string
  title: string
  nationalNumber: string
  intro?: string
  /** Page n of m, and where saving leads next. */
  position: number
  total: number
  next?: Readonly<{ id: string; title: string }>
  fields: readonly FieldView[]
  /** The summary on top, in the order of the fields; `anchor` is the id of the first control to go to. */
  errors: readonly Readonly<{ field: string; anchor: string; message: string }>[]
}>

export type ViewInput = Readonly<{
  answers: Answers
  /** After a refused save: what was typed, shown instead of the answers, and what was wrong with it. */
  typed?: Answers
  problems?: readonly Problem[]
  sources?: Readonly<Record<string, AnswerSource>>
  previous?: Answers
}>

/** Everything a template needs to show a page; it decides nothing but looks. */
export function pageView(form: Form, pageId: string, input: ViewInput): PageView {
  const page = getPage(form, pageId)
  const position = form.pages.indexOf(page)
  const next = form.pages[position + 1]
  const problems = input.problems ?? []
  return {
    id: page.id,
    title: page.title,
    nationalNumber: page.nationalNumber,
    ...(page.intro !== undefined && { intro: page.intro }),
    position: position + 1,
    total: form.pages.length,
    ...(next && { next: { id: next.id, title: next.title } }),
    fields: page.fields.map((field) => fieldView(page, field, input)),
    errors: problems.map(({ field, message }) => ({
      field,
      anchor: anchorOf(page, field),
      message,
    })),
  }
}

/** What is wrong on a page as it was saved, for showing a draft again; blanks are no error yet. */
export function problemsToShow(
  form: Form,
  pageId: string,
  answers: Answers,
  context: FormContext,
): readonly Problem[] {
  return problemsOnPage(getPage(form, pageId), answers, context).filter(
    ({ code }) => code !== 'missing',
  )
}

function anchorOf(page: FormPage, fieldId: string): string {
  const field = page.fields.find(({ id }) => id === fieldId)
  return field?.kind === 'date' ? dayBoxName(fieldId, 'year') : fieldId
}

function fieldView(page: FormPage, field: Field, input: ViewInput): FieldView {
  const shown = input.typed ?? input.answers
  const current = shown[field.id]
  const error = input.problems?.find((problem) => problem.field === field.id)
  // A cleaned text replaces the one typed, so that what the message speaks of is what is seen.
  const standing = error?.typed ?? current
  const source = input.sources?.[field.id]
  const previous = input.previous?.[field.id]
  return {
    id: field.id,
    name: field.id,
    label: field.label,
    kind: field.kind,
    ...(field.under !== undefined && { under: field.under }),
    ...sectionAt(page, field),
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(field.kind === 'number' && { unit: field.unit }),
    ...('maxLength' in field && { maxLength: field.maxLength }),
    required: field.whenMissing !== undefined,
    asked: isAsked(page, field, shown),
    ...askedWhenWords(page, field),
    ...(field.askedWhen && { askedWhen: field.askedWhen }),
    value: answerList(standing).join(' '),
    ...(field.kind === 'date' && { boxes: boxesOf(field, standing) }),
    options: optionsOf(field).map(({ code, label, alone }) => ({
      code,
      label,
      selected: answerList(standing).includes(code),
      alone: alone === true,
    })),
    ...(error && { error: error.message }),
    ...(source && { source: sourceWords(source) }),
    ...(previous !== undefined && {
      previously: {
        words: wordsOf(field, previous),
        same: wordsOf(field, previous) === wordsOf(field, current),
      },
    }),
  }
}

function sectionAt(page: FormPage, field: Field): Pick<FieldView, 'section'> {
  const found = page.sections?.find(({ from }) => from === field.id)
  if (found === undefined) return {}
  const { title, intro } = found
  return { section: { title, ...(intro !== undefined && { intro }) } }
}

function askedWhenWords(page: FormPage, field: Field): { askedWhenWords?: string } {
  const { askedWhen } = field
  const decider = page.fields.find(({ id }) => id === askedWhen?.field)
  if (askedWhen === undefined || decider === undefined) return {}
  const labels = optionsOf(decider)
    .filter(({ code }) => askedWhen.isOneOf.includes(code))
    .map(({ label }) => `「${label}」`)
  return { askedWhenWords: `${decider.label}が${labels.join('か')}のとき` }
}

/** The year is shown as people write it (昭和13); a day that could not be read goes back as typed. */
function boxesOf(field: Field, standing: Answer | undefined): NonNullable<FieldView['boxes']> {
  const text = answerList(standing).join(' ')
  const day = findPlainDate(text)
  const parts =
    day === undefined
      ? text.split('/', 3)
      : [
          (eraYear(day) ?? day.slice(0, 4)).replace('年', ''),
          String(Number(day.slice(5, 7))),
          String(Number(day.slice(8, 10))),
        ]
  const units = { year: '年', month: '月', day: '日' } as const
  return DAY_BOXES.map((box, index) => ({
    name: dayBoxName(field.id, box),
    unit: units[box],
    value: parts[index] ?? '',
  }))
}
