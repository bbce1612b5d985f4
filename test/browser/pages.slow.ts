import type { Browser } from 'playwright-core'
import { launchChromium, takeSeat } from './chromium'
import { faultsOf } from './page-checks'
import { pointAt } from './pointer'
import { type RunningService, startService } from './service'
import { showStates } from './states'

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

test('pages of error, of refusal, of waiting, of nothing and of what is rare have no fault either', async () => {
  const seat = await takeSeat(browser, { baseURL: service.baseUrl })
  const faults: string[] = []
  await showStates({
    ...seat,
    hands: pointAt(seat.page),
    stop: async (name) => {
      faults.push(...(await faultsOf(seat)).map((fault) => `${name} ${fault}`))
    },
    service,
    newSeat: async () => (await takeSeat(browser, { baseURL: service.baseUrl })).page,
  })
  expect(faults).toEqual([])
}, 600_000)
