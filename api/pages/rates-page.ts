import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { editionOf } from '../../manual/editions/registry'
import {
  type IndicatorExclusion,
  type IndicatorFact,
  type Period,
  type Rate,
  isLeftOut,
  type Rates,
  ratesOf,
} from '../../manual/indicators/indicators'
import { definitionFor } from '../../manual/indicators/definitions'
import { interval95 } from '../../manual/indicators/interval'
import type { RateFigures, RatesView, RateView } from '../../templates/pages/rates'
import { paths } from '../routes/paths'
import { type Month, monthBefore, monthChoice, monthOf, periodOf, monthWords } from './month'
import { breakdownsOf, wishedHomeView } from './rate-breakdowns'
import { hideSmallCells } from './small-cells'

export type RatesShown = Readonly<{
  facts: readonly IndicatorFact[]
  month: Month
  /** The newest month that can be chosen. */
  newest: Month
  now: Instant
}>

/** Both rates of one month, and everything that was left out of them. */
export function ratesView({ facts, month, newest, now }: RatesShown): RatesView {
  const current = ratesOf(facts, periodOf(month))
  const before = ratesOf(facts, periodOf(monthBefore(month)))
  return {
    month: monthChoice(paths.rates, newest, month),
    lead: `${monthWords(month)}に退院・入院した人 南和地域${monthOf(dayInJapan(now)) <= month ? ' 集計中' : ''}`,
    rates: [
      rateView('discharge-contact', current.dischargeContact, before.dischargeContact, current),
      rateView('admission-info', current.admissionInfo, before.admissionInfo, current),
      wishedHomeView(current),
    ],
    excluded: excludedView(facts, periodOf(month)),
    breakdowns: breakdownsOf(current),
    notes: notesOn(current),
  }
}

const TEXTS = {
  'discharge-contact': {
    title: '病院 → ケアマネ 退院調整の連絡',
    meaning:
      '退院までに、病院からケアマネジャーへ退院調整の連絡があり、ケアマネジャーが確かめた割合',
    denominator: 'その月に退院した人（下の「除いたもの」を除く）',
    numerator:
      '退院の日より前に病院から連絡があり、ケアマネジャーが受け止めた人。家族からの知らせだけでは数えません。',
    onTime: '7日前まで、または退院の決定から1営業日以内に連絡があった人',
    left: '死亡・転院・短期の入院・レスパイト・対象外・間違って始めたケース・情報共有を希望されない方・ケアマネジャーも認定もない方',
    apart: '施設へ移った方と障害福祉の方。下に別の行で数えます。',
    survey: '令和4年6月調査 85%',
  },
  'admission-info': {
    title: 'ケアマネ → 病院 入院時情報提供書',
    meaning: '入院中に、ケアマネジャーから入院時情報提供書が届き、病院が受け取りを確かめた割合',
    denominator: 'その月に入院した人（下の「除いたもの」を除く）',
    numerator: '入院中に提供書が届き、病院が受け取りを確認した人。送っただけでは数えません。',
    onTime: '入院時情報連携加算（Ⅰ）（Ⅱ）の日までに提供された人',
    left: '死亡・短期の入院・レスパイト・対象外・間違って始めたケース・情報共有を希望されない方・ケアマネジャーも認定もない方',
    apart: '障害福祉の方。',
    survey: '令和4年6月調査 83%',
  },
} as const

type RateId = keyof typeof TEXTS

