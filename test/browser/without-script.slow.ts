import type { Browser } from 'playwright-core'
import { launchChromium, takeSeat } from './chromium'
import { pointAt } from './pointer'
import { type RunningService, startService } from './service'
import { playToReceipt } from './story'

let service: RunningService
let browser: Browser
beforeAll(async () => {
  service = await startService()
  browser = await launchChromium()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await service.stop()
})

test('from the start of a case to the confirmed sheet without JavaScript (item 21)', async () => {
  const seat = await takeSeat(browser, { baseURL: service.baseUrl, script: false })
  const stops: string[] = []
  const { page } = seat
  const { pdf } = await playToReceipt({
    page,
    hands: pointAt(page),
    stop: (name) => Promise.resolve(void stops.push(name)),
  })
  expect(stops).toContain('sheet-confirmed')
  expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-')
  expect(seat.takeComplaints()).toEqual([])
}, 300_000)
