import request from 'supertest'
import type { CaseId } from '../../../manual/case/events'
import type { FormUse } from '../../../manual/case/form-uses'
import { answerList, type Answers, type Form } from '../../../manual/forms/form'
import { screensOf } from '../../../manual/forms/screens'
import { standingIn } from '../page-reading'
import type { Service } from '../service'

/** What a form posts; several choices are a list. */
type Fields = Readonly<Record<string, string | readonly string[]>>

export type FormWriter = Awaited<ReturnType<typeof createFormWriter>>

/** Somebody of the side that writes a form, who posts whatever is wanted to its pages, choices as lists included. */
export async function createFormWriter(service: Service, use: FormUse, form: Form) {
  const browser = await service.signInAs(
    use.filledBy === 'hospital' ? 'dischargePlanner' : 'careManager',
  )
  const csrf = standingIn((await browser.get('/account/membership')).text)['csrf'] ?? ''
  const screens = screensOf(form, use)
  const cookies = () => [...browser.cookies].map((pair) => pair.join('=')).join('; ')
  const at = (caseId: CaseId, rest: string) => `/cases/${caseId}/forms/${form.id}${rest}`

  /** With the token of the session, as the browser would that had drawn the page. */
  async function post(caseId: CaseId, screenId: string, fields: Fields) {
    const body = new URLSearchParams(
      Object.entries({ csrf, ...fields }).flatMap(([name, value]) =>
        answerList(value).map((one): [string, string] => [name, one]),
      ),
    )
    return request(service.app)
      .post(at(caseId, `/pages/${screenId}`))
      .set('Cookie', cookies())
      .type('form')
      .send(body.toString())
  }

  return {
    browser,
    screens,
    post,
    postJson: (caseId: CaseId, body: string) =>
      request(service.app)
        .post(`/api/v1${at(caseId, '')}`)
        .set({ Cookie: cookies(), 'X-Form-Token': csrf })
        .type('json')
        .send(body),
    /** Screen by screen, each with what is answered of it. @returns the screens that were not taken, and why */
    async fillIn(caseId: CaseId, answers: Answers): Promise<readonly string[]> {
      const refused: string[] = []
      for (const { id, fields } of screens.pages) {
        const posted = fields.flatMap((field) => {
          const answer = answers[field.id]
          return answer === undefined ? [] : [[field.id, answer] as const]
        })
        const { status, text } = await post(caseId, id, {
          ...Object.fromEntries(posted),
          go: 'next',
        })
        const summary = /error-summary[^]{0,400}/.exec(text)?.[0] ?? ''
        if (status !== 303) refused.push(`${id} ${status} ${summary}`)
      }
      return refused
    },
    check: async (caseId: CaseId) => (await browser.get(at(caseId, '/check'))).text,
    /** After `check`. @returns the address of what was sent or kept */
    async send(caseId: CaseId): Promise<string> {
      const { status, location = '' } = await browser.submit(at(caseId, '/send'))
      if (status !== 303) throw new Error(`sending ${form.id} was answered with ${status}`)
      return location.replace(/\/sent$/, '')
    },
  }
}
