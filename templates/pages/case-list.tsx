import type { Due } from '../words/due'
import type { BannerView } from './components/banner'
import { Chip, type ChipView } from './components/chip'
import { TextField } from './components/controls'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { PersonName, type PersonView } from './components/person'
import { type Column, Table } from './components/table'
import { type Frame, renderPage } from './layout'
import { type KindView, Kinds } from './worklist-bar'

export type CaseRow = Readonly<{
  href: string
  code: string
  person: PersonView
  /** 3階西, or for an office the hospital and ward */
  place: string
  admitted: string
  /** 退院調整開始の連絡 */
  stage: string
  state: Due | ChipView
}>

export type CaseListView = Readonly<{
  title: string
  banners?: readonly BannerView[]
  /** By POST: names, birth dates and numbers stay out of addresses. */
  search: FormTarget & Readonly<{ value: string }>
  /** 進行中 43, 終了 400 */
  kinds: readonly KindView[]
  /** What was found: 「よしの」で 2件 */
  found?: string
  rows: readonly CaseRow[]
  none: Readonly<{ words: string; link?: Link }>
  more?: Link
}>

const COLUMNS: readonly Column<CaseRow>[] = [
  {
    head: '氏名',
    names: true,
    cell: ({ href, person }) => <PersonName person={person} href={href} />,
  },
  { head: 'ケース番号', cell: ({ code }) => <span class="nowrap">{code}</span> },
  { head: '病棟', cell: ({ place }) => place },
  { head: '入院', cell: ({ admitted }) => admitted },
  { head: 'いまの段階', cell: ({ stage }) => stage },
  { head: '状態', cell: ({ state }) => <State state={state} /> },
]

function State({ state }: { state: Due | ChipView }) {
  return <Chip kind={state.kind}>{state.text}</Chip>
}

export function renderCaseList(frame: Frame, view: CaseListView): string {
  const { title, banners, search, kinds, found, rows, none, more } = view
  return renderPage({
    frame,
    title,
    ...(banners && { banners }),
    children: (
      <>
        <h1>{title}</h1>
        <Search {...search} />
        <Kinds kinds={kinds} />
        <p class="lead small" role="status">
          {found}
        </p>
        {rows.length === 0 ? (
          <div class="empty">
            <div>
              <h2>{none.words}</h2>
              {none.link === undefined ? null : (
                <p class="button-row">
                  <ButtonLink href={none.link.href}>{none.link.label}</ButtonLink>
                </p>
              )}
            </div>
          </div>
        ) : (
          <Table caption={title} columns={COLUMNS} rows={rows} />
        )}
        {more === undefined ? null : (
          <p class="section">
            <ButtonLink href={more.href}>{more.label}</ButtonLink>
          </p>
        )}
      </>
    ),
  })
}

function Search({ value, ...target }: CaseListView['search']) {
  return (
    <PostForm target={target} className="filter lead">
      <div class="filter-search">
        <TextField
          notes={{ id: 'search', label: '患者を探す（かな・氏名・生年月日・番号）' }}
          name="search"
          value={value}
          setting={{ type: 'search' }}
        />
      </div>
      <Button look="secondary" size="small" icon="search">
        探す
      </Button>
    </PostForm>
  )
}
