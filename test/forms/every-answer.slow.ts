import {
  type Answer,
  type Answers,
  type Field,
  fieldsOf,
  type Form,
  optionsOf,
} from '../../manual/forms/form'
import { FORMS } from '../../manual/forms/forms'
import { closed, openPrinter, type Printer, ticksExpected } from '../support/forms/paper'
import { alone, answerTo, deciding, inWords } from '../support/forms/samples'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

/** Every answer that is a choice of its own, or one that is typed. */
function answersOf(form: Form, field: Field): readonly Answer[] {
  const codes = optionsOf(field).map(({ code }) => code)
  if (codes.length === 0) return [answerTo(form, field, 0)]
  return field.kind === 'manyOf' ? codes.map((code) => [code]) : codes
}

describe.each(FORMS.map((form) => [`${form.title} ${form.edition}`, form] as const))(
  '%s on paper, one answer at a time',
  (_title, form) => {
    test.each(fieldsOf(form).map((field) => [field.label, field] as const))(
      'shows each answer to %s, in its own place and nowhere else',
      async (_label, field) => {
        const before: Answers = deciding(form, field)
        const empty = await printer.print(form, before)
        for (const answer of answersOf(form, field)) {
          const answers = alone(form, field, answer)
          const { text, ticks } = await printer.print(form, answers)
          expect(ticks).toEqual(ticksExpected(form, answers))
          if (optionsOf(field).length > 0) continue
          expect(inserted(empty.text, text)).toEqual(onPaper(field, answer))
        }
      },
    )
  },
)

/** What stands in the second text and not in the first, when it is one run of characters; or a day for a blank one. */
function inserted(before: string, after: string): string {
  const blanks = Array.from(before.matchAll(/年月日/g), ({ index }) => index)
  const befores = [before, ...blanks.map((at) => before.slice(0, at) + before.slice(at + 3))]
  return befores.map((one) => insertedIn(one, after)).find((run) => run !== undefined) ?? after
}

function insertedIn(before: string, after: string): string | undefined {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const added = after.slice(at, at + after.length - before.length)
  return before === after.slice(0, at) + after.slice(at + added.length) ? added : undefined
}

function onPaper(field: Field, answer: Answer): unknown {
  const words = closed(inWords(field, answer))
  if (field.kind === 'number') return String(answer)
  if (field.kind !== 'date') return rotated(words)
  return expect.stringMatching(/^(?:令和\d+年\d+月\d+日|R\d+\.\d+\.\d+)$/)
}

/** A run that begins as the text behind it does can be cut out one place later. */
const rotated = (words: string): unknown => ({
  asymmetricMatch: (seen: unknown) =>
    typeof seen === 'string' && seen.length === words.length && `${seen}${seen}`.includes(words),
})
