/*
 * What a form is. A form is said once, as data; the page, the task list, the check page, the parser and
 * the paper all read the same definition, so that they cannot disagree.
 */

/** Canonical: NFC text, 'YYYY-MM-DD' days, option codes, 'yes' or 'no'. Several choices are a list. */
export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

/** What may be known before anybody types; whoever shows the form hands the values in by these names. */
export const PREFILL_KEYS = [
  'person.name',
  'person.kana',
  'person.sex',
  'person.birthDate',
  'person.age',
  'person.address',
  'person.phone',
  'leg.admittedOn',
  'leg.careLevel',
  'leg.plannedDischargeOn',
  'hospital.name',
  'hospital.ward',
  'hospital.contact',
  'hospital.phone',
  'hospital.fax',
  'office.name',
  'office.phone',
  'office.fax',
  'careManager.name',
  'writer.name',
  'today',
] as const
export type PrefillKey = (typeof PREFILL_KEYS)[number]

/** Who may see an answer beyond the parties: identity is masked on a fax, sensitive needs its own scope. */
type Disclosure = 'care' | 'identity' | 'sensitive'

/** The field is asked when that other field's answer is (or includes) one of these codes. */
export type Condition = Readonly<{ field: string; isOneOf: readonly string[] }>

export type Option = Readonly<{
  code: string
  label: string
  /** Cannot be chosen together with others, as なし. */
  alone?: true
}>

type FieldBase = Readonly<{
  id: string
  /** Stands by itself, on the check page too: 主介護者の氏名 rather than 氏名. */
  label: string
  hint?: string
  /** The heading above this field and the following ones, on the page. */
  under?: string
  /** Said when the field is left empty; a field without one may be left empty. */
  whenMissing?: string
  askedWhen?: Condition
  prefill?: PrefillKey
  /** An answer of this stay only, never taken over from an earlier sheet. */
  neverCarriedOver?: true
  disclosure?: Disclosure
  /**
   * Part of what a fee asks for first (fees §5.1: admission day, state, living, services; §5.2: from whom and
   * when it was heard), or what a form says nothing without.
   */
  neededFirst?: true
}>

export type TextField = FieldBase &
  Readonly<{ kind: 'text' | 'longText' | 'kana' | 'phone'; maxLength: number }>
/** An identifier of a fixed number of digits, leading zeros included; never a number to count with. */
export type DigitsField = FieldBase & Readonly<{ kind: 'digits'; length: number }>
export type NumberField = FieldBase &
  Readonly<{ kind: 'number'; min: number; max: number; decimals?: 1; unit: string }>
export type DateField = FieldBase &
  /** The days that make sense, counted from the day of filling in; yearsAhead 0 means not after today. */
  Readonly<{ kind: 'date'; span: Readonly<{ yearsBack: number; yearsAhead: number }> }>
export type YesNoField = FieldBase & Readonly<{ kind: 'yesNo'; yes: string; no: string }>
export type ChoiceField = FieldBase &
  Readonly<{ kind: 'oneOf' | 'manyOf'; options: readonly Option[] }>

export type Field = TextField | DigitsField | NumberField | DateField | YesNoField | ChoiceField
export type FieldKind = Field['kind']

/** Two days that must not be the wrong way round. */
type DayOrder = Readonly<{ earlier: string; later: string; whenReversed: string }>

export type FormPage = Readonly<{
  id: string
  title: string
  /** The heading in the task list. */
  group: string
  /** As on the national form, '7-1'; empty where the form has no number. */
  nationalNumber: string
  intro?: string
  fields: readonly Field[]
  dayOrders?: readonly DayOrder[]
  /** Of a dense page: where its parts begin, by the id of the first field of each. */
  sections?: readonly Section[]
  /** Fields that say one thing together, as a row of a table does: all of them or none. */
  wholeRows?: readonly (readonly string[])[]
}>

export type Section = Readonly<{ from: string; title: string; intro?: string }>

export type Form = Readonly<{
  id: string
  edition: string
  title: string
  pages: readonly FormPage[]
}>

/** What reading an answer depends on beside the answer. */
export type FormContext = Readonly<{ today: string }>

class NoSuchPage extends Error {
  constructor(form: Form, pageId: string) {
    super(`form ${form.id} ${form.edition} has no page ${JSON.stringify(pageId.slice(0, 40))}`)
    this.name = 'NoSuchPage'
  }
}

export function findPage(form: Form, pageId: string): FormPage | undefined {
  return form.pages.find(({ id }) => id === pageId)
}

/** @throws {NoSuchPage} */
export function getPage(form: Form, pageId: string): FormPage {
  const page = findPage(form, pageId)
  if (page === undefined) throw new NoSuchPage(form, pageId)
  return page
}

export function fieldsOf(form: Form): readonly Field[] {
  return form.pages.flatMap(({ fields }) => fields)
}

/** A page is needed first when it holds a field that is. */
export function isNeededFirst(page: FormPage): boolean {
  return page.fields.some(({ neededFirst }) => neededFirst === true)
}

/** The choices a field offers; none for what is typed. */
export function optionsOf(field: Field): readonly Option[] {
  switch (field.kind) {
    case 'yesNo':
      return [
        { code: 'yes', label: field.yes },
        { code: 'no', label: field.no },
      ]
    case 'oneOf':
    case 'manyOf':
      return field.options
    case 'text':
    case 'longText':
    case 'kana':
    case 'phone':
    case 'digits':
    case 'number':
    case 'date':
      return []
  }
}

/** A condition looks at the same page only, so that a page can be understood by itself. */
export function isAsked(page: FormPage, field: Field, answers: Answers): boolean {
  const { askedWhen } = field
  if (askedWhen === undefined) return true
  const decider = page.fields.find(({ id }) => id === askedWhen.field)
  if (decider === undefined || !isAsked(page, decider, answers)) return false
  return answerList(answers[decider.id]).some((code) => askedWhen.isOneOf.includes(code))
}

export function askedFields(page: FormPage, answers: Answers): readonly Field[] {
  return page.fields.filter((field) => isAsked(page, field, answers))
}

export function answerList(answer: Answer | undefined): readonly string[] {
  if (answer === undefined || answer === '') return []
  return typeof answer === 'string' ? [answer] : answer
}

export function isAnswered(answers: Answers, fieldId: string): boolean {
  return answerList(answers[fieldId]).length > 0
}
