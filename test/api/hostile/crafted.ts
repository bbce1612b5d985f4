import request from 'supertest'
import type { Browser } from '../../support/browser'
import type { Service } from '../../support/service'

export type Answer = Readonly<{
  status: number
  type: string
  text: string
  location: string | undefined
}>

export type Crafted = Readonly<{
  method?: string
  path: string
  /** Sent as it stands. */
  body?: string
  headers?: Readonly<Record<string, string>>
}>

/** Sends what no browser of ours would, with the cookies of somebody signed in. */
export async function send(service: Service, browser: Browser, crafted: Crafted): Promise<Answer> {
  const { method = 'POST', path, body, headers = {} } = crafted
  const asked = request(service.app)
    [method.toLowerCase() as 'post'](path)
    .set('Cookie', [...browser.cookies].map((pair) => pair.join('=')).join('; '))
    .set(headers)
    .redirects(0)
  const answer = await (body === undefined ? asked : asked.type('form').send(body))
  // A paper has no text, although the types say that every answer has.
  const isRead = method !== 'HEAD' && answer.type !== 'application/pdf'
  return {
    status: answer.status,
    type: answer.type,
    text: isRead ? answer.text : '',
    location: answer.headers['location'],
  }
}

/** Words for a person, or the way on: never a fault of ours, never a bare line of a library's. */
export function isAnswerInWords({ status, type, text, location }: Answer): boolean {
  if (status >= 500) return false
  if (status === 303) return location !== undefined && location.startsWith('/')
  if (type.startsWith('text/html')) return /<h1[^>]*>[^<]/.test(text) && text.includes('lang="ja"')
  return /^(?:application\/json|application\/pdf|image\/svg|text\/csv|text\/css|text\/javascript)/.test(
    type,
  )
}

/** The token of a session's forms, from any page that has one. */
export async function tokenOf(browser: Browser, path = '/account/membership'): Promise<string> {
  const { text } = await browser.get(path)
  const token = /name="csrf" value="([^"]+)"/.exec(text)?.[1]
  if (token === undefined) throw new Error(`no form on ${path}`)
  return token
}

/** Every name that a control of the page has. */
export function namesOn(html: string): readonly string[] {
  return [
    ...new Set(
      [...html.matchAll(/<(?:input|textarea|select|button)\b(?:"[^"]*"|[^">])*>/g)].flatMap(
        ([tag]) => /\sname="([^"]*)"/.exec(tag)?.[1] ?? [],
      ),
    ),
  ]
}

export const encode = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString()
