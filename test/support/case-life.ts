import type { Browser } from './browser'
import { hiddenFieldsOf } from './browser'
import type { Service } from './service'

type Page = Awaited<ReturnType<Browser['get']>>

/** Made-up people only. */
export const PATIENT = {
  kana: 'ﾀｶﾊｼ ﾐﾂ',
  name: '髙橋 ミツ',
  birthYear: 'S13',
  birthMonth: '5',
  birthDay: '2',
  sex: 'female',
  municipality: '大淀町',
} as const

/** A number as a reading, so that everybody of a file is somebody else. */
export const syllables = (n: number): string =>
  Array.from(String(n), (digit) => 'あいうえおかきくけこ'[Number(digit)] ?? '').join('')

const day = (at: number) => {
  const [year = '', month = '', date = ''] = new Date(at + 9 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return [String(Number(year)), String(Number(month)), String(Number(date))] as const
}

/** The three boxes of a day, counted from today. */
export function boxes(field: string, daysFromToday: number): Record<string, string> {
  const [year, month, date] = day(Date.now() + daysFromToday * 86_400_000)
  return { [`${field}Year`]: year, [`${field}Month`]: month, [`${field}Day`]: date }
}

/** Everything the twelve questions ask, answered. */
export function startAnswers(
  { parties }: Service,
  over: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    ...PATIENT,
    patientNumber: '00123456',
    ...boxes('admitted', -1),
    admittedTime: '10:00',
    ward: '3w',
    admissionKind: 'emergency',
    careLevel: 'care2',
    coordinatorKnown: 'yes',
    officeQuery: 'みほんきょたく',
    office: parties.officeId,
    consent: 'given',
    do: 'start',
    ...over,
  }
}

/** Starts a case as its page asks; where it leads, the case's id in it. */
export async function start(
  service: Service,
  nurse: Browser,
  over: Readonly<Record<string, string>> = {},
): Promise<Page> {
  await nurse.get('/cases/new')
  return nurse.submit('/cases/new', startAnswers(service, over))
}

export async function startedCase(
  service: Service,
  nurse: Browser,
  over: Readonly<Record<string, string>> = {},
): Promise<string> {
  const page = await start(service, nurse, over)
  const id = /^\/cases\/([0-9a-f-]{36})/.exec(page.location ?? '')?.[1]
  if (id === undefined) throw new Error(`not started: ${page.status} ${textOf(page)}`)
  return id
}

/** Opens an act's page and sends it with these answers. */
export async function act(
  browser: Browser,
  caseId: string,
  name: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const address = `/cases/${caseId}/${name}`
  const page = await browser.get(address)
  return page.status === 200 ? browser.post(address, { ...formOf(page, address), ...typed }) : page
}

/** Sends the form of a page again as it stands there, with these answers changed. */
export const sendAgain = (
  browser: Browser,
  page: Page,
  address: string,
  typed: Readonly<Record<string, string>>,
): Promise<Page> => browser.post(address, { ...formOf(page, address), ...typed })

/** Everything the page's form to this address holds, as a browser would send it. */
export function formOf(page: Page, address: string): Record<string, string> {
  const form =
    page.text
      .split('<form')
      .find((one) => one.includes(`action="${address}"`))
      ?.split('</form>')[0] ?? ''
  const fields: Record<string, string> = { ...hiddenFieldsOf(page.text, address) }
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type') ?? 'text'
    const chosen = !['radio', 'checkbox'].includes(type) || / checked\b/.test(tag)
    const name = attribute(tag, 'name')
    if (name !== undefined && chosen && type !== 'hidden')
      fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([^<]*)/g))
    fields[attribute(tag, 'name') ?? ''] = text
  return fields
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

export const hiddenOf = (page: Page, action: string) => hiddenFieldsOf(page.text, action)

/** What a page says, without its markup. */
export const textOf = (page: Page): string =>
  page.text
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
