import { formsIn, type HtmlForm, textOf } from './html-forms'

export type Page = Readonly<{
  status: number
  path: string
  html: string
  text: string
  forms: readonly HtmlForm[]
  bytes: Uint8Array
  contentType: string
}>

/** An action that was taken leads on; anything else is a page that says why not. */
export type Answer = Readonly<{ leadsTo: string } | { page: Page }>

export class FormNotFound extends Error {
  constructor(what: string, page: Page) {
    super(`no form ${what} on ${page.path} (${page.status}): ${page.text.slice(0, 300)}`)
    this.name = 'FormNotFound'
  }
}

const REDIRECTS = new Set([302, 303, 307])
const MOST_REDIRECTS = 5

/** One person with a browser that has no script: cookies, pages, forms. */
export class Visitor {
  readonly #cookies = new Map<string, string>()
  readonly #baseUrl: string

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  get(path: string): Promise<Page> {
    return this.#follow('GET', path)
  }

  /** Posts exactly these fields, as an attacker or a repeated request would. */
  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Page> {
    return this.#follow('POST', path, new URLSearchParams(fields.map(([k, v]) => [k, v])))
  }

  /** The same, for the answer alone: where it leads, without going there. */
  async press(path: string, fields: readonly (readonly [string, string])[]): Promise<Answer> {
    const body = new URLSearchParams(fields.map(([k, v]) => [k, v]))
    const answer = await this.#request('POST', path, body)
    return 'location' in answer ? { leadsTo: new URL(answer.location).pathname } : { page: answer }
  }

  /** Fills in the form whose action matches, leaving everything else as it stands, and sends it. */
  submit(
    page: Page,
    action: RegExp,
    answers: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Page> {
    const form = page.forms.find((candidate) => action.test(candidate.action))
    if (form === undefined) throw new FormNotFound(String(action), page)
    return this.post(form.action, filledIn(form, answers))
  }

  async #follow(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<Page> {
    let page = await this.#request(method, path, body)
    for (let hops = 0; 'location' in page && hops < MOST_REDIRECTS; hops += 1) {
      page = await this.#request('GET', page.location)
    }
    if ('location' in page) throw new Error(`too many redirects from ${path}`)
    return page
  }

  async #request(
    method: 'GET' | 'POST',
    path: string,
    body?: URLSearchParams,
  ): Promise<Page | { location: string }> {
    const url = new URL(path, this.#baseUrl)
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' && { origin: new URL(this.#baseUrl).origin }),
      },
      ...(body && { body }),
    })
    this.#keepCookies(response)
    const location = response.headers.get('location')
    if (REDIRECTS.has(response.status) && location !== null) {
      await response.arrayBuffer()
      return { location: new URL(location, url).href }
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    const html = new TextDecoder().decode(bytes)
    return {
      status: response.status,
      path: url.pathname,
      html,
      text: textOf(html),
      forms: formsIn(html),
      bytes,
      contentType: response.headers.get('content-type') ?? '',
    }
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }
}

/** Answers take the place of what stands in the form; names the form does not show are added (an unticked box). */
export function filledIn(
  form: HtmlForm,
  answers: Readonly<Record<string, string | readonly string[]>>,
): readonly (readonly [string, string])[] {
  const kept = form.fields.filter(([name]) => !(name in answers))
  const given = Object.entries(answers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
  )
  return [...kept, ...given]
}
