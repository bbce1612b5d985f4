import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { NARROWEST, type Seat, WIDTHS } from './chromium'

/** What is wrong with the page as it stands, each in a line; empty when nothing is. */
export async function faultsOf({ page, takeComplaints }: Seat): Promise<readonly string[]> {
  const faults = [
    ...(await accessibilityFaults(page)),
    ...(await documentFaults(page)),
    ...(await overflows(page)),
    ...takeComplaints(),
  ]
  return faults.map((fault) => `${new URL(page.url()).pathname}: ${fault}`)
}

/** Every rule that axe runs by itself; none is switched off. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

async function documentFaults(page: Page): Promise<readonly string[]> {
  const { headings, language, title, people, address } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
    title: document.title,
    address: decodeURIComponent(location.href),
    people: [...document.querySelectorAll('.kana, .person-name a, .person-name')]
      .flatMap((one) => (one.firstChild?.textContent ?? '').trim().split(/\s+/))
      .filter((word) => word.length > 1),
  }))
  return [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(language === 'ja' ? [] : [`lang="${language}"`]),
    ...(/ - 南和 入退院連携$/.test(title) ? [] : [`title ${title}`]),
    ...people.filter((name) => title.includes(name)).map(() => 'a name in the title'),
    ...people.filter((name) => address.includes(name)).map(() => 'a name in the address'),
  ]
}

/** Sideways scrolling at none of the widths; a wide table scrolls within itself. */
async function overflows(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const before = page.viewportSize()
  for (const width of [NARROWEST, ...WIDTHS]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => {
      const { scrollWidth = 0 } = document.scrollingElement ?? {}
      const edge = document.documentElement.clientWidth
      const first = [...document.querySelectorAll('main *')].find(
        (one) => one.getBoundingClientRect().right > edge + 1,
      )
      return scrollWidth <= innerWidth ? '' : `${scrollWidth}px wide at ${first?.className ?? '?'}`
    })
    if (over !== '') faults.push(`scrolls sideways at ${width}px: ${over}`)
  }
  if (before !== null) await page.setViewportSize(before)
  return faults
}
