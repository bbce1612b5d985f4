import { Icon } from './components/icon'
import type { Link } from './components/link'

/** 超過 1 件 きょう 3 件 あす 3 件 26日以降 1 件; each leads to its part of the page where there is one. */
export type Counts = readonly Readonly<{
  label: string
  count: number
  late?: boolean
  href?: string
}>[]

export function ListHead(props: { title: string; counts: Counts; asOf: string; refresh: Link }) {
  const { title, counts, asOf, refresh } = props
  return (
    <div class="list-head">
      <h1>{title}</h1>
      <ul class="list-counts">
        {counts.map((one) => (
          <li class={one.count === 0 ? 'none' : one.late === true ? 'late' : undefined}>
            {one.href === undefined ? (
              <Count {...one} />
            ) : (
              <a href={one.href}>
                <Count {...one} />
              </a>
            )}
          </li>
        ))}
      </ul>
      <p class="as-of">
        {asOf} 現在 <a href={refresh.href}>{refresh.label}</a>
      </p>
    </div>
  )
}

function Count({ label, count, late }: Counts[number]) {
  return (
    <>
      {count > 0 && late === true ? <Icon name="warning" /> : null} {label}{' '}
      {count === 0 ? '0' : <strong>{count}</strong>} 件
    </>
  )
}
