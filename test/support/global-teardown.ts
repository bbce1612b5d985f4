import { once } from 'node:events'

/** Closing its input is how the servers' process is told to stop; it removes its folder by itself. */
export default async function globalTeardown(): Promise<void> {
  const child = globalThis.testServers
  if (child === undefined || child.exitCode !== null) return
  child.ref() // or node, seeing nothing left to wait for, would end the run here, with 0 and without a report
  const ended = once(child, 'exit')
  child.stdin?.end()
  await ended
}
