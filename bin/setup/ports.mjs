import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'

export const isFree = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/**
 * A free port below the range from which the system serves outgoing connections, so that nobody takes it
 * by accident in the second between a death and the restart.
 */
export async function freePort(taken = new Set()) {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(20_000, 30_000)
    if (!taken.has(port) && (await isFree(port))) {
      taken.add(port)
      return port
    }
  }
  throw new Error('空いているポートが見つかりません')
}

/** Is anybody listening there? */
export const answers = (host, port, withinMs = 1_000) =>
  new Promise((resolve) => {
    const socket = connect({ host, port })
    const tell = (yes) => {
      socket.destroy()
      resolve(yes)
    }
    socket.setTimeout(withinMs, () => tell(false))
    socket.once('connect', () => tell(true))
    socket.once('error', () => tell(false))
  })
