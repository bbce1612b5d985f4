import { getUse } from '../../manual/case/form-uses'
import {
  answerList,
  type Answers,
  askedFields,
  type Field,
  fieldsOf,
  type Form,
  optionsOf,
} from '../../manual/forms/form'
import { getCurrentForm } from '../../manual/forms/forms'
import { type FieldLink, type FieldMap, readBy } from '../../manual/forms/handed-on/field-map'
import { FIELD_MAPS } from '../../manual/forms/handed-on/field-maps'
import { handedOnTo } from '../../manual/forms/handed-on/handed-on'
import { parsePage } from '../../manual/forms/parse-page'
import { prefill } from '../../manual/forms/prefill'
import { checkedRows, controlsOf, drawnCheck, drawnPage } from '../support/forms/drawn-pages'
import { closed, openPrinter, type Printer, ticksExpected } from '../support/forms/paper'
import { filledForm, inWords } from '../support/forms/samples'

/** Late enough for every day of the samples to lie behind it, within the spans of both forms. */
const TODAY = '2026-03-01'
const SENT_ON = '2026-02-20'

/** Choices that are worded otherwise in the two forms and mean the same; told here by hand. */
const SAME_IN_OTHER_WORDS = ['子と同居 → 同居', '経管 → 経管栄養']

/** Printed as they are written; days are shortened on paper, choices are boxes. */
const WRITTEN: readonly string[] = ['text', 'longText', 'kana', 'phone', 'number']

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

describe.each(FIELD_MAPS.map((map) => [`${map.from} → ${map.into} (${map.reach})`, map] as const))(
  '%s',
  (_name, map) => {
    const from = getCurrentForm(map.from)
    const into = getCurrentForm(map.into)
    const sheets = Array.from({ length: samplesOf(map, from) }, (_, n) => filledForm(from, n))
    const handed = sheets.map((answers) => ({ answers, ...known(map, into, answers) }))

    test('hands every answer on that the table says, with the form and the day it comes from', () => {
      const reached = new Set(handed.flatMap(({ filled }) => Object.keys(filled.answers)))
      expect([...reached].toSorted()).toEqual(map.links.map((link) => link.into).toSorted())
      for (const { filled } of handed)
        for (const source of Object.values(filled.sources))
          expect(source).toEqual({ from: 'otherForm', formId: map.from, on: SENT_ON })
    })

    test.each(handed.map((one, n) => [n, one] as const))(
      'means the same on the page, the check page and paper (sheet %i)',
      async (_n, { answers, filled }) => {
        const taken = map.links.filter((link) => filled.answers[link.into] !== undefined)
        expect(
          taken.map((link) => [link.into, problemWith(link, from, into, answers, filled.answers)]),
        ).toEqual(taken.map((link) => [link.into, undefined]))

        const asked = into.pages.flatMap((page) => askedFields(page, filled.answers))
        const shown = asked.filter(({ id }) => filled.answers[id] !== undefined)
        const posted = fromPages(into, filled.answers)
        const checked = checkedRows(drawnCheck(into, posted))
        const { text, ticks, replaced } = await printer.print(into, posted)
        for (const field of shown) {
          expect([field.id, posted[field.id]]).toEqual([field.id, filled.answers[field.id]])
          const words = inWords(field, posted[field.id] ?? '')
          expect([field.id, checked.get(field.label)]).toEqual([field.id, words])
        }
        const written = shown.filter(({ kind }) => WRITTEN.includes(kind))
        const words = written.map((field) => closed(inWords(field, posted[field.id] ?? '')))
        expect(words.filter((one) => !text.includes(one))).toEqual([])
        expect(ticks).toEqual(ticksExpected(into, posted))
        expect(replaced).toEqual([])
      },
    )
  },
)

/** As many sheets as it takes to make each mapped choice once. */
function samplesOf({ links }: FieldMap, from: Form): number {
  const read = links.flatMap(readBy)
  const choices = fieldsOf(from).filter(({ id }) => read.includes(id))
  return Math.max(...choices.map((field) => optionsOf(field).length), 2)
}

function known(map: FieldMap, into: Form, answers: Answers) {
  const { edition } = getCurrentForm(map.from)
  const sheet = { formId: map.from, edition, answers, on: SENT_ON, reach: map.reach }
  const handedOn = handedOnTo(into.id, [sheet], TODAY, [map])
  return { filled: prefill(into, { facts: {}, handedOn }, { today: TODAY }) }
}

/** Told once more without the code that hands on: the same text, the same words, or words known to mean the same. */
function problemWith(
  link: FieldLink,
  from: Form,
  into: Form,
  answers: Answers,
  filled: Answers,
): string | undefined {
  const sources = readBy(link).map((id) => fieldOf(from, id))
  const target = fieldOf(into, link.into)
  const words = sources.map((field) => labelsOf(field, answers))
  const made = labelsOf(target, filled)
  switch (link.as) {
    case 'same':
      return made.join() === words.flat().join()
        ? undefined
        : `${words.join()} became ${made.join()}`
    case 'choice': {
      const pairs = words.flat().map((word, index) => [word, made[index] ?? ''] as const)
      const wrong = pairs.filter(
        ([one, other]) => one !== other && !SAME_IN_OTHER_WORDS.includes(`${one} → ${other}`),
      )
      return wrong.length === 0 ? undefined : JSON.stringify(wrong)
    }
    case 'together':
    case 'lines': {
      const lost = words.flat().filter((word) => !made.join().includes(word))
      return lost.length === 0 ? undefined : `${lost.join()} is lost`
    }
  }
}

function fieldOf(form: Form, id: string): Field {
  const field = fieldsOf(form).find((one) => one.id === id)
  if (field === undefined) throw new Error(`${form.id} does not ask ${id}`)
  return field
}

const labelsOf = (field: Field, answers: Answers): readonly string[] =>
  answerList(answers[field.id]).map(
    (code) => optionsOf(field).find((option) => option.code === code)?.label ?? code,
  )

/** Every page drawn, its controls posted as they stand, and read again. */
function fromPages(form: Form, answers: Answers): Answers {
  return Object.assign(
    {},
    ...form.pages.map(({ id }) => {
      const posted = controlsOf(drawnPage(form, id, answers))
      return parsePage(form, id, posted, { today: TODAY }).answers
    }),
  ) as Answers
}

test('no form is handed on to a side that may not read it', () => {
  for (const { from, into } of FIELD_MAPS) {
    const reader = getUse(into).filledBy
    const { goesTo, filledBy, sentAs } = getUse(from)
    expect([from, [goesTo, filledBy].includes(reader), sentAs === 'FormKept']).toEqual([
      from,
      true,
      false,
    ])
  }
})
