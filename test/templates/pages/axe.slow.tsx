import AxeBuilder from '@axe-core/playwright'
import express from 'express'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { type Browser, chromium, type Page } from 'playwright-core'
import { securityHeaders } from '../../../api/middleware/security-headers'
import { assetRoutes } from '../../../api/routes/assets'
import { galleryPages } from '../../support/gallery'

/*
 * Every page of the gallery in a real browser, under the headers of the service: usability 22, 25–28, security 79.
 */
const PAGES = Object.entries(galleryPages())
const WIDTHS = [1280, 390] as const
const NARROWEST = 320

let server: Server
let browser: Browser
let page: Page
const errors: string[] = []
let base: string

beforeAll(async () => {
  const app = express()
  app.use(securityHeaders({ baseUrl: 'http://127.0.0.1' }), assetRoutes())
  for (const [name, html] of PAGES) {
    app.get(`/${name}`, (_req, res) => {
      res.type('html').send(html)
    })
  }
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { NANWA_CHROMIUM: executablePath } = process.env
  browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath !== undefined && { executablePath }),
  })
  page = await (await browser.newContext()).newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text())
  })
})

afterAll(async () => {
  await browser.close()
  await new Promise((closed) => server.close(closed))
})

async function shown(name: string): Promise<void> {
  errors.length = 0
  await page.setViewportSize({ width: WIDTHS[0], height: 800 })
  await page.goto(`${base}/${name}`)
}

describe('every page, in a browser', () => {
  test.each(PAGES)('%s has no violation that axe can see, wide and narrow', async (name) => {
    await shown(name)
    const found: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      for (const { id, nodes } of violations) {
        found.push(...nodes.map(({ html }) => `${width} ${id} ${html.slice(0, 160)}`))
      }
    }
    expect(found).toEqual([])
  })

  test.each(PAGES)('%s fits where it is narrow, is legible and can be hit', async (name) => {
    await shown(name)
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
      element.closest('svg, .visually-hidden') === null &&
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
