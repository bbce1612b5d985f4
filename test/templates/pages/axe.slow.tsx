import AxeBuilder from '@axe-core/playwright'
import { galleryPages } from '../../support/gallery'
import { type GalleryBrowser, openGallery } from '../../support/gallery-browser'

/*
 * Every page of the gallery in a real browser: usability 22, 25–28, security 79.
 */
const PAGES = galleryPages()
const NAMES = Object.keys(PAGES)
const WIDTHS = [1280, 390] as const
const NARROWEST = 320

let gallery: GalleryBrowser

beforeAll(async () => {
  gallery = await openGallery(PAGES)
})

afterAll(() => gallery.close())

describe('every page, in a browser', () => {
  test.each(NAMES)('%s has no violation that axe can see, wide and narrow', async (name) => {
    await gallery.open(name)
    const found: string[] = []
    for (const width of WIDTHS) {
      await gallery.page.setViewportSize({ width, height: 800 })
      const { violations } = await new AxeBuilder({ page: gallery.page }).setLegacyMode().analyze()
      for (const { id, nodes } of violations) {
        found.push(...nodes.map(({ html }) => `${width} ${id} ${html.slice(0, 160)}`))
      }
    }
    expect(found).toEqual([])
  })

  test.each(NAMES)('%s fits where it is narrow, is legible and can be hit', async (name) => {
    await gallery.open(name)
    const { page, errors } = gallery
    const wide = await page.evaluate(tooSmall)
    await page.setViewportSize({ width: NARROWEST, height: 800 })
    const narrow = await page.evaluate(tooSmall)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    expect({ errors, wide, narrow, overflow }).toEqual({
      errors: [],
      wide: [],
      narrow: [],
      overflow: 0,
    })
  })
})

/** Runs in the page: text under 14 px, and controls that are less than 44 px high. */
function tooSmall(): string[] {
  const seen = (element: Element) => element.getClientRects().length > 0
  const texts = [...document.querySelectorAll('body *')].filter(
    (element) =>
      seen(element) &&
      element.closest('.visually-hidden') === null &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  )
  const controls = [
    ...document.querySelectorAll(
      '.button, .input, .choice, .tick, .segment, .nav a, .tabs a, .kinds a, summary',
    ),
  ].filter((element) => seen(element) && element.closest('.disclosure-small') === null)
  return [
    ...texts
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 14)
      .map((element) => `small text: ${element.outerHTML.slice(0, 80)}`),
    ...controls
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => `small target: ${element.outerHTML.slice(0, 80)}`),
  ]
}
