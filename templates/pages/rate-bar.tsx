export type ShownRate = Readonly<{
  /** 87.1 */
  percent: number
  numerator: number
  denominator: number
  /** 77.3〜93.1 */
  interval?: Readonly<{ from: number; to: number }>
}>

const [TOP, HEIGHT] = [24, 20]
const MIDDLE = TOP + HEIGHT / 2

/** Places in per cent of the width, so that the words keep their size however narrow the bar is. */
const at = (percent: number): string => `${percent}%`

/** 0 to 100 with the target as a dashed line; the numbers are in the text alternative and beside it. */
export function RateBar(props: { figures: ShownRate; targetPercent: number; title: string }) {
  const { figures, targetPercent, title } = props
  const { percent, numerator, denominator, interval } = figures
  const words = `${title}：${percent.toFixed(1)}%、${denominator}件のうち${numerator}件、目標${targetPercent}%`
  return (
    <svg class="rate-bar" width="100%" height="68" role="img" aria-label={words}>
      <rect class="rate-rest" x="0" y={TOP} width="100%" height={HEIGHT} />
      <rect class="rate-fill" x="0" y={TOP} width={at(percent)} height={HEIGHT} />
      {interval === undefined ? null : <Whisker {...interval} />}
      <line
        class="rate-target"
        x1={at(targetPercent)}
        x2={at(targetPercent)}
        y1={TOP - 6}
        y2={TOP + HEIGHT + 6}
      />
      <text class="rate-target-words" x={at(targetPercent)} y="14" text-anchor="middle">
        目標 {targetPercent}%
      </text>
      <text x="0" y="64">
        0
      </text>
      {[20, 40, 60, 80].map((mark) => (
        <text x={at(mark)} y="64" text-anchor="middle">
          {mark}
        </text>
      ))}
      <text x="100%" y="64" text-anchor="end">
        100%
      </text>
    </svg>
  )
}

/** White around black, so that it is seen on the filled part and on the empty one. */
function Whisker({ from, to }: NonNullable<ShownRate['interval']>) {
  return (
    <>
      {['rate-line-edge', 'rate-line'].map((look) => (
        <g class={look}>
          <line x1={at(from)} x2={at(to)} y1={MIDDLE} y2={MIDDLE} />
          <line x1={at(from)} x2={at(from)} y1={TOP + 3} y2={TOP + HEIGHT - 3} />
          <line x1={at(to)} x2={at(to)} y1={TOP + 3} y2={TOP + HEIGHT - 3} />
        </g>
      ))}
    </>
  )
}
