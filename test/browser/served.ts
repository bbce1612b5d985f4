import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import type { Role } from '../../store/memberships'
import type { Service } from '../support/service'

export type Served = Readonly<{
  baseURL: string
  /** Puts the cookies of somebody signed in into a real browser. */
  enterAs(context: BrowserContext, role: Role): Promise<void>
  close(): Promise<void>
}>

/** The app of the tests behind a port, for a real browser. */
export async function serve(service: Service): Promise<Served> {
  const server = createServer(service.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const baseURL = `http://127.0.0.1:${port}`
  return {
    baseURL,
    enterAs: async (context, role) => {
      const { cookies } = await service.signInAs(role)
      const url = baseURL
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })))
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
