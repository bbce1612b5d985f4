import type { Browser } from 'playwright-core'
import { type Service, type ServiceOptions, startService } from '../support/service'
import { launchChromium } from './chromium'
import { serve, type Served } from './served'

/** The whole service behind a port, and the browser that opens its pages. */
export type ServedService = Readonly<{
  service: Service
  served: Served
  chromium: Browser
  stop(): Promise<void>
}>

export async function startServed(options: ServiceOptions = {}): Promise<ServedService> {
  const service = await startService(options)
  const served = await serve(service.app)
  const chromium = await launchChromium()
  return {
    service,
    served,
    chromium,
    stop: async () => {
      await chromium.close()
      await served.close()
      await service.stop()
    },
  }
}
