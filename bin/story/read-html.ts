/** One form of a page, as a browser without script would send it. */
export type PageForm = Readonly<{
  action: string
  method: 'get' | 'post'
  /** What is filled in, ticked or chosen when the page comes. */
  filled: readonly Field[]
  /** Every name that the form has a place for. */
  names: ReadonlySet<string>
  buttons: readonly Button[]
}>

type Field = readonly [name: string, value: string]
type Button = Readonly<{ label: string; name?: string; value: string }>
type PageLink = Readonly<{ href: string; label: string }>

/*
 * The pages come from one renderer (preact), well-formed and with quoted attributes, so that a few patterns read
 * them; a page that is not like that fails the story, which is as it should be.
 */

export const titleOf = (html: string): string => textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1])

export const headingOf = (html: string): string => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1])

/** What a person reads: no tags, no runs of spaces. */
export function textOf(html = ''): string {
  const text = html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
  return unescaped(text).replaceAll(/\s+/g, ' ').trim()
}

export function linksOf(html: string): readonly PageLink[] {
  return [...html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)].map(([, tag = '', inner]) => ({
    href: attribute(tag, 'href') ?? '',
    label: textOf(inner),
  }))
}

export function formsOf(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', inner = '']) => ({
    action: attribute(tag, 'action') ?? '',
    method: attribute(tag, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    filled: [...inputsIn(inner), ...textAreasIn(inner), ...selectsIn(inner)],
    names: new Set([...inner.matchAll(/<(?:input|textarea|select)\b([^>]*)>/g)].map(nameIn)),
    buttons: [...inner.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(toButton),
  }))
}

function inputsIn(html: string): readonly Field[] {
  return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']): Field[] => {
    const name = attribute(tag, 'name')
    if (name === undefined) return []
    const type = attribute(tag, 'type') ?? 'text'
    const isChoice = type === 'radio' || type === 'checkbox'
    if (isChoice && !has(tag, 'checked')) return []
    return [[name, attribute(tag, 'value') ?? (isChoice ? 'on' : '')]]
  })
}

function textAreasIn(html: string): readonly Field[] {
  return [...html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].flatMap(
    ([, tag = '', inner = '']): Field[] => {
      const name = attribute(tag, 'name')
      return name === undefined ? [] : [[name, unescaped(inner).replace(/^\n/, '')]]
    },
  )
}

function selectsIn(html: string): readonly Field[] {
  return [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(
    ([, tag = '', inner = '']): Field[] => {
      const name = attribute(tag, 'name')
      const options = [...inner.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)]
      const chosen = options.find(([, option = '']) => has(option, 'selected')) ?? options[0]
      if (name === undefined || chosen === undefined) return []
      return [[name, attribute(chosen[1] ?? '', 'value') ?? textOf(chosen[2])]]
    },
  )
}

function toButton([, tag = '', inner]: RegExpExecArray): Button {
  const name = attribute(tag, 'name')
  return {
    label: textOf(inner),
    ...(name !== undefined && { name }),
    value: attribute(tag, 'value') ?? '',
  }
}

const nameIn = ([, tag = '']: RegExpExecArray): string => attribute(tag, 'name') ?? ''

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=/]|$)`).test(tag)

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  if (found !== undefined) return unescaped(found)
  // The renderer writes an empty value as the bare name.
  return has(tag, name) ? '' : undefined
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
