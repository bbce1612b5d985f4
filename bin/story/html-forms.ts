/** A form as a browser without script would send it: where to, and what stands in it. */
export type HtmlForm = Readonly<{
  action: string
  /** Every field with what it holds; a name may come more than once. */
  fields: readonly (readonly [name: string, value: string])[]
  /** Buttons with a name: exactly the pressed one is sent. */
  buttons: readonly (readonly [name: string, value: string])[]
  text: string
}>

/** Reads the forms of our own pages; the markup is ours, so a few patterns are enough. */
export function formsIn(html: string): readonly HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = '', body = '']) => ({
      action: attribute(head, 'action') ?? '',
      fields: [...inputsIn(body), ...textAreasIn(body), ...selectsIn(body)],
      buttons: [...body.matchAll(/<button\b([^>]*)>/g)].flatMap(([, tag = '']) => {
        const name = attribute(tag, 'name')
        return name === undefined ? [] : [[name, attribute(tag, 'value') ?? ''] as const]
      }),
      text: textOf(body),
    }),
  )
}

export function textOf(html: string): string {
  return unescapeHtml(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function inputsIn(html: string): (readonly [string, string])[] {
  return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    const isChoice = type === 'radio' || type === 'checkbox'
    if (name === undefined || (isChoice && !/\schecked\b/.test(tag))) return []
    return [[name, attribute(tag, 'value') ?? (isChoice ? 'on' : '')] as const]
  })
}

function textAreasIn(html: string): (readonly [string, string])[] {
  return [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(
    ([, tag = '', value = '']) => {
      const name = attribute(tag, 'name')
      return name === undefined ? [] : [[name, unescapeHtml(value)] as const]
    },
  )
}

function selectsIn(html: string): (readonly [string, string])[] {
  return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
    ([, tag = '', body = '']) => {
      const name = attribute(tag, 'name')
      const options = [...body.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
      const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0]
      if (name === undefined || chosen === undefined) return []
      return [[name, attribute(chosen, 'value') ?? ''] as const]
    },
  )
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1]
  return found === undefined ? undefined : unescapeHtml(found)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
}
