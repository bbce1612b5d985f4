import type { Express } from 'express'
import request from 'supertest'
import type { Browser } from './browser'
import { hiddenFieldsOf } from './browser'

export type ChosenFile = Readonly<{ name: string; bytes: Buffer }>

type Answer = Readonly<{ status: number; text: string; location: string | undefined }>

/** Opens a page, fills in its form that goes to `action`, files and all, and sends it as a browser does. */
export async function uploadOn(
  app: Express,
  browser: Browser,
  page: string,
  given: Readonly<{
    action?: string
    fields?: Readonly<Record<string, string>>
    files?: readonly ChosenFile[]
  }>,
): Promise<Answer> {
  const { action = page, fields = {}, files = [] } = given
  const { text } = await browser.get(page)
  return upload(app, browser, action, { ...hiddenFieldsOf(text, action), ...fields }, files)
}

export async function upload(
  app: Express,
  browser: Browser,
  action: string,
  fields: Readonly<Record<string, string>>,
  files: readonly ChosenFile[],
): Promise<Answer> {
  const sending = request(app).post(action).set('Cookie', cookiesOf(browser))
  for (const [name, value] of Object.entries(fields)) void sending.field(name, value)
  for (const { name, bytes } of files) void sending.attach('file', bytes, { filename: name })
  return answerOf(await sending.redirects(0))
}

const BOUNDARY = 'the-line-between-the-parts'

/** Sends the beginning of a form with a file and then nothing more. */
export async function uploadHalf(
  app: Express,
  browser: Browser,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="half.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 and then`
  const sending = request(app)
    .post(action)
    .set('Cookie', cookiesOf(browser))
    .set('Content-Type', `multipart/form-data; boundary=${BOUNDARY}`)
  return answerOf(await sending.redirects(0).send([...parts, file].join('')))
}

const cookiesOf = ({ cookies }: Browser): string =>
  [...cookies].map((pair) => pair.join('=')).join('; ')

const answerOf = (response: request.Response): Answer => ({
  status: response.status,
  text: response.text,
  location: response.headers['location'],
})