function rateView(id: RateId, rate: Rate, before: Rate, { definition, apart }: Rates): RateView {
  const texts = TEXTS[id]
  const earlier =
    before.denominator === 0
      ? ''
      : `前の月 ${percentOf(before).toFixed(1)}%（${before.denominator}件のうち${before.numerator}件） `
  return {
    id,
    title: texts.title,
    meaning: texts.meaning,
    figures: figuresOf(rate),
    targetPercent: rate.target,
    open: rate.undecided,
    comparison: `${earlier}${texts.survey}`,
    definition: [
      { label: '分母', words: `${texts.denominator}：${rate.denominator}件` },
      { label: '分子', words: `${texts.numerator}：${rate.numerator}件` },
      { label: 'うち期限内', words: `${texts.onTime}：${rate.onTimeNumerator}件` },
      {
        label: '確認待ち',
        words: `一方が済んだと記録し、相手がまだ確かめていない人：${rate.unconfirmed}件（分子に入れません）`,
      },
      {
        label: '未確定',
        words: `まだ入院中で、これから分子に入るかもしれない人：${rate.undecided}件（分母に入れています）`,
      },
      {
        label: 'あとからの入力',
        words: `起きてから24時間を過ぎて入力されたもの：${rate.enteredLate}件（分子に入れ、別に数えます）`,
      },
      { label: '除くもの', words: texts.left },
      ...(apart === undefined ? [] : [{ label: '別に数える方', words: texts.apart }]),
      { label: '区間', words: '95%区間は Wilson の方法です。件数が少ないほど広くなります。' },
      {
        label: '定義の版',
        words: `${editionOf(definition).title}の指標の定義。地域で確かめている途中です。`,
      },
    ],
  }
}

function figuresOf(rate: Rate): RateFigures {
  const { numerator, denominator } = rate
  if (denominator === 0) return { kind: 'none' }
  const interval = interval95(numerator, denominator)
  return {
    kind: 'shown',
    percent: percentOf(rate),
    numerator,
    denominator,
    ...(interval && { interval: { from: interval.low, to: interval.high } }),
  }
}

const percentOf = ({ numerator, denominator }: Rate): number =>
  Math.round((numerator / denominator) * 1000) / 10

const REASONS = {
  died: '死亡',
  transferred: '転院',
  shortStay: '短期の入院',
  emergencyWardOnly: '救急病棟だけの入院',
  respite: 'レスパイト入院',
  notInScope: '対象外',
  mistakenCase: '間違って始めたケース',
  consentRefused: '情報共有を希望されない',
  noCareManager: 'ケアマネジャーも認定もない',
} as const satisfies Record<IndicatorExclusion, string>

/** Left out of either rate, each person once; small numbers are merged or hidden. */
function excludedView(facts: readonly IndicatorFact[], period: Period): RatesView['excluded'] {
  const counts = new Map<IndicatorExclusion, number>()
  for (const fact of facts) {
    const { exclusion } = fact
    if (exclusion !== undefined && isLeftOutOfEither(fact, period))
      counts.set(exclusion, (counts.get(exclusion) ?? 0) + 1)
  }
  const cells = [...counts].map(([reason, count]) => ({ label: REASONS[reason], count }))
  const { shown, merged, total } = hideSmallCells(cells)
  return {
    ...(total !== undefined && { total }),
    reasons: [
      ...shown.map(({ label, count }) => ({ label, count: `${count}件` })),
      ...(merged === undefined
        ? []
        : [
            {
              label: merged.labels.join('・'),
              count:
                merged.count === undefined ? '件数が少ないため非表示' : `あわせて${merged.count}件`,
            },
          ]),
    ],
  }
}

function isLeftOutOfEither(fact: IndicatorFact, period: Period): boolean {
  const { admittedOn, dischargedOn } = fact
  const definition = definitionFor(period)
  const isIn = (day: string | undefined) =>
    day !== undefined && day >= period.from && day <= period.to
  return (
    (isIn(dischargedOn) && isLeftOut('dischargeContact', fact, definition)) ||
    (isIn(admittedOn) && isLeftOut('admissionInfo', fact, definition))
  )
}

function notesOn({ dischargeContact, admissionInfo }: Rates): readonly string[] {
  return [
    '「除いたもの」は、どちらかの指標で除いた人を1人1回だけ数えています。5件より少ない内訳は、まとめるか非表示にしています。',
    `起きてから24時間を過ぎて入力されたもの：退院調整の連絡 ${dischargeContact.enteredLate}件、入院時情報提供書 ${admissionInfo.enteredLate}件。`,
  ]
}
