import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
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
