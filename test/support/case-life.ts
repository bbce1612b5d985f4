import type { Browser, Page } from './browser'
import { hiddenFieldsOf } from './browser'
import type { Service } from './service'

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
  if (page.status !== 200) return page
  return browser.submit(address, typed)
}

export const hiddenOf = (page: Page, action: string) => hiddenFieldsOf(page.text, action)

/** What a page says, without its markup. */
export const textOf = (page: Page): string =>
  page.text
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
