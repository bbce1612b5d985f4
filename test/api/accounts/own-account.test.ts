import { createTestApp, givenAccount, PASSWORD, type TestApp } from '../../support/app'
import { createBrowser } from '../../support/browser'
import { enrol, givenSignedIn } from '../../support/signed-in'

let site: TestApp
beforeAll(async () => {
  site = await createTestApp()
})
afterAll(() => site.close())

const NEW_PASSWORD = 'umi no mieru oka de asobu'

describe('a first password that somebody else knows', () => {
  test('has to be changed before anything else, and then the app is set up', async () => {
    await givenAccount(site, { loginName: 'shinjin', mustChangePassword: true })
    const browser = createBrowser(site.app)
    await browser.get('/sign-in')
    await browser.submit('/sign-in', { loginName: 'shinjin', password: PASSWORD })

    const home = await browser.get('/')
    const page = await browser.get(home.location ?? '')
    const changed = await browser.submit('/account/password', {
      current: PASSWORD,
      next: NEW_PASSWORD,
      again: NEW_PASSWORD,
    })
    const askedAgain = await browser.get(changed.location ?? '')
    await browser.submit('/account/second-factor', { password: NEW_PASSWORD })
    await enrol(browser)

    expect(home.location).toBe('/account/password')
    expect(page.text).toContain('はじめに、パスワードを変えてください')
    expect(changed.location).toBe('/account/second-factor')
    expect(askedAgain.text).toContain('もう一度パスワードを入れてください')
    expect((await browser.get('/worklist')).status).toBe(200)
  })
})

describe('changing the password', () => {
  test('ends the account’s other sessions, keeps this one, and the old password is worth nothing', async () => {
    const { browser, loginName } = await givenSignedIn(site, { loginName: 'kaemasu' })
    const before = new Map(browser.cookies)
    await browser.get('/account/password')

    await browser.submit('/account/password', {
      current: PASSWORD,
      next: NEW_PASSWORD,
      again: NEW_PASSWORD,
    })
    const elsewhere = createBrowser(site.app)
    for (const [name, value] of before) (elsewhere.cookies as Map<string, string>).set(name, value)
    const other = await elsewhere.get('/')
    const fresh = createBrowser(site.app)
    await fresh.get('/sign-in')
    const withOld = await fresh.submit('/sign-in', { loginName, password: PASSWORD })

    expect((await browser.get('/worklist')).status).toBe(200)
    expect(other.location).toBe('/sign-in?back=%2F&why=expired')
    expect(withOld.status).toBe(401)
  })

  test.each([
    ['a wrong current one', 'ayamari', { current: 'x' }, '今のパスワードが違います'],
    ['two that differ', 'futatsu', { again: `${NEW_PASSWORD}!` }, '2つの欄が違っています'],
    ['twelve characters', 'mijikai', { next: 'abcdefghijk1', again: 'abcdefghijk1' }, '13文字以上'],
    ['the same again', 'onaji', { next: PASSWORD, again: PASSWORD }, '今までと違う'],
  ])('is refused in words with %s', async (_what, loginName, typed, words) => {
    const { browser } = await givenSignedIn(site, { loginName })
    await browser.get('/account/password')

    const refused = await browser.submit('/account/password', {
      current: PASSWORD,
      next: NEW_PASSWORD,
      again: NEW_PASSWORD,
      ...typed,
    })

    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect(refused.text).not.toContain(NEW_PASSWORD)
  })
})

describe('somebody who belongs to two organisations', () => {
  test('chooses in whose name to act, acts so, and can change over', async () => {
    const person = await givenSignedIn(site, { loginName: 'kenmu', role: 'headNurse' })
    const second = await givenAccount(site, { loginName: 'betsu', kind: 'careManagementOffice' })
    await site.database.db
      .insertInto('membership')
      .values({
        account_id: person.accountId,
        organisation_id: second.organisationId,
        role: 'careManager',
        display_name: '見本 花子',
      })
      .execute()
    const { browser } = person

    const home = await browser.get('/')
    const choice = await browser.get(home.location ?? '')
    await browser.submit('/account/membership', {
      membership: `${second.organisationId}:careManager`,
    })
    const asManager = await browser.get('/inbox')
    await browser.get('/account/membership')
    await browser.submit('/account/membership', {
      membership: `${person.organisationId}:headNurse`,
    })
    const asNurse = await browser.get('/worklist')

    expect(home.location).toBe('/account/membership')
    expect(choice.text).toContain('どの所属で使いますか')
    expect(asManager.text).toContain('見本の組織 betsu')
    expect(asNurse.text).toContain('見本の組織 kenmu')
  })

  test('cannot choose an organisation that is not theirs', async () => {
    const person = await givenSignedIn(site, { loginName: 'nusumi' })
    const other = await givenAccount(site, { loginName: 'tanin' })
    await site.database.db
      .insertInto('membership')
      .values({
        account_id: person.accountId,
        organisation_id: person.organisationId,
        role: 'headNurse',
        display_name: '見本 花子',
      })
      .execute()
    await person.browser.get('/account/membership')

    const refused = await person.browser.submit('/account/membership', {
      membership: `${other.organisationId}:wardNurse`,
    })

    expect(refused.status).toBe(422)
    expect((await person.browser.get('/')).location).toBe('/account/membership')
  })

  test('somebody who belongs nowhere is told whom to ask', async () => {
    const person = await givenSignedIn(site, { loginName: 'mushozoku' })
    await site.database.db
      .deleteFrom('membership')
      .where('account_id', '=', person.accountId)
      .execute()

    const home = await person.browser.get('/')

    expect(home.status).toBe(403)
    expect(home.text).toContain('所属がまだ登録されていません')
  })
})
