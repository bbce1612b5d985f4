type Schema = Readonly<Record<string, unknown>>
type Check = (rule: unknown, value: unknown, schema: Schema) => boolean

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
}

const lengthOf = (value: unknown): number => Array.from(value as string).length

/** The keywords that the schemas of forms use, as draft 2020-12 means them. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (type, value) => TYPES[String(type)]?.(value) ?? false,
  enum: (list, value) => (list as readonly unknown[]).includes(value),
  format: (format, value) =>
    format === 'date' && typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  minLength: (least, value) => typeof value !== 'string' || lengthOf(value) >= Number(least),
  maxLength: (most, value) => typeof value !== 'string' || lengthOf(value) <= Number(most),
  pattern: (pattern, value) =>
    typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value),
  minimum: (least, value) => typeof value !== 'number' || value >= Number(least),
  maximum: (most, value) => typeof value !== 'number' || value <= Number(most),
  items: (schema, value) =>
    !Array.isArray(value) || value.every((item) => fits(schema as Schema, item)),
  contains: (schema, value) =>
    !Array.isArray(value) || value.some((item) => fits(schema as Schema, item)),
  minItems: (least, value) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (most, value) => !Array.isArray(value) || value.length <= Number(most),
  uniqueItems: (_, value) => !Array.isArray(value) || new Set(value).size === value.length,
  required: (names, value) =>
    !isObject(value) || (names as readonly string[]).every((name) => Object.hasOwn(value, name)),
  properties: (schemas, value) =>
    !isObject(value) ||
    Object.entries(schemas as Readonly<Record<string, Schema>>).every(
      ([name, schema]) => !Object.hasOwn(value, name) || fits(schema, value[name]),
    ),
  additionalProperties: (allowed, value, { properties }) =>
    allowed !== false ||
    !isObject(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  allOf: (schemas, value) => (schemas as readonly Schema[]).every((one) => fits(one, value)),
  if: (condition, value, { then = {} }) =>
    !fits(condition as Schema, value) || fits(then as Schema, value),
}

const SAYS_NOTHING = ['$schema', '$id', 'title', 'description', 'then']

/** Whether a value is as the schema says. @throws for a keyword that is not known here: it must not pass unseen */
export function fits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    if (keyword.startsWith('x-') || SAYS_NOTHING.includes(keyword)) return true
    const check = KEYWORDS[keyword]
    if (check === undefined) throw new Error(`the schema says ${keyword}, which nobody checks`)
    return check(rule, value, schema)
  })
}
