import { Icon } from './components/icon'
import type { Link } from './components/link'

/** 超過 1 件 きょう 3 件 あす 3 件 26日以降 1 件 */
export type Counts = readonly Readonly<{ label: string; count: number; late?: boolean }>[]

export function ListHead(props: { title: string; counts: Counts; asOf: string; refresh: Link }) {
  const { title, counts, asOf, refresh } = props
  return (
    <div class="list-head">
      <h1>{title}</h1>
      <ul class="list-counts">
        {counts.map(({ label, count, late }) => (
          <li class={count === 0 ? 'none' : late === true ? 'late' : undefined}>
            {count > 0 && late === true ? <Icon name="warning" /> : null} {label}{' '}
            {count === 0 ? '0' : <strong>{count}</strong>} 件
          </li>
        ))}
      </ul>
      <p class="as-of">
        {asOf} 現在 <a href={refresh.href}>{refresh.label}</a>
      </p>
    </div>
  )
}
