import type { Choice } from './components/choices'
import { SelectField, TextField } from './components/controls'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'

export type WorklistFilterView = Readonly<{
  /** By POST, since names are typed here. */
  target: FormTarget
  ward: Readonly<{ value: string; options: readonly Choice[] }>
  search: string
}>

export type TabView = Link & Readonly<{ count: number; current?: boolean }>

export type KindView = TabView

export function Tabs({ tabs }: { tabs: readonly TabView[] }) {
  return (
    <nav aria-label="だれの分を見るか" class="tabs">
      {tabs.map(({ href, label, count, current }) => (
        <a href={href} aria-current={current === true ? 'page' : undefined}>
          {label}
          <span class={current === true ? 'count' : 'tab-count'}>{count}</span>
        </a>
      ))}
    </nav>
  )
}

export function WorklistFilter({ target, ward, search }: WorklistFilterView) {
  return (
    <PostForm target={target} className="filter">
      <SelectField
        notes={{ id: 'ward', label: '病棟' }}
        name="ward"
        options={ward.options}
        value={ward.value}
        empty="すべて"
      />
      <div class="filter-search">
        <TextField
          notes={{ id: 'search', label: '患者を探す（かな・氏名・生年月日・番号）' }}
          name="search"
          value={search}
          setting={{ type: 'search' }}
        />
      </div>
      <Button look="secondary" size="small" icon="search">
        絞り込む
      </Button>
    </PostForm>
  )
}

export function Kinds({ kinds }: { kinds: readonly KindView[] }) {
  if (kinds.length === 0) return null
  return (
    <nav aria-label="やることの種類">
      <ul class="kinds">
        {kinds.map(({ href, label, count, current }) => (
          <li>
            <a href={href} aria-current={current === true ? 'true' : undefined}>
              {label} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
