import type { Express } from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import type { Browser } from '../support/browser'

export type Served = Readonly<{
  baseURL: string
  /** Puts the cookies of somebody signed in into a real browser. */
  enter(context: BrowserContext, signedIn: Browser): Promise<void>
  close(): Promise<void>
}>

/** The app of the tests behind a port, for a real browser. */
export async function serve(app: Express): Promise<Served> {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const baseURL = `http://127.0.0.1:${port}`
  return {
    baseURL,
    enter: (context, { cookies }) =>
      context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: baseURL }))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
