import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Visitor } from '../story/visitor'

export type Part = 'postgres' | 'temporal' | 'worker' | 'api'

/** A running service as the bench and the kill tests take hold of it: by its address and its processes. */
export type ServiceHandle = Readonly<{
  baseUrl: string
  isReady(): Promise<boolean>
  kill(parts: readonly Part[]): void
  /** By the button of the made-up region. */
  signIn(role: string): Promise<Visitor>
}>

export function takeHold(folder: string, baseUrl: string): ServiceHandle {
  return {
    baseUrl,
    isReady: async () => {
      try {
        const { status } = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })
        return status === 200
      } catch {
        return false
      }
    },
    kill: (parts) => {
      for (const pid of parts.map((part) => pidOf(folder, part))) process.kill(pid, 'SIGKILL')
    },
    signIn: async (role) => {
      const visitor = new Visitor(baseUrl)
      const page = await visitor.get('/sign-in')
      const form = page.forms.find(({ text }) => text.includes(role))
      if (form === undefined) throw new Error(`nobody to sign in as ${role}`)
      await visitor.post(form.action, form.fields)
      return visitor
    },
  }
}

const pidOf = (folder: string, part: Part): number =>
  Number(readFileSync(path.join(folder, 'run', `${part}.pid`), 'utf8'))
