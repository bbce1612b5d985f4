import express from 'express'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import { securityHeaders } from '../../api/middleware/security-headers'
import { assetRoutes } from '../../api/routes/assets'

export type GalleryBrowser = Readonly<{
  page: Page
  /** What the content policy stopped and what the script threw, since the page was opened. */
  errors: string[]
  open(name: string): Promise<void>
  close(): Promise<void>
}>

/** The gallery in a real browser, under the headers of the service. */
export async function openGallery(
  pages: Readonly<Record<string, string>>,
): Promise<GalleryBrowser> {
  const app = express()
  app.use(securityHeaders({ baseUrl: 'http://127.0.0.1' }), assetRoutes())
  for (const [name, html] of Object.entries(pages)) {
    app.get(`/${name}`, (_req, res) => {
      res.type('html').send(html)
    })
  }
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { NANWA_CHROMIUM: executablePath } = process.env
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath !== undefined && { executablePath }),
  })
  const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text())
  })
  return {
    page,
    errors,
    open: async (name) => {
      errors.length = 0
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`${base}/${name}`)
    },
    close: async () => {
      await browser.close()
      server.close()
      await once(server, 'close')
    },
  }
}
