import type { Due } from '../words/due'
import type { BannerView } from './components/banner'
import { DueChip } from './components/chip'
import { Basis, Disclosure } from './components/disclosure'
import { Icon } from './components/icon'
import { ButtonLink, type Link, Unseen } from './components/link'
import { PersonName, type PersonView } from './components/person'
import { type Counts, ListHead } from './list-head'
import { type Frame, renderPage } from './layout'
import {
  Kinds,
  type KindView,
  Tabs,
  type TabView,
  WorklistFilter,
  type WorklistFilterView,
} from './worklist-bar'

export type WorklistDuty = Readonly<{
  due: Due
  /** 11月20日（金）まで */
  until: string
  person: PersonView
  caseHref: string
  ward: string
  title: string
  /** One or two sentences why. */
  why: string
  /** Rule, edition, dates. */
  basis: readonly string[]
  action: Link
  /** For overdue and today; the others are quiet. */
  urgent: boolean
}>

/** What is to be done for one person: at once, and what of it has time. */
export type WorklistPerson = Readonly<{
  duties: readonly WorklistDuty[]
  /** この方のほかの用件（2件） */
  calm?: Readonly<{ summary: string; duties: readonly WorklistDuty[] }>
}>

export type WorklistGroup = Readonly<{
  /** Where the count of the heading leads. */
  id: string
  title: string
  people: readonly WorklistPerson[]
  /** あと3名を表示する: those of a long group who come after the first. */
  rest?: Readonly<{ summary: string; people: readonly WorklistPerson[] }>
  /** 12名を表示する: a long group that has time stays folded until it is asked for. */
  folded?: string
}>

export type WorklistView = Readonly<{
  counts: Counts
  asOf: string
  refresh: Link
  banners?: readonly BannerView[]
  tabs: readonly TabView[]
  filter?: WorklistFilterView
  kinds: readonly KindView[]
  groups: readonly WorklistGroup[]
  /** What is not shown here, and where it is. */
  note?: string
  /** Where a case is begun; beside the list's heading, as narrow pages fold the menu away. */
  start: Link
  empty?: Readonly<{ next?: string; others?: Link }>
  /** Nothing fits what was asked for. */
  noHits?: Readonly<{ clear: Link }>
}>

/** Only duties on which this person must act, the least time left first. */
export function renderWorklist(frame: Frame, view: WorklistView): string {
  const { counts, asOf, refresh, tabs, filter, kinds, groups, note, start, empty, noHits } = view
  return renderPage({
    frame,
    title: 'きょうやること',
    ...(view.banners && { banners: view.banners }),
    children: (
      <>
        <ListHead title="きょうやること" counts={counts} asOf={asOf} refresh={refresh} />
        <p class="start-narrow">
          <ButtonLink href={start.href} size="small" icon="plus">
            {start.label}
          </ButtonLink>
        </p>
        <div class="list-bar">
          <Tabs tabs={tabs} />
          {filter === undefined ? null : <WorklistFilter {...filter} />}
        </div>
        <Kinds kinds={kinds} />
        {empty === undefined ? null : <Empty {...empty} start={start} />}
        {noHits === undefined ? null : <NoHits {...noHits} />}
        {groups.map((group) => (
          <Group group={group} />
        ))}
        {note === undefined ? null : <p class="section small quiet">{note}</p>}
      </>
    ),
  })
}

function Group({ group: { id, title, people, rest, folded } }: { group: WorklistGroup }) {
  const list = <People people={people} />
  return (
    <section class="duty-group" id={id}>
      <h2 class="rule-head">
        {title} <span class="small">{people.length + (rest?.people.length ?? 0)}名</span>
      </h2>
      {folded === undefined ? list : <Disclosure summary={folded}>{list}</Disclosure>}
      {rest === undefined ? null : (
        <Disclosure summary={rest.summary} about={title}>
          <People people={rest.people} />
        </Disclosure>
      )}
    </section>
  )
}

function People({ people }: Pick<WorklistGroup, 'people'>) {
  return (
    <ul>
      {people.map((person) => (
        <Person {...person} />
      ))}
    </ul>
  )
}

function Person({ duties, calm }: WorklistPerson) {
  return (
    <li class="duty-person">
      {duties.map((duty) => (
        <Duty {...duty} />
      ))}
      {calm === undefined ? null : (
        <Disclosure summary={calm.summary} about={`${duties[0]?.person.name ?? ''}さん`} small>
          {calm.duties.map((duty) => (
            <Duty {...duty} />
          ))}
        </Disclosure>
      )}
    </li>
  )
}

function Duty(duty: WorklistDuty) {
  const { due, until, person, caseHref, ward, title, why, basis, action, urgent } = duty
  return (
    <div class="duty">
      <div class="duty-due">
        <DueChip due={due} />
        <p>{until}</p>
      </div>
      <div class="duty-who">
        <PersonName person={person} href={caseHref} />
        <p class="duty-ward">{ward}</p>
      </div>
      <div class="duty-what">
        <h3 class="duty-title">{title}</h3>
        <p class="small">{why}</p>
        <Basis lines={basis} />
      </div>
      <div class="duty-act">
        <ButtonLink href={action.href} look={urgent ? 'primary' : 'secondary'}>
          <Unseen>{person.name}さん：</Unseen>
          {action.label}
        </ButtonLink>
      </div>
    </div>
  )
}

function Empty({
  next,
  start,
  others,
}: NonNullable<WorklistView['empty']> & Pick<WorklistView, 'start'>) {
  return (
    <section class="empty">
      <Icon name="done" big />
      <div>
        <h2>いま、あなたがやることはありません</h2>
        {next === undefined ? null : <p>{next}</p>}
        <p>
          ここには、入院の連絡、受け取りの確認、退院調整の連絡など、あなたが動かないと進まないものが、残り時間の短い順に出ます。
        </p>
        <p class="button-row">
          <ButtonLink href={start.href} look="primary" icon="plus">
            {start.label}
          </ButtonLink>
          {others === undefined ? null : <ButtonLink href={others.href}>{others.label}</ButtonLink>}
        </p>
      </div>
    </section>
  )
}

function NoHits({ clear }: NonNullable<WorklistView['noHits']>) {
  return (
    <section class="empty">
      <div>
        <h2>あてはまるものはありません</h2>
        <p class="button-row">
          <ButtonLink href={clear.href}>{clear.label}</ButtonLink>
        </p>
      </div>
    </section>
  )
}
