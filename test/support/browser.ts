import type { Express } from 'express'
import request from 'supertest'

type Page = Readonly<{
  status: number
  text: string
  location: string | undefined
  headers: Readonly<Record<string, string>>
}>

/** A person's browser as far as forms need one: it keeps cookies and sends a form as the page shows it. */
export interface Browser {
  get(path: string): Promise<Page>
  /** Posts exactly these fields. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Page>
  /** Fills in the form of the last page that goes to this address, hidden fields and all, and sends it. */
  submit(action: string, typed?: Readonly<Record<string, string>>): Promise<Page>
  readonly cookies: ReadonlyMap<string, string>
}

export function createBrowser(app: Express): Browser {
  const cookies = new Map<string, string>()
  let shown = ''
  const after = (response: request.Response): Page => {
    for (const cookie of response.get('Set-Cookie') ?? []) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const [name = '', ...value] = pair.split('=')
      if (attributes.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value.join('='))
    }
    if (response.headers['location'] === undefined) shown = response.text
    return {
      status: response.status,
      text: response.text,
      location: response.headers['location'],
      headers: response.headers,
    }
  }
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const browser: Browser = {
    cookies,
    get: async (path) => after(await request(app).get(path).set('Cookie', cookieHeader())),
    post: async (path, fields) =>
      after(
        await request(app)
          .post(path)
          .set('Cookie', cookieHeader())
          .type('form')
          .send({ ...fields }),
      ),
    submit: (action, typed = {}) =>
      browser.post(action, { ...hiddenFieldsOf(shown, action), ...typed }),
  }
  return browser
}

/** The hidden fields of the page's form that goes to this address. */
export function hiddenFieldsOf(html: string, action: string): Record<string, string> {
  const form = html
    .split('<form')
    .slice(1)
    .find((one) => attributeOf(one, 'action') === action)
  if (form === undefined) throw new Error(`The page has no form to ${action}`)
  const inputs = (form.split('</form>')[0] ?? '').match(/<input(?:"[^"]*"|[^">])*>/g) ?? []
  return Object.fromEntries(
    inputs
      .filter((input) => attributeOf(input, 'type') === 'hidden')
      .map((input) => [attributeOf(input, 'name') ?? '', attributeOf(input, 'value') ?? '']),
  )
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
