import fc from 'fast-check'
import request from 'supertest'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import type { CaseId } from '../../manual/case/events'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { type Answers, answerList, askedFields, type Form } from '../../manual/forms/form'
import { formSchema } from '../../manual/forms/json/form-schema'
import type { Browser } from '../support/browser'
import { arbitraryPosts } from '../support/forms/arbitrary-posts'
import { checkedRows } from '../support/forms/drawn-pages'
import { closed } from '../support/forms/paper'
import { filledForm, formsToCover, inWords } from '../support/forms/samples'
import { type WrongAnswer, wrongAnswers } from '../support/forms/wrong-answers'
import { readPdf } from '../../bin/story/pdf-text'
import { givenCase } from '../support/given-case'
import { fits } from '../support/json-schema'
import { download, unescaped } from '../support/page-reading'
import { startService, type Service } from '../support/service'

const FORM: Form = ADMISSION_INFO_SHEET
/** Enough for each page to be met some sixty times; the parser alone meets 10,000 in anything.slow.ts. */
const RUNS = 1_000

let service: Service
let careManager: Browser
let nurse: Browser
beforeAll(async () => {
  service = await startService({ loops: true })
  careManager = await service.signInAs('careManager')
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

type Fields = Readonly<Record<string, string | readonly string[]>>

const cookies = () => [...careManager.cookies].map((pair) => pair.join('=')).join('; ')

/** Posts a page with the token of the session, as the browser would that had drawn it. */
async function post(path: string, fields: Fields) {
  const body = new URLSearchParams(
    Object.entries({ csrf: await token(), ...fields }).flatMap(([name, value]) =>
      answerList(value).map((one): [string, string] => [name, one]),
    ),
  )
  return request(service.app).post(path).set('Cookie', cookies()).type('form').send(body.toString())
}

let known: string | undefined
async function token(): Promise<string> {
  known ??= /name="csrf" value="([^"]+)"/.exec(
    (await careManager.get('/account/membership')).text,
  )?.[1]
  return known ?? ''
}

const pageOf = (caseId: CaseId, page: string) =>
  `/cases/${caseId}/forms/admission-info-sheet/pages/${page}`

describe('whole sheets over HTTP', () => {
  test.each(Array.from({ length: formsToCover(FORM) }, (_, n) => [n]))(
    'sheet %i is typed page by page, checked, sent, printed and read as JSON',
    async (n) => {
      const answers = filledForm(FORM, n)
      const caseId = await givenCase(service)
      for (const page of FORM.pages) {
        const posted = Object.fromEntries(
          page.fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
        )
        const { status, text } = await post(pageOf(caseId, page.id), {
          ...posted,
          go: 'next',
        })
        expect([page.id, status, /error-summary[^]{0,400}/.exec(text)?.[0]]).toEqual([
          page.id,
          303,
          undefined,
        ])
      }
      const check = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
      const rows = checkedRows(check.text)
      const sent = await careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`)
      expect(sent.status).toBe(303)
      const sheet = (sent.location ?? '').replace(/\/sent$/, '')
      const paper = await paperOf(sheet)
      const json = JSON.parse((await nurse.get(`/api/v1${sheet}`)).text) as { answers: Fields }
      expect(fits(formSchema(FORM, 'x'), json.answers)).toBe(true)
      for (const page of FORM.pages)
        for (const field of askedFields(page, answers)) {
          const words = inWords(field, answers[field.id] ?? '')
          expect([field.id, rows.get(field.label)]).toEqual([field.id, words])
          expect([field.id, answerList(String(json.answers[field.id]))]).toEqual([
            field.id,
            answerList(inJson(answers, field.id)),
          ])
          const isTyped = ['text', 'longText', 'kana'].includes(field.kind)
          expect([field.id, !isTyped || paper.includes(closed(words))]).toEqual([field.id, true])
        }
    },
  )

  const inJson = (answers: Answers, id: string): string =>
    String(answers[id]).replace(/^yes$/, 'true').replace(/^no$/, 'false')

  async function paperOf(sheet: string): Promise<string> {
    for (let tries = 0; tries < 300; tries += 1) {
      const { status, bytes } = await download(service.app, nurse, `${sheet}.pdf`)
      if (status === 200) return closed((await readPdf(bytes)).text)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('no paper in 30 s')
  }
})

test('every wrong answer to every field is refused with its message, and stands on the page again', async () => {
  const caseId = await givenCase(service)
  const today = dayInJapan(Date.now())
  const misses: unknown[] = []
  for (const wrong of wrongAnswers(FORM).filter((one) => canBePosted(one, today))) {
    const { field, typed, beside, message } = wrong
    const page = FORM.pages.find(({ fields }) => fields.includes(field))?.id ?? ''
    const { status, text } = await post(pageOf(caseId, page), {
      ...beside,
      [field.id]: typed,
      go: 'next',
    })
    if (status !== 422 || !unescaped(text).includes(message)) misses.push([wrong.what, status])
  }
  expect(misses).toEqual([])
})

/** A form carries no half of a letter, and NUL goes at the edge; what is too late for the samples' day need not be today. */
const canBePosted = ({ what }: WrongAnswer, today: string): boolean =>
  !/ (?:half a letter|NUL)$/.test(what) &&
  (today === '2026-11-24' || !/ too (?:late|early)$/.test(what))

test(`${RUNS} arbitrary posts to the pages and as JSON: refused or kept, never a fault of ours (reliability 53)`, async () => {
  const caseId = await givenCase(service)
  const csrf = await token()
  const statuses = new Map<number, number>()
  const before = service.logged.length
  let runs = 0
  await fc.assert(
    fc.asyncProperty(arbitraryPosts(FORM), async ({ pageId, posted }) => {
      runs += 1
      const answer =
        runs % 2 === 0
          ? await post(pageOf(caseId, pageId), asForm(posted))
          : await request(service.app)
              .post(`/api/v1/cases/${caseId}/forms/admission-info-sheet`)
              .set({ Cookie: cookies(), 'X-Form-Token': csrf })
              .type('json')
              .send(JSON.stringify({ version: runs % 3, answers: posted }, withoutOdd))
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      expect([200, 303, 400, 409, 422]).toContain(answer.status)
    }),
    { numRuns: RUNS, seed: 53 },
  )
  const faults = service.logged.slice(before).filter((line) => line.includes('"level":"error"'))
  expect(faults).toEqual([])
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(RUNS)
})

/** Only what a form can carry. */
const asForm = (posted: Readonly<Record<string, unknown>>): Fields =>
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
