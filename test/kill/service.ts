import { type ServiceHandle, takeHold } from '../../bin/bench/service-handle'
import { freePort, runStart, type StartedProcess } from '../support/start-process'

export type { Part } from '../../bin/bench/service-handle'

export type Service = ServiceHandle &
  Readonly<{
    folder: string
    /** How long it took until it was ready again, in milliseconds. */
    untilReady(withinMs: number): Promise<number>
    /** Where the mails of this service are caught. */
    catcherUrl: string
  }>

const CATCHER = /届いたメール\s+(http:\S+)\s/

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The whole service as `npm start` runs it, with the made-up region, on a data folder of its own. */
export async function startService(folder: string): Promise<Service> {
  const port = await freePort()
  const start: StartedProcess = runStart({ DATA_DIR: folder, PORT: String(port) })
  await start.says('南和 入退院連携 が動いています')
  await start.says(CATCHER) // further down on the same screen
  const service = takeHold(folder, `http://127.0.0.1:${port}`)
  return {
    ...service,
    folder,
    untilReady: async (withinMs) => {
      const began = performance.now()
      while (!(await service.isReady())) {
        if (performance.now() - began > withinMs) throw new Error(`not back:\n${start.said()}`)
        await pause(100)
      }
      return performance.now() - began
    },
    catcherUrl: CATCHER.exec(start.said())?.[1] ?? '',
  }
}
