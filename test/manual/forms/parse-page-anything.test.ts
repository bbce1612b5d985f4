import fc from 'fast-check'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { optionsOf } from '../../../manual/forms/form'
import { DAY_BOXES, dayBoxName, draftWith, parsePage } from '../../../manual/forms/parse-page'
import { problemsIn } from '../../../manual/forms/problems'
import { taskList } from '../../../manual/forms/task-list'
import { pageView } from '../../../manual/forms/view'
import { wordsAsShown } from '../../../manual/forms/words'

const FORM = ADMISSION_INFO_SHEET
const TODAY = { today: '2026-11-24' }
const RUNS = { numRuns: 500, seed: 5346 }

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...['昭和13年6月2日', 'R7.2.29', '１９４０／１／２', '0747-00-1120', '+81 747 00 1120', 'ﾀｶﾀﾞ'],
    ...[
      '86',
      '８６歳',
      '\u0000',
      '\u202E髙',
      '=HYPERLINK("x")',
      '<script>',
      '𠮷野',
      '邊\u{E0100}',
      '',
    ],
    ...['__proto__', 'constructor', ' ', '　', 'yes', 'no'],
  ),
)
const anything = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.anything())

/** Posts for the fields of a page, with garbage or with values the field may well take. */
const posts = fc.constantFrom(...FORM.pages).chain((page) => {
  const names = page.fields.flatMap((field) =>
    field.kind === 'date'
      ? [field.id, ...DAY_BOXES.map((box) => dayBoxName(field.id, box))]
      : [field.id],
  )
  const codes = page.fields.flatMap((field) => optionsOf(field).map(({ code }) => code))
  const value = fc.oneof(
    anything,
    fc.constantFrom('yes', ...codes),
    fc.array(fc.constantFrom('yes', ...codes), { maxLength: 3 }),
  )
  return fc.record({
    pageId: fc.constant(page.id),
    posted: fc.dictionary(fc.oneof(fc.constantFrom(...names), text), value, { maxKeys: 30 }),
  })
})

describe('whatever is posted (reliability 53)', () => {
  test('becomes answers or problems, never a failure, for every reader of the form', () => {
    fc.assert(
      fc.property(posts, ({ pageId, posted }) => {
        const parsed = parsePage(FORM, pageId, posted, TODAY)
        const draft = draftWith(FORM, pageId, {}, parsed)
        pageView(FORM, pageId, { answers: draft, typed: parsed.typed, problems: parsed.problems })
        taskList(FORM, draft, TODAY)
        wordsAsShown(FORM, draft)

        expect(JSON.parse(JSON.stringify(draft))).toEqual(draft)
      }),
      RUNS,
    )
  })

  test('is read the same again once it is canonical', () => {
    fc.assert(
      fc.property(posts, ({ pageId, posted }) => {
        const { answers } = parsePage(FORM, pageId, posted, TODAY)

        expect(parsePage(FORM, pageId, answers, TODAY).answers).toEqual(answers)
      }),
      RUNS,
    )
  })

  test('keeps its problems when the draft is looked at again', () => {
    fc.assert(
      fc.property(posts, ({ pageId, posted }) => {
        const parsed = parsePage(FORM, pageId, posted, TODAY)
        const draft = draftWith(FORM, pageId, {}, parsed)
        const again = problemsIn(FORM, draft, TODAY).find((found) => found.pageId === pageId)
        const stillWrong = new Set(again?.problems.map(({ field }) => field))

        const forgotten = parsed.problems.filter(
          ({ field, message }) => !stillWrong.has(field) && !message.includes('取り除きました'),
        )
        expect(forgotten.filter(({ typed = '' }) => typed.length > 0)).toEqual([])
      }),
      RUNS,
    )
  })

  test('is shown so that the page, posted back as it stands, says the same', () => {
    fc.assert(
      fc.property(posts, ({ pageId, posted }) => {
        const { answers } = parsePage(FORM, pageId, posted, TODAY)
        const controls = pageView(FORM, pageId, { answers }).fields.flatMap(
          ({ name, value, boxes, options }): [string, unknown][] => {
            if (boxes) return boxes.map((box) => [box.name, box.value])
            if (options.length === 0) return [[name, value]]
            return [[name, options.filter(({ selected }) => selected).map(({ code }) => code)]]
          },
        )

        expect(parsePage(FORM, pageId, Object.fromEntries(controls), TODAY).answers).toEqual(
          answers,
        )
      }),
      RUNS,
    )
  })
})
