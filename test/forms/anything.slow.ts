import fc from 'fast-check'
import { FORMS } from '../../manual/forms/forms'
import { formSchema } from '../../manual/forms/json/form-schema'
import { jsonAnswers } from '../../manual/forms/json/json-answers'
import { readJson } from '../../manual/forms/json/read-json'
import { draftWith, parsePage } from '../../manual/forms/parse-page'
import { taskList } from '../../manual/forms/task-list'
import { pageView } from '../../manual/forms/view'
import { wordsAsShown } from '../../manual/forms/words'
import { arbitraryPosts } from '../support/forms/arbitrary-posts'
import { TODAY } from '../support/forms/samples'
import { fits } from '../support/json-schema'

const CONTEXT = { today: TODAY }
const RUNS = { numRuns: 10_000, seed: 53 }

describe.each(FORMS.map((form) => [`${form.title} ${form.edition}`, form] as const))(
  '%s, posted anything ten thousand times (reliability 53)',
  (_title, form) => {
    test('makes answers or problems of it for every reader, and never fails', () => {
      fc.assert(
        fc.property(arbitraryPosts(form), ({ pageId, posted }) => {
          const parsed = parsePage(form, pageId, posted, CONTEXT)
          const draft = draftWith(form, pageId, {}, parsed)
          pageView(form, pageId, { answers: draft, typed: parsed.typed, problems: parsed.problems })
          taskList(form, draft, CONTEXT)
          wordsAsShown(form, draft)
          expect(JSON.parse(JSON.stringify(draft))).toEqual(draft)
        }),
        RUNS,
      )
    })

    test('says as JSON what it took, by its schema, and takes that back the same', () => {
      const schema = formSchema(form, 'x')
      fc.assert(
        fc.property(arbitraryPosts(form), ({ posted }) => {
          const read = readJson(form, posted, {}, CONTEXT)
          const wrong = new Set(read.problems.map(({ field }) => field))
          const answers = Object.fromEntries(
            Object.entries(read.answers).filter(([id]) => !wrong.has(id)),
          )
          const json = jsonAnswers(form, answers)
          expect(fits(schema, json)).toBe(true)
          expect(jsonAnswers(form, readJson(form, json, {}, CONTEXT).answers)).toEqual(json)
        }),
        RUNS,
      )
    })
  },
)
