import request from 'supertest'
import type { Rule } from '../../../api/policy/policy'
import { POLICY } from '../../../api/policy/policy'
import { createTestApp, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'
import { routesOf, type RouteLine } from '../../support/routes-of'
import { givenSignedIn } from '../../support/signed-in'

let site: TestApp
let demo: TestApp
let lines: readonly RouteLine[]
beforeAll(async () => {
  site = await createTestApp()
  demo = await createTestApp({ mode: 'demo' })
  lines = routesOf(demo.app)
})
afterAll(() => Promise.all([site.close(), demo.close()]))

/** All that a stranger may ask for. A route added here is a decision, not a habit. */
const OPEN = [
  'GET /healthz',
  'GET /readyz',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /sign-in/demo',
  'GET /contacts',
  'GET /contacts/booklet',
  'GET /contacts/:organisationId',
  'GET /contacts/:organisationId/report',
  'POST /contacts/:organisationId/report',
  'GET /uketori',
  'POST /uketori',
  'GET /tools/admission-info-window',
  'POST /tools/admission-info-window',
]
/** What a program on any site may ask. Nothing here may look at a cookie or change anything. */
const FROM_ANYWHERE = [
  'OPTIONS /api/v1/tools/admission-info-window',
  'POST /api/v1/tools/admission-info-window',
  'GET /api/v1/forms',
  'GET /api/v1/forms/:form/:edition/schema.json',
]
/** What an account may do about itself, whoever it belongs to. */
const OWN_ACCOUNT = [
  'GET /account/password',
  'POST /account/password',
  'GET /account/second-factor',
  'GET /account/second-factor/qr.svg',
  'POST /account/second-factor',
  'GET /account/membership',
  'POST /account/membership',
  'POST /sign-out',
]

const nameOf = ({ method, path }: RouteLine) => `${method} ${path}`
const kindsOf = (line: RouteLine) => line.marks.map(({ kind }) => kind)
const linesMarked = (kind: string) =>
  lines.filter((line) => kindsOf(line).includes(kind as never)).map(nameOf)
const anAddress = (path: string) => path.replaceAll(/:\w+/g, '7d1e7a5c-0000-4000-8000-000000000000')

test('every route says first who may come in, and says it once', () => {
  const silent = lines.filter((line) => {
    const [first, ...others] = kindsOf(line)
    return first === undefined || first === 'audited' || others.some((kind) => kind !== 'audited')
  })

  expect(silent.map(nameOf)).toEqual([])
  expect(lines.length).toBeGreaterThan(OPEN.length + OWN_ACCOUNT.length)
})

test('the routes open to everybody are these and no others', () => {
  expect(linesMarked('open').toSorted()).toEqual(OPEN.toSorted())
})

test('the routes open to programs on other sites are these and no others', () => {
  expect(linesMarked('fromAnywhere').toSorted()).toEqual(FROM_ANYWHERE.toSorted())
})

test('the routes an account has for itself are these and no others', () => {
  expect(linesMarked('ownAccount').toSorted()).toEqual(OWN_ACCOUNT.toSorted())
})

test('every route that touches a patient says what its audit line is called', () => {
  const unaudited = lines.filter(({ marks }) =>
    marks.some((mark) => {
      if (mark.kind !== 'allow') return false
      const rule: Rule = POLICY[mark.action]
      return rule.personal && !marks.some(({ kind }) => kind === 'audited')
    }),
  )

  expect(unaudited.map(nameOf)).toEqual([])
})

test('a route allowed by relation to a case names the case in its address, and only such a route', () => {
  const wrong = lines.filter(({ marks, path }) =>
    marks.some((mark) => {
      if (mark.kind !== 'allow') return false
      return POLICY[mark.action].on === 'case' && !path.includes(':caseId')
    }),
  )

  expect(wrong.map(nameOf)).toEqual([])
})

test('the routes of the demo are not there in a real site', () => {
  const real = new Set(routesOf(site.app).map(nameOf))

  const onlyInDemo = lines.map(nameOf).filter((name) => !real.has(name))

  expect(onlyInDemo.every((name) => name.includes('demo'))).toBe(true)
  expect(onlyInDemo).toContain('POST /sign-in/demo')
})

describe('item 63: a form is taken from our own page only', () => {
  const mutating = () =>
    lines.filter((line) => line.method !== 'GET' && !FROM_ANYWHERE.includes(nameOf(line)))

  test('no route changes anything without the token of its page', async () => {
    const { browser } = await givenSignedIn(demo, { loginName: 'tokunashi' })
    const statuses: Record<string, number> = {}
    for (const line of mutating()) {
      const { status } = await browser.post(anAddress(line.path), { role: 'wardNurse' })
      statuses[nameOf(line)] = status
    }

    expect(Object.entries(statuses).filter(([, status]) => status !== 403)).toEqual([])
    expect(Object.keys(statuses).length).toBeGreaterThan(5)
  })

  test('nor with the token of another session', async () => {
    const mine = await givenSignedIn(demo, { loginName: 'watashi' })
    const theirs = await givenSignedIn(demo, { loginName: 'hokanohito' })
    await theirs.browser.get('/')
    const page = await theirs.browser.get('/account/password')
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''

    const refused = await mine.browser.post('/account/password', { csrf })

    expect(csrf).not.toBe('')
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('画面を開きなおしてください')
  })

  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['a page that hides where it is', { Origin: 'null' }],
    ['another site, by what the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('nor from %s, whatever token it carries', async (_from, headers) => {
    const browser = createBrowser(demo.app)
    const page = await browser.get('/sign-in')
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    const send = (extra: Record<string, string>) =>
      request(demo.app)
        .post('/sign-in')
        .set({ Cookie: cookie, ...extra })
        .type('form')
        .send({ csrf, loginName: 'x', password: 'y' })

    const refused = await send(headers)
    const taken = await send({ Origin: 'http://127.0.0.1:3000' })

    expect(refused.status).toBe(403)
    expect(taken.status).toBe(401)
  })
})
