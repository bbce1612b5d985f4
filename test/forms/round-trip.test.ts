import { type Answers, askedFields, fieldsOf, optionsOf } from '../../manual/forms/form'
import { FORMS } from '../../manual/forms/forms'
import { formSchema } from '../../manual/forms/json/form-schema'
import { jsonAnswers } from '../../manual/forms/json/json-answers'
import { readJson } from '../../manual/forms/json/read-json'
import { parsePage } from '../../manual/forms/parse-page'
import { problemsIn } from '../../manual/forms/problems'
import { checkedRows, controlsOf, drawnCheck, drawnPage } from '../support/forms/drawn-pages'
import { closed, openPrinter, type Printer, ticksExpected } from '../support/forms/paper'
import { filledForm, formsToCover, inWords, TODAY } from '../support/forms/samples'
import { fits } from '../support/json-schema'

const CONTEXT = { today: TODAY }

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

describe.each(FORMS.map((form) => [`${form.title} ${form.edition}`, form] as const))(
  '%s, filled in from the first field to the last',
  (_title, form) => {
    const filled = Array.from({ length: formsToCover(form) }, (_, n) => filledForm(form, n))

    test('leaves no field and no choice out', () => {
      const made = (id: string, code: string) =>
        filled.some((answers) => [answers[id] ?? []].flat().includes(code))
      const left = fieldsOf(form).flatMap((field) => {
        const codes = optionsOf(field).map(({ code }) => code)
        if (codes.length > 0) return codes.filter((code) => !made(field.id, code))
        return filled.some((answers) => answers[field.id] !== undefined) ? [] : [field.id]
      })

      expect(left).toEqual([])
    })

    test.each(filled.map((answers, n) => [n, answers] as const))(
      'is the same on the page, the check page, paper and in JSON (sheet %i)',
      async (_n, answers) => {
        expect(problemsIn(form, answers, CONTEXT)).toEqual([])
        expect(fromPages(answers)).toEqual(answers)

        const checked = checkedRows(drawnCheck(form, answers))
        const { text, ticks, replaced } = await printer.print(form, answers)
        const asked = form.pages.flatMap((page) => askedFields(page, answers))
        for (const field of asked) {
          const words = inWords(field, answers[field.id] ?? '')
          expect([field.id, checked.get(field.label)]).toEqual([field.id, words])
          if (optionsOf(field).length > 0) continue
          const printed = [words, shortDay(words), words.replace(/\D*$/, '')].map(closed)
          expect([field.id, printed.some((one) => text.includes(one))]).toEqual([field.id, true])
        }
        expect(ticks).toEqual(ticksExpected(form, answers))
        expect(replaced).toEqual([])

        const json = JSON.parse(JSON.stringify(jsonAnswers(form, answers))) as object
        expect(fits(formSchema(form, 'x'), json)).toBe(true)
        expect(readJson(form, { ...json }, {}, CONTEXT)).toEqual({ answers, problems: [] })
      },
    )

    /** Every page drawn, its controls posted as they stand, and read again. */
    function fromPages(answers: Answers): Answers {
      return Object.assign(
        {},
        ...form.pages.map(({ id }) => {
          const posted = controlsOf(drawnPage(form, id, answers))
          return parsePage(form, id, posted, CONTEXT).answers
        }),
      ) as Answers
    }
  },
)

/** 令和8年4月1日 as R8.4.1, where a box is narrow. */
function shortDay(words: string): string {
  const [, year, month, day] = /^令和(\d+)年(\d+)月(\d+)日$/.exec(words) ?? []
  return day === undefined ? words : `R${year}.${month}.${day}`
}
