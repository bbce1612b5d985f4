import { Chip } from './components/chip'
import { Disclosure } from './components/disclosure'
import { type MonthChoice, MonthForm } from './components/month-form'
import { type Frame, renderPage } from './layout'
import { RateBar, type ShownRate } from './rate-bar'

/** Small numbers hide rate, count and interval together, so that nobody can be found by subtraction. */
export type RateFigures =
  | (Readonly<{ kind: 'shown' }> & ShownRate)
  | Readonly<{ kind: 'hidden' }>
  | Readonly<{ kind: 'none' }>

export type RateView = Readonly<{
  id: string
  /** 病院 → ケアマネ 退院調整の連絡 */
  title: string
  /** 退院までに、病院からケアマネジャーへ連絡があった割合 */
  meaning: string
  figures: RateFigures
  /** Absent where the region has set none. */
  targetPercent?: number
  /** Cases of the month whose outcome is not known yet. */
  open: number
  /** 前の月 85.3% 令和4年6月調査 85% */
  comparison?: string
  /** 分子, 分母, 除いたもの, 確認, 版 */
  definition: readonly Readonly<{ label: string; words: string }>[]
}>

export type RatesView = Readonly<{
  month: MonthChoice
  /** 令和8年10月に退院・入院した人 南和地域 */
  lead: string
  rates: readonly RateView[]
  excluded: Readonly<{
    /** Absent when it would give a hidden number away. */
    total?: number
    reasons: readonly Readonly<{ label: string; count: string }>[]
  }>
  /** Further counts of the month, small numbers merged or hidden. */
  breakdowns: readonly BreakdownView[]
  notes: readonly string[]
}>

export type BreakdownView = Readonly<{
  id: string
  title: string
  lead?: string
  rows: readonly Readonly<{ label: string; count: string }>[]
}>

/** Both rates in ten seconds; what stands behind them one press further. */
export function renderRates(frame: Frame, view: RatesView): string {
  return renderPage({
    frame,
    title: '入退院連携の指標',
    children: (
      <>
        <div class="list-head">
          <div>
            <h1>入退院連携の指標</h1>
            <p class="quiet">{view.lead}</p>
          </div>
          <MonthForm {...view.month} />
        </div>
        <div class="rates">
          {view.rates.map((rate) => (
            <Rate rate={rate} />
          ))}
        </div>
        <Excluded {...view.excluded} />
        {view.breakdowns.map((breakdown) => (
          <Breakdown {...breakdown} />
        ))}
        {view.notes.map((note) => (
          <p class="lead small">{note}</p>
        ))}
      </>
    ),
  })
}

const percent = (value: number): string => value.toFixed(1)

function Rate({ rate }: { rate: RateView }) {
  const { id, title, meaning, figures, targetPercent, open, comparison, definition } = rate
  return (
    <section class="rate" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="small">{meaning}</p>
      <div class="rate-top">
        <p class="rate-number">{numberOf(figures)}</p>
        <div>
          <p>
            {targetPercent === undefined ? null : (
              <Target figures={figures} targetPercent={targetPercent} />
            )}
          </p>
          <p>{countsOf(figures)}</p>
          {open === 0 ? null : <p class="small">集計中（未確定 {open}件）</p>}
          {comparison === undefined ? null : <p class="small quiet">{comparison}</p>}
        </div>
      </div>
      {figures.kind === 'shown' && targetPercent !== undefined ? (
        <RateBar figures={figures} targetPercent={targetPercent} title={title} />
      ) : null}
      <Disclosure summary="この指標の定義（分子・分母・除いたもの）">
        <dl class="rows rows-quiet">
          {definition.map(({ label, words }) => (
            <div>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </section>
  )
}

function numberOf(figures: RateFigures) {
  switch (figures.kind) {
    case 'shown':
      return (
        <>
          {percent(figures.percent)}
          <span>%</span>
        </>
      )
    case 'hidden':
    case 'none':
      return <>—</>
  }
}

function countsOf(figures: RateFigures) {
  switch (figures.kind) {
    case 'shown': {
      const { numerator, denominator, interval } = figures
      return (
        <>
          <strong>
            {denominator}件のうち{numerator}件
          </strong>{' '}
          {interval === undefined
            ? null
            : `95%区間 ${percent(interval.from)}〜${percent(interval.to)}%`}
        </>
      )
    }
    case 'hidden':
      return <>件数が少ないため非表示</>
    case 'none':
      return <>この月にあてはまる人はいません</>
  }
}

function Target({ figures, targetPercent }: { figures: RateFigures; targetPercent: number }) {
  if (figures.kind !== 'shown') return <span class="small">目標 {targetPercent}%</span>
  if (figures.percent === targetPercent)
    return <Chip kind="done">目標{targetPercent}%ちょうど</Chip>
  const distance = Math.abs(figures.percent - targetPercent).toFixed(1)
  return figures.percent > targetPercent ? (
    <Chip kind="done">
      目標{targetPercent}%より {distance}ポイント上
    </Chip>
  ) : (
    <Chip kind="changed">
      目標{targetPercent}%まで あと{distance}ポイント
    </Chip>
  )
}

function Excluded({ total, reasons }: RatesView['excluded']) {
  return (
    <section class="excluded" aria-labelledby="excluded">
      <h2 class="excluded-head" id="excluded">
        除いたもの{total === undefined ? '' : ` ${total}件`}
      </h2>
      <ul>
        {reasons.map(({ label, count }) => (
          <li>
            {label} {count}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Breakdown({ id, title, lead, rows }: BreakdownView) {
  return (
    <section class="excluded" aria-labelledby={id}>
      <h2 class="excluded-head" id={id}>
        {title}
      </h2>
      {lead === undefined ? null : <p class="small">{lead}</p>}
      {rows.length === 0 ? <p class="small quiet">この月にあてはまる人はいません。</p> : null}
      {rows.length === 0 ? null : (
        <ul>
          {rows.map(({ label, count }) => (
            <li>
              {label} {count}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
