import type { Express } from 'express'
import request from 'supertest'
import type { Browser } from './browser'

export const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Every value that stands in the controls of a page, as a browser would post it. */
export function standingIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'))
  const inputs = [...main.matchAll(/<input(?:"[^"]*"|[^">])*>/g)].map(([tag]) => tag)
  const valueOf = (tag: string, name: string) =>
    unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const sent = inputs.filter(
    (tag) => !/type="(?:radio|checkbox)"/.test(tag) || /\schecked[\s/>=]/.test(tag),
  )
  const areas = [
    ...main.matchAll(/<textarea(?:"[^"]*"|[^">])*\sname="([^"]*)"(?:"[^"]*"|[^">])*>([^<]*)</g),
  ]
  return {
    ...Object.fromEntries(sent.map((tag) => [valueOf(tag, 'name'), valueOf(tag, 'value')])),
    ...Object.fromEntries(areas.map(([, name = '', text = '']) => [name, unescaped(text)])),
  }
}

/** Fetches what is not a page. */
export async function download(app: Express, browser: Browser, path: string) {
  const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await request(app)
    .get(path)
    .set('Cookie', cookies)
    .buffer(true)
    .parse((message, done) => {
      const parts: Buffer[] = []
      message.on('data', (part: Buffer) => parts.push(part))
      message.on('end', () => done(null, Buffer.concat(parts)))
    })
  return {
    status: response.status,
    headers: response.headers as Record<string, string>,
    bytes: response.body as Buffer,
  }
}
