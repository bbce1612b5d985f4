import { type Field, type FieldKind, fieldsOf, type Form, type FormPage } from '../form'

/** A JSON Schema, or a part of one. Names that begin with `x-` are ours and bind nobody. */
export type Schema = Readonly<Record<string, unknown>>

/**
 * What the answers of a form look like as JSON (draft 2020-12), made from its definition. A draft may lack
 * anything, so nothing is required; `x-whenMissing` says what a person is told where an answer is wanted.
 */
export function formSchema(form: Form, id: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: `${form.title} ${form.edition}`,
    type: 'object',
    properties: Object.fromEntries(
      form.pages.flatMap((page) => page.fields.map((field) => [field.id, schemaOf(page, field)])),
    ),
    additionalProperties: false,
    allOf: fieldsOf(form).flatMap((field) => condition(form, field)),
  }
}

function schemaOf(page: FormPage, field: Field): Schema {
  return {
    title: field.label,
    ...(field.hint !== undefined && { description: field.hint }),
    ...valueSchema(field),
    'x-page': page.id,
    ...(field.whenMissing !== undefined && { 'x-whenMissing': field.whenMissing }),
    ...(field.neededFirst === true && { 'x-neededFirst': true }),
    ...(field.disclosure !== undefined && { 'x-disclosure': field.disclosure }),
  }
}

function valueSchema(field: Field): Schema {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'kana':
    case 'phone':
      return { type: 'string', minLength: 1, maxLength: field.maxLength }
    case 'digits':
      return { type: 'string', pattern: `^[0-9]{${field.length}}$` }
    case 'number':
      return {
        type: field.decimals === undefined ? 'integer' : 'number',
        minimum: field.min,
        maximum: field.max,
        ...(field.decimals !== undefined && { 'x-decimals': field.decimals }),
        'x-unit': field.unit,
      }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'yesNo':
      return { type: 'boolean', 'x-words': { true: field.yes, false: field.no } }
    case 'oneOf':
      return { enum: field.options.map(({ code }) => code), 'x-words': wordsOfOptions(field) }
    case 'manyOf':
      return {
        type: 'array',
        items: { enum: field.options.map(({ code }) => code) },
        uniqueItems: true,
        minItems: 1,
        'x-words': wordsOfOptions(field),
        ...standingAlone(field),
      }
  }
}

type Choices = Extract<Field, Readonly<{ kind: Extract<FieldKind, 'oneOf' | 'manyOf'> }>>

const wordsOfOptions = ({ options }: Choices): Schema =>
  Object.fromEntries(options.map(({ code, label }) => [code, label]))

function standingAlone({ options }: Choices): Schema {
  const alone = options.filter((option) => option.alone === true).map(({ code }) => code)
  return alone.length === 0
    ? {}
    : { if: { contains: { enum: alone } }, then: { maxItems: 1 }, 'x-standingAlone': alone }
}

/** Where a field stands, the answer that asks for it stands too. */
function condition(form: Form, { id, askedWhen }: Field): readonly Schema[] {
  if (askedWhen === undefined) return []
  const decider = fieldsOf(form).find((field) => field.id === askedWhen.field)
  const codes =
    decider?.kind === 'yesNo' ? askedWhen.isOneOf.map((code) => code === 'yes') : askedWhen.isOneOf
  const oneOfThese = { enum: codes }
  return [
    {
      if: { required: [id] },
      then: {
        required: [askedWhen.field],
        properties: {
          [askedWhen.field]: decider?.kind === 'manyOf' ? { contains: oneOfThese } : oneOfThese,
        },
      },
    },
  ]
}
