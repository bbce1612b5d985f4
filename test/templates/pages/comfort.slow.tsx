import { galleryPages } from '../../support/gallery'
import { type GalleryBrowser, openGallery } from '../../support/gallery-browser'

let gallery: GalleryBrowser

beforeAll(async () => {
  gallery = await openGallery(galleryPages())
})

afterAll(() => gallery.close())

const echoOf = (id: string) => gallery.page.locator(`.date-boxes:has(#${id}) .echo`).innerText()

describe('what the script adds to pages that work without it', () => {
  test('the error summary has the focus, so that Enter on its first link leads to the field', async () => {
    await gallery.open('03b-start-error')
    const { page } = gallery
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('birthYear')
  })

  test.each([
    ['S13', '5', '2', /^昭和13年（1938年）5月2日\s*\d+歳$/],
    ['昭和65', '5', '2', /^$/],
    ['H31', '4', '30', /^平成31年（2019年）4月30日/],
    ['H31', '5', '1', /^$/],
    ['R1', '5', '1', /^令和元年（2019年）5月1日/],
    ['１９３８', '２', '３０', /^$/],
    ['1938', '2', '28', /^昭和13年（1938年）2月28日/],
  ])(
    'a birth date typed as %s %s %s is read back, an impossible one is not',
    async (year, month, day, words) => {
      await gallery.open('03-start')
      await gallery.page.fill('#birthYear', year)
      await gallery.page.fill('#birthYear-1', month)
      await gallery.page.fill('#birthYear-2', day)
      expect(await echoOf('birthYear')).toMatch(words)
    },
  )

  test('the search for an office is folded away when there is no care manager', async () => {
    await gallery.open('03-start')
    const { page } = gallery
    expect(await page.locator('#officeQuery').isVisible()).toBe(true)
    await page.check('#coordinatorKnown-1')
    expect(await page.locator('#officeQuery').isVisible()).toBe(false)
    await page.check('#coordinatorKnown')
    expect(await page.locator('#officeQuery').isVisible()).toBe(true)
  })

  test('what belongs to a telephone call is folded away until somebody says it was one', async () => {
    await gallery.open('12-act-discharge-notice')
    const { page } = gallery
    const shown = () =>
      Promise.all(
        ['#when', '#answeredBy', '#takenUp', '#note'].map((id) => page.locator(id).isVisible()),
      )
    expect(await shown()).toEqual([false, false, false, true])
    await page.check('[name="channel"][value="phone"]')
    expect(await shown()).toEqual([true, true, true, true])
    await page.check('[name="channel"][value="screen"]')
    expect(await shown()).toEqual([false, false, false, true])
    await page.check('[name="channel"][value="fax"]')
    expect(await shown()).toEqual([true, false, false, true])
  })

  test('a printed case tells its course from the beginning', async () => {
    await gallery.open('05-case')
    const { page } = gallery
    const tops = () =>
      page
        .locator('.timeline li')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top))
    const onScreen = await tops()
    await page.emulateMedia({ media: 'print' })
    const onPaper = await tops()
    await page.emulateMedia({ media: null })
    expect(onScreen).toEqual(onScreen.toSorted((a, b) => a - b))
    expect(onPaper).toEqual(onPaper.toSorted((a, b) => b - a))
  })

  test.each([1280, 820])('a day of the month’s evidence is not broken at %i px', async (width) => {
    await gallery.open('06h-fee-evidence')
    const { page } = gallery
    await page.setViewportSize({ width, height: 800 })
    const lines = await page.locator('.table td').evaluateAll((cells) =>
      cells.flatMap(({ firstChild }) => {
        const words = firstChild?.textContent ?? ''
        if (!(firstChild instanceof Text) || !words.startsWith('令和')) return []
        const day = document.createRange()
        day.setStart(firstChild, 0)
        day.setEnd(firstChild, words.indexOf('日') + 1)
        return [day.getClientRects().length]
      }),
    )
    expect(new Set(lines)).toEqual(new Set([1]))
  })

  test('「どれもあてはまらない」 and the items exclude each other', async () => {
    await gallery.open('04-checksheet')
    const { page } = gallery
    await page.check('#noneApplies')
    expect(await page.locator('input[name="items"]:checked').count()).toBe(0)
    await page.check('#items')
    expect(await page.isChecked('#noneApplies')).toBe(false)
  })

  test('a password can be looked at and hidden again', async () => {
    await gallery.open('01-signin')
    const { page } = gallery
    const type = () => page.getAttribute('#password', 'type')
    await page.click('text=表示する')
    expect(await type()).toBe('text')
    await page.click('text=隠す')
    expect(await type()).toBe('password')
  })

  test('a draft that cannot be kept says so', async () => {
    await gallery.open('07b-form-daily-living')
    const { page } = gallery
    await page.fill('#dailyLivingNotes', '右膝の痛み')
    await page.waitForFunction(
      () => document.querySelector('[data-saved]')?.textContent.includes('閉じないでください'),
      undefined,
      { timeout: 10_000 },
    )
    expect(await page.innerText('[data-saved]')).toBe(
      '保存できませんでした。この画面を閉じないでください',
    )
  })

  test('a waiting page moves on once what it waits for is there', async () => {
    await gallery.open('14b-pending')
    const { page } = gallery
    await page.route('**/submissions/1', (route) =>
      route.fulfill({ body: '<h1>ケース</h1>', contentType: 'text/html; charset=utf-8' }),
    )
    await page.waitForURL('**/submissions/1', { timeout: 15_000 })
    expect(await page.innerText('h1')).toBe('ケース')
    await page.unroute('**/submissions/1')
  })
})

describe('the keyboard', () => {
  test('chooses within a row of segments by the arrows', async () => {
    await gallery.open('07b-form-daily-living')
    const { page } = gallery
    await page.focus('#transferring-1')
    await page.keyboard.press('ArrowRight')
    expect(await page.isChecked('#transferring-2')).toBe(true)
  })

  test('reaches the content by the first link', async () => {
    await gallery.open('05-case')
    const { page } = gallery
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ進む')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})
