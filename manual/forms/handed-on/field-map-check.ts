import { findUse } from '../../case/form-uses'
import { type Field, fieldsOf, type Form, optionsOf } from '../form'
import { type FieldLink, type FieldMap, readBy } from './field-map'

/** What is wrong with the maps between forms, in a sentence each; the service does not start with any. */
export function faultsOfFieldMaps(
  maps: readonly FieldMap[],
  forms: readonly Form[],
): readonly string[] {
  return maps.flatMap((map) => {
    const name = `map from ${map.from} into ${map.into}`
    // The newest edition stands first.
    const from = forms.find(({ id }) => id === map.from)
    const into = forms.find(({ id }) => id === map.into)
    if (from === undefined) return [`${name} reads a form that nobody knows`]
    if (into === undefined) return [`${name} fills a form that nobody knows`]
    return [
      ...faultsOfReading(map),
      ...repeated(map.links.map((link) => link.into)).map((id) => `fills ${id} twice`),
      ...map.links.flatMap((link) => faultsOfLink(link, from, into)),
    ].map((fault) => `${name} ${fault}`)
  })
}

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)

/** A form can be handed on only to a side that may read it, and only when it was sent. */
function faultsOfReading({ from, into, notOlderThanDays }: FieldMap): readonly string[] {
  const source = findUse(from)
  const writer = findUse(into)?.filledBy
  const isRead =
    source !== undefined &&
    source.sentAs !== 'FormKept' &&
    (source.goesTo === writer || source.filledBy === writer)
  return [
    ...(isRead ? [] : ['reads a form that whoever writes may not read']),
    ...(notOlderThanDays !== undefined && notOlderThanDays < 1 ? ['takes no form at all'] : []),
  ]
}

function faultsOfLink(link: FieldLink, from: Form, into: Form): readonly string[] {
  const target = fieldsOf(into).find(({ id }) => id === link.into)
  if (target === undefined) return [`fills ${link.into}, which the form does not ask`]
  const ids = readBy(link)
  const sources = ids.flatMap((id) => fieldsOf(from).find((field) => field.id === id) ?? [])
  const unknown = ids.filter((id) => !sources.some((field) => field.id === id))
  return [
    ...(ids.length === 0 ? [`fills ${target.id} from nothing`] : []),
    ...unknown.map((id) => `reads ${id}, which the form does not ask`),
    ...(target.prefill === undefined ? [] : [`fills ${target.id}, which comes from the case`]),
    ...sources.flatMap((source) => [
      ...faultsOfDisclosure(source, target),
      ...faultsOfKinds(link, source, target),
    ]),
  ]
}

/** What is masked or kept close in the one form must be so in the other. */
const faultsOfDisclosure = (source: Field, target: Field): readonly string[] =>
  (source.disclosure ?? 'care') === 'care' || source.disclosure === target.disclosure
    ? []
    : [
        `hands ${source.id}, which is ${source.disclosure ?? 'care'}, on to ${target.id}, which is not`,
      ]

function faultsOfKinds(link: FieldLink, source: Field, target: Field): readonly string[] {
  const mismatch = `hands ${source.id} (${source.kind}) on to ${target.id} (${target.kind})`
  switch (link.as) {
    case 'same':
      return isSameKind(source, target) ? [] : [`${mismatch} as the same`]
    case 'choice':
      return isManyOf(source) === isManyOf(target) && isChoice(source) && isChoice(target)
        ? faultsOfChoices(link.choices, source, target)
        : [`${mismatch} as a choice`]
    case 'together':
      return source.kind === 'text' && isText(target) ? [] : [`${mismatch} in one line`]
    case 'lines':
      return target.kind === 'longText' ? [] : [`${mismatch} in lines`]
  }
}

const isText = ({ kind }: Field): boolean => kind === 'text' || kind === 'longText'
const isManyOf = ({ kind }: Field): boolean => kind === 'manyOf'
const isChoice = (field: Field): boolean => optionsOf(field).length > 0

/** A line can stand where lines may; numbers only in their own unit; choices by a table alone. */
function isSameKind(source: Field, target: Field): boolean {
  if (isChoice(source) || isChoice(target)) return false
  if (source.kind === 'number' && target.kind === 'number') return source.unit === target.unit
  return source.kind === target.kind || (source.kind === 'text' && target.kind === 'longText')
}

function faultsOfChoices(
  choices: Extract<FieldLink, { as: 'choice' }>['choices'],
  source: Field,
  target: Field,
): readonly string[] {
  const read = optionsOf(source).map(({ code }) => code)
  const offered = optionsOf(target).map(({ code }) => code)
  return [
    ...read
      .filter((code) => !Object.hasOwn(choices, code))
      .map((code) => `does not say what ${source.id}=${code} becomes`),
    ...Object.keys(choices)
      .filter((code) => !read.includes(code))
      .map((code) => `maps ${source.id}=${code}, which is no choice`),
    ...Object.values(choices)
      .filter((code) => code !== null && !offered.includes(code))
      .map((code) => `hands ${source.id} on as ${target.id}=${code}, which is no choice`),
  ]
}
