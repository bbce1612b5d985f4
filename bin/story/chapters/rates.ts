import type { Story } from '../cast'

type Counts = Readonly<{ numerator: number; denominator: number }>
type RatesOfMonths = Readonly<Record<string, Readonly<{ contact: Counts; sheet: Counts }>>>

/** What the health centre reads of these months: numbers only. */
export async function readRates(
  { healthCenter }: Story,
  months: readonly string[],
): Promise<RatesOfMonths> {
  const read: Record<string, { contact: Counts; sheet: Counts }> = {}
  for (const month of months) {
    const { html } = await healthCenter.open(`/rates?month=${month}`)
    const [, contact = '', sheet = ''] = html.split(/<section class="rate"/)
    read[month] = { contact: countsIn(contact), sheet: countsIn(sheet) }
  }
  return read
}

/** 分母 and 分子 stand in the definition, also where the rate itself has nothing to show. */
function countsIn(html: string): Counts {
  const counted = (name: string): number =>
    Number(new RegExp(`<dt>${name}</dt><dd>[^<]*：(\\d+)件`).exec(html)?.[1] ?? Number.NaN)
  return { numerator: counted('分子'), denominator: counted('分母') }
}

/** Both rates have moved by exactly this one case, and the page shows nobody. */
export async function ratesHaveMoved(
  story: Story,
  admittedIn: string,
  before: RatesOfMonths,
): Promise<void> {
  const { narrator, healthCenter, patient, found } = story
  narrator.chapter('11 保健所 — both rates have moved')
  const after = await readRates(story, [...new Set([admittedIn, found.dischargedOn])])
  expectOneMore(
    story,
    `入院した月（${admittedIn}）の提供書`,
    before[admittedIn]?.sheet,
    after[admittedIn]?.sheet,
  )
  expectOneMore(
    story,
    `退院した月（${found.dischargedOn}）の退院調整の連絡`,
    before[found.dischargedOn]?.contact,
    after[found.dischargedOn]?.contact,
  )
  const { text } = await healthCenter.open('/rates')
  narrator.check('目標80%が示されている', text.includes('80%'))
  narrator.check(
    '指標の画面に氏名もケース番号もない',
    !text.includes(patient.name) && !text.includes(found.caseCode),
  )
  const hidden = await healthCenter.open(found.casePath)
  narrator.check(
    '保健所は、ケースの中身を見られない',
    hidden.status === 404 || hidden.status === 403,
    String(hidden.status),
  )
}

function expectOneMore({ narrator }: Story, what: string, before?: Counts, after?: Counts): void {
  const words = (counts?: Counts): string =>
    counts ? `${counts.denominator}件のうち${counts.numerator}件` : '—'
  narrator.check(
    `${what}: ${words(before)} → ${words(after)}`,
    before !== undefined &&
      after !== undefined &&
      after.numerator === before.numerator + 1 &&
      after.denominator === before.denominator + 1,
  )
}
