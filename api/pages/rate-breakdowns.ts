import type { MissedReason } from '../../manual/case/events'
import type { BarrierReason, WishedPlace } from '../../manual/case/stay-events'
import type { Rate, Rates } from '../../manual/indicators/indicators'
import { interval95 } from '../../manual/indicators/interval'
import type { BreakdownView, RateFigures, RateView } from '../../templates/pages/rates'
import { BARRIER_REASONS, MISSED_REASONS } from '../cases/acts/leaving'
import { WISHED_PLACES } from '../cases/acts/stay-acts'
import { hideSmallCells, SMALLEST_SHOWN } from './small-cells'

const HIDDEN = '件数が少ないため非表示'
const NOT_RECORDED = '理由の記録なし'

/** The third figure: those who wished to go home and did; too few of them hide everything (decisions 16, 17). */
export function wishedHomeView({ wishes }: Rates): RateView {
  const { numerator, denominator } = wishes
  return {
    id: 'wished-home',
    title: '自宅に戻りたい方 → 自宅へ',
    meaning: '退院後に自宅で暮らすことを希望した方のうち、自宅へ退院した方の割合',
    figures: figuresOf(numerator, denominator),
    open: 0,
    definition: [
      { label: '分母', words: 'その月に自宅か施設へ退院した、自宅を希望した方' },
      { label: '分子', words: 'そのうち、自宅へ退院した方' },
      { label: '希望', words: '入院中に最後に聞いたもの。まだ聞いていない方は入れません。' },
      { label: '目標', words: '決めていません。' },
    ],
  }
}

function figuresOf(numerator: number, denominator: number): RateFigures {
  if (denominator === 0) return { kind: 'none' }
  if (denominator < SMALLEST_SHOWN) return { kind: 'hidden' }
  const interval = interval95(numerator, denominator)
  return {
    kind: 'shown',
    percent: Math.round((numerator / denominator) * 1000) / 10,
    numerator,
    denominator,
    ...(interval && { interval: { from: interval.low, to: interval.high } }),
  }
}

/** What is counted beside the three figures: lines of their own, why nobody was told, what was wished. */
export function breakdownsOf({ apart, missed, wishes }: Rates): readonly BreakdownView[] {
  const barriers: Readonly<Record<BarrierReason | 'notRecorded', string>> = {
    ...BARRIER_REASONS,
    notRecorded: NOT_RECORDED,
  }
  const reasons: Readonly<Record<MissedReason | 'notRecorded', string>> = {
    ...MISSED_REASONS,
    notRecorded: NOT_RECORDED,
  }
  const places: Readonly<Record<WishedPlace, string>> = WISHED_PLACES
  return [
    ...(apart === undefined
      ? []
      : [
          {
            id: 'lines-apart',
            title: '別に数える方への退院調整の連絡',
            lead: '施設へ移った方と、介護保険の外（障害福祉）の方は、上の割合に入れません。',
            rows: [
              { label: '施設へ移った方', count: lineWords(apart.facility) },
              { label: '障害福祉の方', count: lineWords(apart.disability) },
            ],
          },
        ]),
    {
      id: 'missed-reasons',
      title: 'なぜ漏れたか',
      lead: '退院調整の連絡が記録されないまま退院した方の、病院が選んだ理由です。',
      rows: rowsOf(missed, reasons),
    },
    {
      id: 'barriers',
      title: '自宅を希望し、自宅に戻らなかった理由',
      rows: rowsOf(wishes.barriers, barriers),
    },
    {
      id: 'wished-places',
      title: '退院後に暮らしたい場所',
      rows: rowsOf(wishes.wished, places),
    },
  ]
}

function lineWords({ numerator, denominator }: Rate): string {
  if (denominator === 0) return 'いません'
  if (denominator < SMALLEST_SHOWN) return HIDDEN
  return `${denominator}件のうち${numerator}件`
}

function rowsOf<K extends string>(
  counts: ReadonlyMap<K, number>,
  words: Readonly<Record<K, string>>,
): BreakdownView['rows'] {
  const cells = [...counts].map(([key, count]) => ({ label: words[key], count }))
  const { shown, merged } = hideSmallCells(cells)
  return [
    ...shown.map(({ label, count }) => ({ label, count: `${count}件` })),
    ...(merged === undefined
      ? []
      : [
          {
            label: merged.labels.join('・'),
            count: merged.count === undefined ? HIDDEN : `あわせて${merged.count}件`,
          },
        ]),
  ]
}
