import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Visitor } from '../../bin/story/visitor'
import { freePort, runStart, type StartedProcess } from '../support/start-process'

export type Part = 'postgres' | 'temporal' | 'worker' | 'api'

export type Service = Readonly<{
  baseUrl: string
  folder: string
  kill(parts: readonly Part[]): void
  isReady(): Promise<boolean>
  /** How long it took until it was ready again, in milliseconds. */
  untilReady(withinMs: number): Promise<number>
  signIn(role: string): Promise<Visitor>
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
  const baseUrl = `http://127.0.0.1:${port}`
  const pidOf = (part: Part): number =>
    Number(readFileSync(path.join(folder, 'run', `${part}.pid`), 'utf8'))
  const isReady = async (): Promise<boolean> => {
    try {
      const { status } = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })
      return status === 200
    } catch {
      return false
    }
  }

  return {
    baseUrl,
    folder,
    isReady,
    kill: (parts) => {
      for (const pid of parts.map(pidOf)) process.kill(pid, 'SIGKILL')
    },
    untilReady: async (withinMs) => {
      const began = performance.now()
      while (!(await isReady())) {
        if (performance.now() - began > withinMs) throw new Error(`not back:\n${start.said()}`)
        await pause(100)
      }
      return performance.now() - began
    },
    signIn: async (role) => {
      const visitor = new Visitor(baseUrl)
      const page = await visitor.get('/sign-in')
      const form = page.forms.find(({ text }) => text.includes(role))
      if (form === undefined) throw new Error(`nobody to sign in as ${role}`)
      await visitor.post(form.action, form.fields)
      return visitor
    },
    catcherUrl: CATCHER.exec(start.said())?.[1] ?? '',
  }
}
