import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { EVERY_PAPER } from '../support/every-paper'
import { galleryFormPages } from '../support/gallery'
import { openGallery } from '../support/gallery-browser'
import { toPng } from '../support/gray-png'
import { openPdfPictures } from '../support/pdf-pictures'
import { launchChromium, takeSeat, WIDTHS } from './chromium'
import { pointAt } from './pointer'
import { type RunningService, startService } from './service'
import { showStates } from './states'
import { playStory } from './story'

const OUT = path.resolve(__dirname, '../../out/pictures')

let service: RunningService
let browser: Browser
beforeAll(async () => {
  service = await startService()
  browser = await launchChromium()
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
}, 240_000)
afterAll(async () => {
  await browser.close()
  await service.stop()
})

/** Every page once, whole, at each width of the drawings: `out/pictures/<page>-<width>.png`. */
function createCamera(page: Page) {
  const taken = new Set<string>()
  return {
    taken,
    take: async (name: string): Promise<void> => {
      if (taken.has(name)) return
      taken.add(name)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        await page.screenshot({ path: path.join(OUT, `${name}-${width}.png`), fullPage: true })
      }
      await page.setViewportSize({ width: WIDTHS[0], height: 800 })
    },
  }
}

test('pictures of each page of the story', async () => {
  const { page } = await takeSeat(browser, { baseURL: service.baseUrl })
  const camera = createCamera(page)
  await playStory({ page, hands: pointAt(page), stop: camera.take })
  expect(camera.taken.size).toBeGreaterThan(35)
}, 600_000)

test('pictures of what goes wrong, of what is empty and of what is rare', async () => {
  const { page, context } = await takeSeat(browser, { baseURL: service.baseUrl })
  const camera = createCamera(page)
  const newSeat = async (): Promise<Page> =>
    (await takeSeat(browser, { baseURL: service.baseUrl })).page
  await showStates({ page, context, hands: pointAt(page), stop: camera.take, service, newSeat })
  expect(camera.taken.size).toBeGreaterThan(25)
}, 600_000)

test('pictures of each page of every form, filled in, checked, sent and received', async () => {
  const pages = galleryFormPages()
  const gallery = await openGallery(pages)
  const camera = createCamera(gallery.page)
  for (const name of Object.keys(pages)) {
    await gallery.open(name)
    await camera.take(`form-${name}`)
  }
  await gallery.close()
  expect(camera.taken.size).toBe(Object.keys(pages).length)
}, 600_000)

test('pictures of each paper, page by page', async () => {
  const camera = await openPdfPictures()
  for (const { name, draw } of EVERY_PAPER) {
    const pictures = await camera.picturesOf(await draw())
    expect(pictures).not.toEqual([])
    pictures.forEach((picture, at) => {
      writeFileSync(path.join(OUT, `paper-${name}-${at + 1}.png`), toPng(picture))
    })
  }
  camera.close()
}, 600_000)
