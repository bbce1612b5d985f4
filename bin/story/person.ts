import { formsOf, headingOf, linksOf, type PageForm, textOf, titleOf } from './read-html'

/** A page as it came, after every redirect. */
export type Page = Readonly<{
  status: number
  url: URL
  html: string
  text: string
  title: string
  heading: string
  bytes: Uint8Array
  contentType: string
  /** Content-Disposition, where a file came. */
  disposition: string
}>

export class NotOnThePage extends Error {
  constructor(wanted: string, { heading, url }: Page, there: readonly string[]) {
    super(
      `「${heading}」（${url.pathname}）に ${wanted} がありません。あるのは: ${there.join(' ／ ')}`,
    )
    this.name = 'NotOnThePage'
  }
}

/** What a person types or chooses; a list ticks several boxes. */
type Typed = Readonly<Record<string, string | readonly string[]>>

export type Person = ReturnType<typeof createPerson>

type Asked = Readonly<{
  method?: 'POST'
  body?: URLSearchParams
  headers?: Readonly<Record<string, string>>
}>

const GIVE_UP_MS = 30_000
const MOST_REDIRECTS = 8

/**
 * Somebody in front of a browser without script: keeps cookies, reads what is on the page, presses buttons by their
 * words and follows links by theirs. What is not on the page cannot be pressed.
 */
export function createPerson(baseUrl: string) {
  const cookies = new Map<string, string>()
  const seen: string[] = []
  let shown: Page | undefined

  async function ask(url: URL, init: Asked = {}, left = MOST_REDIRECTS): Promise<Page> {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(GIVE_UP_MS),
      headers: { ...init.headers, cookie: cookieHeader() },
    })
    seen.push(url.pathname + url.search)
    keepCookies(answer)
    const location = answer.headers.get('location')
    if (location !== null && left > 0) {
      await answer.arrayBuffer()
      return ask(new URL(location, url), {}, left - 1)
    }
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const contentType = answer.headers.get('content-type') ?? ''
    const html = contentType.startsWith('text/') ? new TextDecoder().decode(bytes) : ''
    const page = {
      status: answer.status,
      url,
      html,
      text: textOf(html),
      title: titleOf(html),
      heading: headingOf(html),
      bytes,
      contentType,
      disposition: answer.headers.get('content-disposition') ?? '',
    }
    if (html !== '') shown = page
    return page
  }

  const cookieHeader = (): string => [...cookies].map((pair) => pair.join('=')).join('; ')

  function keepCookies(answer: Response): void {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const at = pair.indexOf('=')
      const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
      if (gone) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  function page(): Page {
    if (shown === undefined) throw new Error('no page has been opened yet')
    return shown
  }

  function findForm(label: string): PageForm {
    const forms = formsOf(page().html)
    const found = forms.find((form) => form.buttons.some((button) => isMeant(button.label, label)))
    if (found !== undefined) return found
    const buttons = forms.flatMap((form) => form.buttons.map((button) => button.label))
    throw new NotOnThePage(`ボタン「${label}」`, page(), buttons)
  }

  return {
    page,
    /** Every address that was asked for, to look through for what should not stand there. */
    addresses: (): readonly string[] => seen,
    open: (path: string) => ask(new URL(path, baseUrl), {}),

    /** Follows the link with these words (or that begins so). */
    follow(label: string): Promise<Page> {
      const links = linksOf(page().html)
      const link = links.find((one) => isMeant(one.label, label))
      if (link === undefined) {
        throw new NotOnThePage(
          `リンク「${label}」`,
          page(),
          links.map((one) => one.label),
        )
      }
      return ask(new URL(link.href, page().url), {})
    },

    sees: (words: string): boolean => page().text.includes(words),

    /** What pressing the button would send, so that the very same can be sent twice. */
    fillIn(label: string, typed: Typed = {}): Filled {
      const form = findForm(label)
      for (const name of Object.keys(typed)) {
        if (!form.names.has(name)) throw new NotOnThePage(`欄 ${name}`, page(), [...form.names])
      }
      const button = form.buttons.find((one) => isMeant(one.label, label))
      const kept = form.filled.filter(([name]) => !(name in typed))
      const added = Object.entries(typed).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      )
      const pressed: [string, string][] =
        button?.name === undefined ? [] : [[button.name, button.value]]
      const fields = [
        ...kept.map(([name, value]): [string, string] => [name, value]),
        ...added,
        ...pressed,
      ]
      return { url: new URL(form.action, page().url), method: form.method, fields }
    },

    send({ url, method, fields }: Filled): Promise<Page> {
      const body = new URLSearchParams(fields)
      if (method === 'get') return ask(new URL(`?${body}`, url), {})
      return ask(url, {
        method: 'POST',
        body,
        headers: { origin: new URL(baseUrl).origin },
      })
    },

    press(label: string, typed: Typed = {}): Promise<Page> {
      return this.send(this.fillIn(label, typed))
    },
  }
}

type Filled = Readonly<{
  url: URL
  method: 'get' | 'post'
  fields: [name: string, value: string][]
}>

const isMeant = (there: string, wanted: string): boolean =>
  there === wanted || there.startsWith(wanted)
