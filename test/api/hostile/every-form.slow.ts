import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../../manual/case/events'
import type { Browser } from '../../support/browser'
import { givenCase } from '../../support/given-case'
import { routesOf } from '../../support/routes-of'
import { type Service, startService } from '../../support/service'
import { type Answer, encode, isAnswerInWords, namesOn, send, tokenOf } from './crafted'

let service: Service
let people: Readonly<Record<'nurse' | 'careManager', Readonly<{ browser: Browser; csrf: string }>>>
let caseId: CaseId
beforeAll(async () => {
  service = await startService()
  people = {
    nurse: await signedIn('dischargePlanner'),
    careManager: await signedIn('careManager'),
  }
  caseId = await givenCase(service)
})
afterAll(() => service.stop())

async function signedIn(role: 'dischargePlanner' | 'careManager') {
  const browser = await service.signInAs(role)
  return { browser, csrf: await tokenOf(browser) }
}

/** Signing out ends the test's own session, and the demo's switch as well; both have tests of their own. */
const ENDS_THE_SESSION = /sign-out|continue-as/

const address = (pattern: string): string =>
  pattern
    .replace(':caseId', caseId)
    .replace(':page', 'patient')
    .replace(':submissionId', randomUUID())

const routes = (method: string) =>
  routesOf(service.app)
    .filter((line) => line.method === method && !ENDS_THE_SESSION.test(line.path))
    .map(({ path }) => path)

const faults = (seen: readonly (readonly [string, Answer])[]) =>
  seen
    .filter(([, answer]) => !isAnswerInWords(answer))
    .map(([what, { status, type, text }]) => [what, status, type, text.slice(0, 120)])

/** Faults of ours are logged as errors; what somebody sent wrong is not one. */
let loggedBefore = 0
beforeEach(() => {
  loggedBefore = service.logged.length
})
const errorsLogged = () =>
  service.logged.slice(loggedBefore).filter((line) => line.includes('"level":"error"'))

const WORDS: Readonly<Record<string, string>> = {
  'a NUL': 'a\u0000b',
  'a turn of direction': '\u202e山田\u202c',
  'a formula': '=HYPERLINK("http://evil.example","x")',
  markup: '"><script>alert(1)</script>',
  'half a letter': '\ud842',
  'what cannot be seen': '\u200b\u200d\ufeff',
  'a way up the folders': '../../../etc/passwd',
  'a very large number': '9'.repeat(400),
  'a number below zero': '-1',
  'half a number': '1.5',
  'no number': 'NaN',
  'ten thousand letters outside the basic plane': '𠮷'.repeat(10_000),
  'a prototype': '__proto__',
}

async function fieldsOf(browser: Browser, path: string): Promise<readonly string[]> {
  const { text } = await browser.get(path)
  return [...new Set([...namesOn(text), 'submissionId', 'seenSeq', 'do', 'go', 'search'])]
}

test.each(Object.entries(WORDS))(
  'every form that finds %s in every field answers in words',
  async (_, word) => {
    const seen: (readonly [string, Answer])[] = []
    for (const [who, { browser, csrf }] of Object.entries(people)) {
      for (const pattern of routes('POST')) {
        const path = address(pattern)
        const drawn = { csrf, submissionId: randomUUID(), seenSeq: '1' }
        const names = await fieldsOf(browser, path.replace(/\/autosave$/, ''))
        const typed = Object.fromEntries(names.map((name) => [name, word]))
        for (const fields of [
          { ...typed, ...drawn },
          { ...typed, ...drawn, do: 'start', go: 'next' },
          { ...typed, csrf },
        ])
          seen.push([
            `${who} ${pattern}`,
            await send(service, browser, { path, body: encode(fields) }),
          ])
      }
    }
    expect(faults(seen)).toEqual([])
    expect(errorsLogged()).toEqual([])
    expect(seen.length).toBeGreaterThan(100)
  },
  120_000,
)

