import {
  type Answer,
  type Answers,
  answerList,
  type Field,
  type Form,
  type FormContext,
  type FormPage,
  isAnswered,
  isAsked,
  isNeededFirst,
  optionsOf,
} from './form'
import { readField } from './read-field'

/** missing may be left for later; invalid and contradictory answers must be put right before sending. */
type ProblemCode = 'missing' | 'invalid' | 'contradictory'

export type Problem = Readonly<{
  field: string
  code: ProblemCode
  message: string
  /** What stands in the field now, to be shown there again. */
  typed?: Answer
}>

export type PageStatus = 'notStarted' | 'inProgress' | 'complete'

/** Everything to put right on a page, in the order of its fields, one message a field. */
export function problemsOnPage(
  page: FormPage,
  answers: Answers,
  context: FormContext,
): readonly Problem[] {
  const found = page.fields.flatMap((field) => problemWith(page, field, answers, context))
  const reversed = (page.dayOrders ?? [])
    .filter(({ earlier, later }) => isReversed(answers[earlier], answers[later]))
    .map(({ later, whenReversed }) => ({
      field: later,
      code: 'contradictory' as const,
      message: whenReversed,
    }))
    .filter(({ field }) => found.every((problem) => problem.field !== field))
    .filter(({ field }, at, all) => all.findIndex((other) => other.field === field) === at)
  const torn = fieldsOfTornRows(page, answers, context)
    .map((field) => {
      const ask = optionsOf(field).length > 0 ? '選んで' : '入れて'
      return {
        field: field.id,
        code: 'missing' as const,
        message: `${field.label}を${ask}ください`,
      }
    })
    .filter(({ field }) => found.every((problem) => problem.field !== field))
  const position = new Map(page.fields.map(({ id }, index) => [id, index]))
  return [...found, ...reversed, ...torn].toSorted(
    (one, other) => (position.get(one.field) ?? 0) - (position.get(other.field) ?? 0),
  )
}

/** What is left empty in a row of which another field is answered. */
function fieldsOfTornRows(page: FormPage, answers: Answers, context: FormContext) {
  const isEmpty = (field: Field) =>
    readField(field, answers[field.id] ?? '', context).is === 'nothing'
  return (page.wholeRows ?? []).flatMap((row) => {
    const fields = page.fields.filter(({ id }) => row.includes(id))
    return fields.every(isEmpty) ? [] : fields.filter(isEmpty)
  })
}

/** Everything to put right in a form, by page; pages without problems are left out. */
export function problemsIn(
  form: Form,
  answers: Answers,
  context: FormContext,
): readonly Readonly<{ pageId: string; problems: readonly Problem[] }>[] {
  return form.pages
    .map((page) => ({ pageId: page.id, problems: problemsOnPage(page, answers, context) }))
    .filter(({ problems }) => problems.length > 0)
}

/**
 * What stands in the way of sending: a page that is needed first must be complete; elsewhere blanks may
 * follow later, but nothing wrong is sent.
 */
export function obstaclesToSending(
  form: Form,
  answers: Answers,
  context: FormContext,
): readonly Readonly<{ pageId: string; problems: readonly Problem[] }>[] {
  const mayWait = new Set(form.pages.filter((page) => !isNeededFirst(page)).map(({ id }) => id))
  return problemsIn(form, answers, context)
    .map(({ pageId, problems }) => ({
      pageId,
      problems: problems.filter(({ code }) => code !== 'missing' || !mayWait.has(pageId)),
    }))
    .filter(({ problems }) => problems.length > 0)
}

/** Told from the same problems as the errors, so that list and page cannot disagree. */
export function statusOf(page: FormPage, answers: Answers, context: FormContext): PageStatus {
  if (!page.fields.some(({ id }) => isAnswered(answers, id))) return 'notStarted'
  return problemsOnPage(page, answers, context).length === 0 ? 'complete' : 'inProgress'
}

function problemWith(
  page: FormPage,
  field: Field,
  answers: Answers,
  context: FormContext,
): readonly Problem[] {
  const typed = answers[field.id]
  const asked = isAsked(page, field, answers)
  const reading = readField(field, typed ?? '', context)
  switch (reading.is) {
    case 'nothing':
      return asked && field.whenMissing !== undefined
        ? [{ field: field.id, code: 'missing', message: field.whenMissing }]
        : []
    case 'problem':
      return [{ field: field.id, code: 'invalid', message: reading.message, typed: reading.typed }]
    case 'answer':
      return asked
        ? []
        : [{ field: field.id, code: 'contradictory', message: notAsked(page, field, answers) }]
  }
}

/** Silence would lose what was written, so the person decides which of the two is right. */
function notAsked(page: FormPage, field: Field, answers: Answers): string {
  const decider = page.fields.find(({ id }) => id === field.askedWhen?.field)
  if (decider === undefined) return `${field.label}は、ここでは要りません`
  const labels = optionsOf(decider)
    .filter(({ code }) => field.askedWhen?.isOneOf.includes(code) ?? false)
    .map(({ label }) => `「${label}」`)
  const chosen = optionsOf(decider)
    .filter(({ code }) => answerList(answers[decider.id]).includes(code))
    .map(({ label }) => `「${label}」`)
  const now = chosen.length === 0 ? 'が選ばれていません' : `は${chosen.join('')}です`
  return `${field.label}は、${decider.label}が${labels.join('か')}のときに入れます。いま${decider.label}${now}。どちらかを直してください`
}

function isReversed(earlier: Answer | undefined, later: Answer | undefined): boolean {
  const [from, to] = [earlier, later].map(
    (day) => answerList(day).find((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)) ?? '',
  )
  return from !== undefined && to !== undefined && from !== '' && to !== '' && from > to
}
