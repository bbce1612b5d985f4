import type { MonthEvidence, SheetRow, StayRow } from '../../../templates/words/fee-evidence'

/** So many people of one month are 200 pages. */
const PEOPLE = 745

/** A month of a very large office, everybody with a sheet and a stay. */
export const sampleEvidence = (): MonthEvidence => ({
  month: '令和8年11月',
  office: '居宅介護支援事業所 さくら坂',
  sheets: Array.from({ length: PEOPLE }, (_, number) => sheetOf(number)),
  stays: Array.from({ length: PEOPLE }, (_, number) => stayOf(number)),
  notes: ['記録から分かることだけを載せています。'],
})

const sheetOf = (number: number): SheetRow => ({
  code: `NW-8-${1000 + number}`,
  href: `/cases/NW-8-${1000 + number}`,
  name: `見本 ミヨ子${number}`,
  kana: 'みほん みよこ',
  hospital: '見本病院',
  admitted: `令和8年11月${1 + (number % 28)}日（火） 10:00`,
  verdict: '（Ⅰ）250単位の対象となりうる',
  stands: 'may',
  tier: '（Ⅰ）',
  units: '250',
  until: '令和8年11月13日',
  edition: '第2',
  source: '見本の告示 第2号',
  notes: [],
  provided: `令和8年11月${1 + (number % 28)}日 16:40 ファクス`,
  received: `令和8年11月${1 + (number % 28)}日 17:${10 + (number % 50)}`,
})

const stayOf = (number: number): StayRow => ({
  ...sheetOf(number),
  discharged: '令和8年11月29日 10:00',
  contacts: ['11月12日 10:00 電話 状態をきいた', '11月13日 10:00 電話 日程'],
  counted: '2回',
  conference: '11月18日 14:00 オンライン',
})

/** Everything the paper says, line by line. */
export const wordsOfEvidence = ({ sheets, stays }: MonthEvidence): readonly string[] => [
  ...sheets.flatMap((row) => [
    `${row.name}（${row.kana}） ${row.code}`,
    row.verdict,
    `${row.admitted} ${row.hospital}`,
    row.provided,
    row.received,
    row.until,
    row.source,
  ]),
  ...stays.flatMap((row) => [
    `${row.name}（${row.kana}） ${row.code}`,
    row.verdict,
    `${row.admitted} ${row.hospital}`,
    row.discharged,
    `${row.counted} ${row.conference}`,
    ...row.contacts,
    row.source,
  ]),
]
