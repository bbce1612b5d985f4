export type ShownRate = Readonly<{
  /** 87.1 */
  percent: number
  numerator: number
  denominator: number
  /** 77.3〜93.1 */
  interval?: Readonly<{ from: number; to: number }>
}>

const [LEFT, WIDTH, TOP, HEIGHT] = [8, 560, 24, 20]

const x = (percent: number): number => LEFT + (WIDTH * percent) / 100

/** 0 to 100 with the target as a dashed line; the numbers are in the text alternative and beside it. */
export function RateBar(props: { figures: ShownRate; targetPercent: number; title: string }) {
  const { figures, targetPercent, title } = props
  const { percent, numerator, denominator, interval } = figures
  const words = `${title}：${percent.toFixed(1)}%、${denominator}件のうち${numerator}件、目標${targetPercent}%`
  const middle = TOP + HEIGHT / 2
  return (
    <svg class="rate-bar" viewBox="0 0 576 68" role="img" aria-label={words}>
      <rect class="rate-rest" x={LEFT} y={TOP} width={WIDTH} height={HEIGHT} />
      <rect class="rate-fill" x={LEFT} y={TOP} width={x(percent) - LEFT} height={HEIGHT} />
      {interval === undefined ? null : (
        <path
          class="rate-line"
          d={`M${x(interval.from)} ${middle}H${x(interval.to)}M${x(interval.from)} ${TOP + 3}v14M${x(interval.to)} ${TOP + 3}v14`}
        />
      )}
      <path class="rate-target" d={`M${x(targetPercent)} ${TOP - 6}v${HEIGHT + 12}`} />
      <text class="rate-target-words" x={x(targetPercent)} y="14" text-anchor="middle">
        目標 {targetPercent}%
      </text>
      {[0, 20, 40, 60, 80, 100].map((mark) => (
        <text
          x={x(mark)}
          y="64"
          text-anchor={mark === 0 ? 'start' : mark === 100 ? 'end' : 'middle'}
        >
          {mark}
          {mark === 100 ? '%' : ''}
        </text>
      ))}
    </svg>
  )
}
