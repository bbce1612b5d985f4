import { type Field, fieldsOf, type Form, type FormPage, optionsOf, PREFILL_KEYS } from './form'

/** A form that says something it cannot mean; the service does not start with it. */
export class FormDefinitionError extends Error {
  readonly faults: readonly string[]

  constructor(form: Form, faults: readonly string[]) {
    super(`form ${form.id} ${form.edition} is not well defined: ${faults.join('; ')}`)
    this.name = 'FormDefinitionError'
    this.faults = faults
  }
}

/** @throws {FormDefinitionError} naming every fault at once */
export function checkDefinition(form: Form): void {
  const faults = [
    ...repeated(form.pages.map(({ id }) => id)).map((id) => `page ${id} stands twice`),
    ...repeated(fieldsOf(form).map(({ id }) => id)).map((id) => `field ${id} stands twice`),
    ...(form.title === '' ? ['the form has no title'] : []),
    ...form.pages.flatMap((page) => faultsOfPage(page)),
  ]
  if (faults.length > 0) throw new FormDefinitionError(form, faults)
}

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)

function faultsOfPage(page: FormPage): readonly string[] {
  const orders = (page.dayOrders ?? []).flatMap(({ earlier, later, whenReversed }) => [
    ...[earlier, later]
      .filter((id) => page.fields.find((field) => field.id === id)?.kind !== 'date')
      .map((id) => `page ${page.id} puts ${id} in order, which is no day of this page`),
    ...(whenReversed === '' ? [`page ${page.id} lacks words for reversed days`] : []),
  ])
  return [
    ...(page.title === '' || page.group === '' ? [`page ${page.id} lacks a title or group`] : []),
    ...(page.fields.length === 0 ? [`page ${page.id} has no fields`] : []),
    ...page.fields.flatMap((field) => faultsOfField(page, field)),
    ...orders,
    ...faultsOfRows(page),
  ]
}

function faultsOfRows(page: FormPage): readonly string[] {
  const ids = page.fields.map(({ id }) => id)
  return (page.wholeRows ?? []).flatMap((row) => [
    ...(row.length < 2 ? [`page ${page.id} has a row of fewer than two fields`] : []),
    ...row
      .filter((id) => !ids.includes(id))
      .map((id) => `page ${page.id} has ${id} in a row, which is no field of this page`),
  ])
}

function faultsOfField(page: FormPage, field: Field): readonly string[] {
  const faults = [
    ...faultsOfWording(field),
    ...faultsOfLimits(field),
    ...faultsOfCondition(page, field),
  ]
  const { prefill } = field
  if (prefill !== undefined && !PREFILL_KEYS.some((known) => known === prefill)) {
    faults.push(`is prefilled from ${JSON.stringify(prefill)}, which nobody knows`)
  }
  if (!/^[a-z][A-Za-z0-9]*$/.test(field.id)) faults.push('has an id that is no identifier')
  return faults.map((fault) => `field ${field.id} ${fault}`)
}

function faultsOfWording(field: Field): string[] {
  const options = optionsOf(field)
  const words = [field.label, field.whenMissing, field.hint, field.under]
  const isChoice = field.kind === 'oneOf' || field.kind === 'manyOf'
  return [
    ...(words.includes('') ? ['has empty words'] : []),
    ...(isChoice && options.length < 2 ? ['offers fewer than two choices'] : []),
    ...(options.some(({ code, label }) => code === '' || label === '')
      ? ['has a choice without code or words']
      : []),
    ...repeated(options.map(({ code }) => code)).map((code) => `offers ${code} twice`),
    ...repeated(options.map(({ label }) => label)).map((label) => `says ${label} twice`),
    ...(field.kind === 'oneOf' && options.some(({ alone }) => alone === true)
      ? ['marks a choice as standing alone where only one can be chosen']
      : []),
  ]
}

function faultsOfLimits(field: Field): string[] {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'kana':
    case 'phone':
      return field.maxLength >= 1 && field.maxLength <= 4000 ? [] : ['has no sensible length']
    case 'digits':
      return field.length >= 1 && field.length <= 20 ? [] : ['has no sensible length']
    case 'number':
      return field.min <= field.max ? [] : ['allows no number']
    case 'date':
      return field.span.yearsBack >= 0 && field.span.yearsAhead >= 0 ? [] : ['allows no day']
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
      return []
  }
}

/** A field is reachable when what decides over it comes before it on its page and can say so. */
function faultsOfCondition(page: FormPage, field: Field): string[] {
  const { askedWhen } = field
  if (askedWhen === undefined) return []
  const position = page.fields.findIndex(({ id }) => id === askedWhen.field)
  const decider = page.fields[position]
  if (decider === undefined || position >= page.fields.indexOf(field)) {
    return [`can never be reached: ${askedWhen.field} does not come before it on its page`]
  }
  const codes = optionsOf(decider).map(({ code }) => code)
  const unknown = askedWhen.isOneOf.filter((code) => !codes.includes(code))
  return [
    ...(askedWhen.isOneOf.length === 0 ? ['can never be reached: no answer leads to it'] : []),
    ...unknown.map((code) => `can never be reached by ${code}, which ${decider.id} does not offer`),
  ]
}
