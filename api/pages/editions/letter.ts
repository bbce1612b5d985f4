import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Edition } from '../../../manual/editions/edition'
import { type IndicatorFact, type Rate, ratesOf } from '../../../manual/indicators/indicators'
import type { Letter } from '../../../templates/pdf/edition/letter'
import { fullDay } from '../../../templates/words/day'
import { changesOf, editionBefore } from '../../editions/rows'
import type { EditionShelf } from '../../editions/shelf'
import { type Month, monthBefore, monthOf, monthWords, periodOf } from '../month'
import { SMALLEST_SHOWN } from '../small-cells'

export type LetterFacts = Readonly<{
  edition: Edition
  /** As it is called today: with （案） while it is one. */
  title: string
  shelf: EditionShelf
  openUntil?: PlainDate
  to: string
  from: Letter['from']
  /** Of the month of the letter. */
  facts: readonly IndicatorFact[]
  now: Instant
}>

/** The last month that is over. */
export const monthOfLetter = (now: Instant): Month => monthBefore(monthOf(dayInJapan(now)))

/** What the health centre tells a hospital of an edition; the figures are the region's, never a hospital's. */
export function letterOf({
  edition,
  title,
  shelf,
  openUntil,
  to,
  from,
  facts,
  now,
}: LetterFacts): Letter {
  const before = editionBefore(shelf, edition)
  const month = monthOfLetter(now)
  const { dischargeContact, admissionInfo } = ratesOf(facts, periodOf(month))
  return {
    to,
    from,
    edition: title,
    words: wordsOf(edition, shelf, openUntil, dayInJapan(now)),
    changesTitle: before === undefined ? '前の版との違い' : `${before.title}との違い`,
    changes: changesOf(shelf, edition) ?? [],
    rates: {
      title: `${monthWords(month)}の2つの指標（南和地域）`,
      lines: [
        `退院調整の連絡（病院 → ケアマネジャー）：${rateWords(dischargeContact)}`,
        `入院時情報提供書（ケアマネジャー → 病院）：${rateWords(admissionInfo)}`,
      ],
      note: `${fullDay(dayInJapan(now))}に数えたものです。病院ごとの数字は、この手紙には載せません。`,
    },
    madeAt: now,
  }
}

function wordsOf(
  edition: Edition,
  shelf: EditionShelf,
  openUntil: PlainDate | undefined,
  today: PlainDate,
): readonly string[] {
  const from = fullDay(edition.from)
  if (shelf.drafts().includes(edition))
    return [
      `${from}の入院から使うことを考えている案です。まだ決まっていません。`,
      openUntil !== undefined && openUntil >= today
        ? `${fullDay(openUntil)}まで意見を受け付けています。画面の「マニュアルの版」から書き込めます。`
        : 'ご意見は、下のお問い合わせ先にお知らせください。',
    ]
  return [
    edition.from > today
      ? `${from}の入院から使います。それより前に入院した方には、いまの版を使い続けます。`
      : `${from}の入院から使っています。それより前に入院した方には、前の版を使います。`,
    '変わった点を下にまとめました。病棟と地域連携室の方にお伝えください。',
  ]
}

/** A few people hide everything of a line (decisions 17). */
function rateWords({ numerator, denominator }: Rate): string {
  if (denominator === 0) return '対象の方はいませんでした'
  if (denominator < SMALLEST_SHOWN) return '件数が少ないため載せません'
  return `${((100 * numerator) / denominator).toFixed(1)}%（${denominator}件のうち${numerator}件）`
}
