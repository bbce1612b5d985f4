import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, runStart } from '../support/start-process'

export type Part = 'worker'

export type RunningService = Readonly<{
  baseUrl: string
  /** Holds a part still, as a machine that has come to a stop; `release` lets it go on. */
  hold(part: Part): void
  release(part: Part): void
  stop(): Promise<void>
}>

/**
 * The whole service as `npm start` runs it, with the made-up region, in a folder of its own. With NANWA_URL and
 * NANWA_DATA set it is the one that runs there already: for whoever works on a page and wants to look at it.
 */
export async function startService(): Promise<RunningService> {
  const { NANWA_URL: running, NANWA_DATA: data } = process.env
  if (running !== undefined && data !== undefined)
    return { ...partsIn(data), baseUrl: running, stop: () => Promise.resolve() }
  const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-browser-'))
  const port = await freePort()
  const start = runStart({ DATA_DIR: folder, PORT: String(port) })
  await start.says('南和 入退院連携 が動いています')
  return {
    ...partsIn(folder),
    baseUrl: `http://127.0.0.1:${port}`,
    stop: async () => {
      start.child.kill('SIGINT')
      await start.ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function partsIn(folder: string): Pick<RunningService, 'hold' | 'release'> {
  const pidOf = (part: Part): number =>
    Number(readFileSync(path.join(folder, 'run', `${part}.pid`), 'utf8'))
  return {
    hold: (part) => void process.kill(pidOf(part), 'SIGSTOP'),
    release: (part) => void process.kill(pidOf(part), 'SIGCONT'),
  }
}