test('every form that is built to confuse answers in words', async () => {
  const seen: (readonly [string, Answer])[] = []
  for (const [who, { browser, csrf }] of Object.entries(people)) {
    for (const pattern of routes('POST')) {
      const path = address(pattern)
      const names = await fieldsOf(browser, path.replace(/\/autosave$/, ''))
      const drawn = encode({ csrf, submissionId: randomUUID(), seenSeq: '1' })
      const bodies = {
        'each field twice': `${drawn}&${names
          .filter((name) => !['csrf', 'submissionId', 'seenSeq'].includes(name))
          .map((name) => `${name}=1&${name}=2`)
          .join('&')}`,
        'ids twice': `${drawn}&submissionId=1&seenSeq=2&csrf=x`,
        'lists for scalars': `${drawn}&${names.map((name) => `${name}%5B%5D=1&${name}[a][b]=2`).join('&')}`,
        prototypes: `${drawn}&__proto__=1&__proto__[x]=1&constructor=1&toString=2&hasOwnProperty=3&valueOf=4`,
        'a broken escape': `${drawn}&note=%ZZ%E3%81&%=%&==&&&`,
        'bytes that are no letters': `${drawn}&note=%ED%A0%80%FF%FE`,
        'two thousand fields': `${drawn}&${Array.from({ length: 2_100 }, (_, at) => `f${at}=1`).join('&')}`,
        'two megabytes': `${drawn}&note=${'𠮷'.repeat(500_000)}`,
        'a huge seq': encode({ csrf, submissionId: randomUUID(), seenSeq: '99999999999999999999' }),
        'a seq in exponents': encode({ csrf, submissionId: randomUUID(), seenSeq: '1e309' }),
        'a negative seq': encode({ csrf, submissionId: randomUUID(), seenSeq: '-1' }),
        'the largest seq': encode({ csrf, submissionId: randomUUID(), seenSeq: '1000000' }),
        'an id in capitals': encode({
          csrf,
          submissionId: randomUUID().toUpperCase(),
          seenSeq: '1',
        }),
        'the nil id': encode({
          csrf,
          submissionId: '00000000-0000-0000-0000-000000000000',
          seenSeq: '1',
        }),
      }
      for (const [what, body] of Object.entries(bodies))
        seen.push([`${who} ${pattern}: ${what}`, await send(service, browser, { path, body })])
    }
  }
  expect(faults(seen)).toEqual([])
  expect(errorsLogged()).toEqual([])
}, 240_000)

test('every address with something else in its place answers in words', async () => {
  const ids = [
    'x',
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    '00000000-0000-0000-0000-000000000000',
    randomUUID().toUpperCase(),
    `${randomUUID()}.pdf`,
    'a'.repeat(5_000),
    '%F0%A0%AE%B7',
    '-1',
    '1;drop table person',
  ]
  const seen: (readonly [string, Answer])[] = []
  for (const [who, { browser, csrf }] of Object.entries(people)) {
    for (const method of ['GET', 'POST'] as const) {
      for (const pattern of routes(method).filter((path) => path.includes(':'))) {
        for (const id of ids) {
          for (const path of variants(pattern, id)) {
            const body = encode({ csrf, submissionId: randomUUID(), seenSeq: '1' })
            const crafted = method === 'GET' ? { method, path } : { method, path, body }
            seen.push([`${who} ${method} ${path}`, await send(service, browser, crafted)])
          }
        }
      }
    }
  }
  expect(faults(seen)).toEqual([])
  expect(errorsLogged()).toEqual([])
}, 240_000)

/** Each of the address's parts replaced alone, the others as they should be. */
function variants(pattern: string, id: string): readonly string[] {
  const parts = pattern.match(/:\w+/g) ?? []
  return parts.map((part) => address(pattern.replace(part, id)))
}

test('every page asked with strange questions, methods and cookies answers in words', async () => {
  const queries = [
    '?done[]=1',
    '?done=__proto__',
    '?done=constructor',
    '?month=2026-13',
    '?month=__proto__&month=2',
    '?show=result&show=all',
    '?%00=%00',
    '?%ZZ',
    `?done=${'x'.repeat(7_000)}`,
    '?done=<script>alert(1)</script>',
  ]
  const seen: (readonly [string, Answer])[] = []
  const { nurse, careManager } = people
  for (const { browser } of [nurse, careManager]) {
    for (const pattern of routes('GET')) {
      const path = address(pattern)
      for (const query of queries)
        seen.push([
          `GET ${pattern}${query}`,
          await send(service, browser, { method: 'GET', path: path + query }),
        ])
      for (const method of ['PUT', 'DELETE', 'PATCH'])
        seen.push([`${method} ${pattern}`, await send(service, browser, { method, path })])
      const head = await send(service, browser, { method: 'HEAD', path })
      expect([pattern, head.status < 500, head.text]).toEqual([pattern, true, ''])
    }
  }
  expect(faults(seen.filter(([what]) => !/^\w+ \/(?:healthz|readyz)/.test(what)))).toEqual([])
  expect(seen.filter(([, { text }]) => text.includes('<script>alert'))).toEqual([])
  expect(errorsLogged()).toEqual([])
}, 240_000)
