import { createTestApp, type TestApp } from '../../support/app'
import { hiddenOf, textOf } from '../../support/case-life'
import { givenSignedIn } from '../../support/signed-in'

const PAGE = '/account/notices'

let site: TestApp
let people = 0
beforeAll(async () => {
  site = await createTestApp({ mode: 'demo' })
})
afterAll(() => site.close())

const given = (role: 'careManager' | 'wardNurse' = 'careManager') => {
  people += 1
  return givenSignedIn(site, { loginName: `oshirase${people}`, role })
}

const chosen = (value: string): RegExp =>
  new RegExp(`value="${value}"[^>]*checked|checked[^>]*value="${value}"`)

describe('how I am reminded', () => {
  test('begins with nothing of one’s own, and is reached from the account page', async () => {
    const { browser } = await given()
    expect((await browser.get('/account/membership')).text).toContain(`href="${PAGE}"`)
    const page = await browser.get(PAGE)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(chosen('none'))
    expect(textOf(page)).toContain('急ぐ知らせ')
  })

  test('is kept as chosen, the address in one shape, with an audit line', async () => {
    const { browser, accountId } = await given()
    await browser.get(PAGE)
    const saved = await browser.submit(PAGE, { choice: 'daily', mail: '　ｏｍａｅ＠example.jp ' })
    expect(saved.location).toBe(`${PAGE}?done=saved`)
    const page = await browser.get(`${PAGE}?done=saved`)
    expect(textOf(page)).toContain('お知らせの受け取り方を記録しました')
    expect(page.text).toMatch(chosen('daily'))
    expect(page.text).toContain('value="omae@example.jp"')
    const lines = await site.database.db
      .selectFrom('audit_line')
      .select('operation')
      .where('account_id', '=', accountId)
      .execute()
    expect(lines).toContainEqual({ operation: 'account.chooseNotices' })
  })

  test.each([
    ['no choice', { mail: 'omae@example.jp' }, '受け取り方を1つ選んでください'],
    [
      'an address no server takes',
      { choice: 'daily', mail: 'omae＠' },
      '「renkei@example.jp」のような形で',
    ],
    [
      'two addresses',
      { choice: 'none', mail: 'a@example.jp b@example.jp' },
      '「renkei@example.jp」のような形で',
    ],
    [
      'a made-up choice',
      { choice: 'hourly', mail: 'omae@example.jp' },
      '受け取り方を1つ選んでください',
    ],
  ])('names what is wrong (%s) and loses nothing', async (_what, typed, words) => {
    const { browser } = await given()
    await browser.get(PAGE)
    const page = await browser.submit(PAGE, typed)
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain(words)
    expect(page.text).toContain(`value="${typed.mail}"`)
    expect((await browser.get(PAGE)).text).toMatch(chosen('none'))
  })

  test('asks for an address of who wants mails, and for none of who wants nothing', async () => {
    const { browser } = await given()
    await browser.get(PAGE)
    const refused = await browser.submit(PAGE, { choice: 'atOnce', mail: '' })
    expect(refused.status).toBe(422)
    expect(textOf(refused)).toContain('メールアドレスを入れてください')
    expect(refused.text).toMatch(chosen('atOnce'))
    expect((await browser.submit(PAGE, { choice: 'none', mail: '' })).status).toBe(303)
  })

  test('is not open to who stands behind no desk, nor without the form’s own token', async () => {
    const ward = await given('wardNurse')
    expect((await ward.browser.get(PAGE)).status).toBe(403)
    expect((await ward.browser.get('/account/membership')).text).not.toContain(PAGE)
    const { browser } = await given()
    expect(Object.keys(hiddenOf(await browser.get(PAGE), PAGE))).toContain('csrf')
    expect((await browser.post(PAGE, { choice: 'daily' })).status).toBe(403)
  })

  test('on a demo account asks for no address: everybody would read it', async () => {
    const { browser, accountId } = await given()
    await site.database.ownerDb
      .updateTable('auth_user')
      .set({ demo: true })
      .where('id', '=', accountId)
      .execute()
    const page = await browser.get(PAGE)
    expect(page.text).not.toContain('name="mail"')
    expect(textOf(page)).toContain('@demo.example.jp')
    await browser.submit(PAGE, { choice: 'atOnce', mail: 'visitor@example.jp' })
    const { mail } = await site.database.db
      .selectFrom('personal_notice')
      .select('mail')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow()
    expect(mail).toMatch(/@demo\.example\.jp$/)
  })
})
