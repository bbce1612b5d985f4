import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Widths of the drawings: an office PC, a tablet, a telephone. */
export const WIDTHS = [1280, 820, 390] as const
/** WCAG 1.4.10: as narrow as a page at 400 % zoom. */
export const NARROWEST = 320

/** A browser without a window: the one that bin/test.mjs has found or fetched before the tests. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['NANWA_CHROMIUM']
  if (executablePath === undefined) throw new Error('no chromium; run it by npm run test:slow')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** One person at one machine, and everything the browser complained about meanwhile. */
export type Seat = Readonly<{
  context: BrowserContext
  page: Page
  /** Script errors, refused sources, failed requests; emptied by reading. */
  takeComplaints(): readonly string[]
}>

export async function takeSeat(
  browser: Browser,
  setting: Readonly<{ baseURL: string; script?: boolean }>,
): Promise<Seat> {
  const { baseURL, script = true } = setting
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: script,
    acceptDownloads: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: WIDTHS[0], height: 800 },
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnsweredPage(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { context, page, takeComplaints: () => complaints.splice(0) }
}

/** Chromium reports a page answered with 4xx as an error of loading; here such pages are looked at on purpose. */
const isAnsweredPage = (text: string): boolean =>
  /Failed to load resource: the server responded with a status of 4\d\d/.test(text)
