import fc from 'fast-check'
import { readPdf } from '../../bin/story/pdf-text'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { FormUse } from '../../manual/case/form-uses'
import { type Answer, askedFields, fieldsOf, type Form } from '../../manual/forms/form'
import { getCurrentForm, USED_FORMS } from '../../manual/forms/forms'
import { formSchema } from '../../manual/forms/json/form-schema'
import type { Browser } from '../support/browser'
import { arbitraryPosts } from '../support/forms/arbitrary-posts'
import { checkedRows } from '../support/forms/drawn-pages'
import { createFormWriter, type FormWriter } from '../support/forms/form-writer'
import { closed } from '../support/forms/paper'
import { filledForm, formsToCover, inWords } from '../support/forms/samples'
import { type WrongAnswer, wrongAnswers } from '../support/forms/wrong-answers'
import { givenCase } from '../support/given-case'
import { fits } from '../support/json-schema'
import { download, unescaped } from '../support/page-reading'
import { startService, type Service } from '../support/service'

/** Enough for each page to be met some sixty times; the parser alone meets 10,000 in anything.slow.ts. */
const RUNS = 1_000
/** The longest form goes through every choice, the others through every yes and every no. */
const LONGEST = 'admission-info-sheet'

const today = () => dayInJapan(Date.now())

let service: Service
beforeAll(async () => {
  service = await startService({ loops: true })
})
afterAll(() => service.stop())

const USES = USED_FORMS.map((use) => [use.formId, use, getCurrentForm(use.formId)] as const)

describe.each(USES)('%s over HTTP', (_id, use, form) => {
  let writer: FormWriter
  let reader: Browser
  beforeAll(async () => {
    writer = await createFormWriter(service, use, form)
    reader = await readerOf(use, writer)
  })

  const fillings = form.id === LONGEST ? formsToCover(form) : 2

  test.each(Array.from({ length: fillings }, (_, n) => [n]))(
    'filling %i is typed, checked, sent, printed and read as JSON',
    async (n) => {
      const answers = filledForm(form, n, today())
      const caseId = await givenCase(service)
      expect(await writer.fillIn(caseId, answers)).toEqual([])
      const rows = checkedRows(await writer.check(caseId))
      const sent = await writer.send(caseId)
      const paper = await paperAt(sent, reader)
      const json = JSON.parse((await reader.get(`/api/v1${sent}`)).text) as {
        answers: Record<string, unknown>
      }

      expect(fits(formSchema(form, 'x'), json.answers)).toBe(true)
      for (const field of form.pages.flatMap((page) => askedFields(page, answers))) {
        const answer = answers[field.id] ?? ''
        const words = inWords(field, answer)
        expect([field.id, rows.get(field.label)]).toEqual([field.id, words])
        expect([field.id, String(json.answers[field.id])]).toEqual([field.id, inJson(answer)])
        const isTyped = ['text', 'longText', 'kana'].includes(field.kind)
        expect([field.id, !isTyped || paper.includes(closed(words))]).toEqual([field.id, true])
      }
    },
  )

  test('every wrong answer to every field is refused with its message', async () => {
    const caseId = await givenCase(service)
    const misses: unknown[] = []
    // Midnight may pass meanwhile, and one day too late would be today.
    const wrongs = wrongAnswers(form, { today: today(), daysBeyond: 2 }).filter(canBePosted)
    for (const { what, field, typed, beside, message } of wrongs) {
      const screen = writer.screens.pages.find(({ fields }) => fields.includes(field))
      const posted = { ...beside, [field.id]: typed, go: 'next' }
      const { status, text } = await writer.post(caseId, screen?.id ?? '', posted)
      if (status !== 422 || !unescaped(text).includes(message)) misses.push([what, status])
    }
    expect(misses).toEqual([])
    expect(new Set(wrongs.map(({ field }) => field.kind))).toEqual(
      new Set(fieldsOf(form).map(({ kind }) => kind)),
    )
  })
})

test(`${RUNS} arbitrary posts to the pages and as JSON: refused or kept, never a fault of ours (reliability 53)`, async () => {
  const [, use, form] = formOf(LONGEST)
  const writer = await createFormWriter(service, use, form)
  const caseId = await givenCase(service)
  const statuses: number[] = []
  const before = service.logged.length
  await fc.assert(
    fc.asyncProperty(arbitraryPosts(form), async ({ pageId, posted }) => {
      const version = statuses.length % 3
      const { status } =
        statuses.length % 2 === 0
          ? await writer.postJson(caseId, JSON.stringify({ version, answers: posted }, withoutOdd))
          : await writer.post(caseId, pageId, asForm(posted))
      statuses.push(status)
      expect([200, 303, 400, 409, 422]).toContain(status)
    }),
    { numRuns: RUNS, seed: 53 },
  )
  const faults = service.logged.slice(before).filter((line) => line.includes('"level":"error"'))
  expect(faults).toEqual([])
  expect(statuses).toHaveLength(RUNS)
})

function formOf(id: string): readonly [string, FormUse, Form] {
  const found = USES.find(([formId]) => formId === id)
  if (found === undefined) throw new Error(`no form ${id} in the table of uses`)
  return found
}

/** Whoever the form is for; what an office keeps for itself nobody else reads. */
function readerOf({ goesTo, filledBy }: FormUse, writer: FormWriter): Promise<Browser> | Browser {
  if (goesTo === 'ownOffice') return writer.browser
  return service.signInAs(filledBy === 'hospital' ? 'careManager' : 'dischargePlanner')
}

const inJson = (answer: Answer): string =>
  String(answer).replace(/^yes$/, 'true').replace(/^no$/, 'false')

async function paperAt(sent: string, reader: Browser): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { status, bytes } = await download(service.app, reader, `${sent}.pdf`)
    if (status === 200) return closed((await readPdf(bytes)).text)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no paper in 30 s')
}

/** A form carries no half of a letter, and NUL goes at the edge. */
const canBePosted = ({ what }: WrongAnswer): boolean => !/ (?:half a letter|NUL)$/.test(what)

/** Only what a form can carry. */
const asForm = (posted: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(posted).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value.filter((item) => typeof item === 'string')
          : typeof value,
    ]),
  )

const withoutOdd = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value
