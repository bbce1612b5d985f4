import fc from 'fast-check'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { Form } from '../../../manual/forms/form'
import { draftWith, parsePage } from '../../../manual/forms/parse-page'
import { problemsIn } from '../../../manual/forms/problems'
import { taskList } from '../../../manual/forms/task-list'
import { pageView } from '../../../manual/forms/view'
import { wordsAsShown } from '../../../manual/forms/words'
import { arbitraryPosts } from '../../support/forms/arbitrary-posts'

const FORM: Form = ADMISSION_INFO_SHEET
const TODAY = { today: '2026-11-24' }
const RUNS = { numRuns: 500, seed: 5346 }

const posts = arbitraryPosts(FORM)

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
