import { eraDay, shortEraDay } from '../../manual/calendar/japanese-era'
import { findPlainDate } from '../../manual/calendar/plain-date'
import { englishDay, westernDay } from '../words/western-day'
import {
  type Answers,
  answerList,
  askedFields,
  type Field,
  fieldsOf,
  type Form,
  optionsOf,
} from '../../manual/forms/form'
import type { Group, Inline } from './flow'
import type { Part } from './form-layout'
import { SIZES, type Sizes } from './sizes'
import type { Atom, TextStyle, Typesetter } from './typeset'

const GAP = 4
/** Before a unit, and inside brackets. */
const CLOSE = 2
const WIDEST_BRACKET = 200
/** A long answer flows; a short one (a name, a number) is kept on one line. */
const LONGEST_KEPT_TOGETHER = 16

export type PartsSetter = (parts: readonly Part[]) => readonly Group[]

/** Turns the parts of a cell into what is set on its lines, with the answers of one sheet. */
export function createPartsSetter(
  form: Form,
  answers: Answers,
  typesetter: Typesetter,
  sizes: Sizes = SIZES,
): PartsSetter {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  const asked = new Set(
    form.pages.flatMap((page) => askedFields(page, answers).map(({ id }) => id)),
  )
  const answersTo = (id: string): readonly string[] =>
    asked.has(id) ? answerList(answers[id]) : []
  const fieldNamed = (id: string): Field => {
    const field = fields.get(id)
    if (field === undefined)
      throw new Error(`the layout shows ${id}, which ${form.id} does not ask`)
    return field
  }

  const plain = (text: string, bold = false): readonly Atom[] =>
    typesetter.printed(text, { size: sizes.choice, bold })

  function boxed(ticked: boolean, label: string, inside?: readonly Part[]): readonly Group[] {
    const size = sizes.choice
    const box: Inline = { box: ticked ? 'ticked' : 'empty', width: size * 1.12, size }
    const head = [box, ...plain(label, ticked)]
    return inside === undefined ? [{ inlines: head, gap: GAP }] : bracketed(head, inside)
  }

  function bracketed(head: readonly Inline[], inside: readonly Part[]): readonly Group[] {
    const within = onOneLine(inside.flatMap((part) => groupsOf(part)))
    return keptTogether([
      { inlines: [...head, ...plain('（')], gap: GAP },
      ...within,
      { inlines: plain('）'), gap: 0 },
    ])
  }

  function written(part: Extract<Part, { entry: string }>): readonly Group[] {
    const size = part.size ?? sizes.entry
    const style: TextStyle = { size, bold: part.bold === true }
    const text = entryText(fieldNamed(part.entry), answersTo(part.entry), part)
    if (text === '') {
      const room: Group = { inlines: [{ room: true, width: part.room ?? 36, size }], gap: GAP }
      return [room, ...Array<Group>(part.lines ?? 0).fill('newLine')]
    }
    return asWritten(text, style)
  }

  function asWritten(text: string, style: TextStyle): readonly Group[] {
    const atoms = typesetter.written(text, style)
    const width = atoms.reduce((sum, atom) => sum + atom.width, 0)
    const isOneLine = atoms.every((atom) => atom.text !== '\n')
    if (isOneLine && width <= LONGEST_KEPT_TOGETHER * style.size)
      return [{ inlines: atoms, gap: GAP }]
    return atoms.map((atom, index): Group => {
      if (atom.text === '\n') return 'newLine'
      return { inlines: [atom], gap: index === 0 ? GAP : 0 }
    })
  }

  /** Broken behind spaces where there are any, else between any two characters. */
  function prose(text: string): readonly Group[] {
    const style = { size: sizes.entry, bold: false }
    const runs = text.includes(' ')
      ? text.split(/(?<= )/).map((run) => typesetter.printed(run, style))
      : typesetter.printed(text, style).map((atom) => [atom])
    return runs.map((inlines): Group => ({ inlines, gap: 0 }))
  }

  function groupsOf(part: Part): readonly Group[] {
    if ('written' in part) return asWritten(part.written, { size: sizes.entry, bold: false })
    if ('prose' in part) return prose(part.prose)
    if ('words' in part) {
      return [{ inlines: plain(part.words), gap: part.unit === true ? CLOSE : GAP }]
    }
    if ('bracket' in part) return bracketed(plain(part.bracket), part.inside)
    if ('newLine' in part) return ['newLine']
    if ('entry' in part) return written(part)
    if ('chosen' in part) {
      const [code = ''] = answersTo(part.chosen)
      const inlines = plain(part.says[code] ?? '\u3000', true)
      return [{ inlines, gap: GAP }]
    }
    if ('box' in part) {
      const ticked = answersTo(part.box).some((code) => part.when.includes(code))
      return boxed(ticked, part.label, part.inside)
    }
    const chosen = answersTo(part.choices)
    return optionsOf(fieldNamed(part.choices)).flatMap(({ code, label }) =>
      boxed(chosen.includes(code), label, part.insides?.[code]),
    )
  }

  return (parts) => parts.flatMap((part) => groupsOf(part))
}

type Words = Exclude<Group, 'newLine'>

/** Inside brackets a new line becomes a space, so that the words before and after it do not run into each other. */
function onOneLine(groups: readonly Group[]): readonly Words[] {
  return groups.flatMap((group, index): readonly Words[] => {
    if (group === 'newLine') return []
    const before = groups[index - 1]
    const gap = before === 'newLine' ? SIZES.entry : group.gap
    return [{ inlines: group.inlines, gap: index === 0 ? 0 : gap }]
  })
}

/**
 * A choice and its short bracket are one group. With long words inside, the bracket is broken over lines,
 * but never right behind its opening or before its closing.
 */
function keptTogether(groups: readonly Words[]): readonly Group[] {
  const whole = together(groups)
  if (whole.inlines.reduce((sum, { width }) => sum + width, 0) <= WIDEST_BRACKET) return [whole]
  const [opening, first, ...middle] = groups.slice(0, -1)
  const closing = groups.at(-1)
  const last = middle.pop()
  return [
    together(
      [opening, first, ...(last === undefined ? [closing] : [])].filter((one) => one !== undefined),
    ),
    ...middle,
    ...(last === undefined ? [] : [together([last, ...(closing === undefined ? [] : [closing])])]),
  ]
}

function together(groups: readonly Words[]): Words {
  const inlines = groups.flatMap(({ inlines, gap }, index): readonly Inline[] =>
    index > 0 && gap > 0 ? [{ room: true, width: gap, size: SIZES.choice }, ...inlines] : inlines,
  )
  return { inlines, gap: groups[0]?.gap ?? 0 }
}

type DayWords = Pick<Extract<Part, { entry: string }>, 'short' | 'days'>

function entryText(field: Field, list: readonly string[], { short, days }: DayWords): string {
  const text = list.join(' ')
  if (field.kind !== 'date') return text
  const day = findPlainDate(text)
  if (day === undefined) return text
  if (days !== undefined) return days === 'english' ? englishDay(day) : westernDay(day)
  return short === true ? shortEraDay(day) : eraDay(day)
}
