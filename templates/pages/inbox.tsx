import type { Due } from '../words/due'
import type { FeeBarPart, FeeWords } from '../words/fee'
import type { BannerView } from './components/banner'
import { Chip, DueChip } from './components/chip'
import { Disclosure } from './components/disclosure'
import { Icon } from './components/icon'
import { PostForm } from './components/form'
import { Button, ButtonLink, type Link, PhoneLink, Unseen } from './components/link'
import type { NextAction } from './components/next-step'
import { PersonName, type PersonView } from './components/person'
import { FeeBar, FeeSentence } from './fee-window'
import { type Counts, ListHead } from './list-head'
import { type Frame, renderPage } from './layout'
import { OfficeCalendar, type OfficeCalendarView } from './office-calendar'

export type InboxCard = Readonly<{
  due: Due
  person: PersonView
  /** 吉野病院 一般病棟 */
  place: string
  caseHref: string
  title: string
  /** 11月27日（金）まで, set in bold before the words. */
  until?: string
  words?: string
  fee?: Readonly<{ words: FeeWords; bar: readonly FeeBarPart[]; nowWords: string }>
  /** How the days came about: reason, sources, the rule, the manual's own limit. */
  basis: readonly string[]
  /** Places to go, and acts of one press. */
  actions: readonly NextAction[]
  call?: Readonly<{ number: string; extension?: string; words: string }>
  actionNote?: string
}>

export type InboxView = Readonly<{
  counts: Counts
  asOf: string
  refresh: Link
  banners?: readonly BannerView[]
  cards: readonly InboxCard[]
  calendar?: OfficeCalendarView
  waiting: readonly Readonly<{ state: string; words: string; href: string; detail: string }>[]
  /** What the office looks at now and then: 加算の記録. */
  links?: readonly Link[]
  /** What stands there when nothing is to be done. */
  empty: Readonly<{ start: Link }>
}>

export function renderInbox(frame: Frame, view: InboxView): string {
  const { counts, asOf, refresh, cards, calendar, waiting } = view
  return renderPage({
    frame,
    title: 'きょうやること',
    ...(view.banners && { banners: view.banners }),
    children: (
      <>
        <ListHead title="きょうやること" counts={counts} asOf={asOf} refresh={refresh} />
        <div class="columns section-near">
          <div class="inbox">
            {cards.length === 0 ? <Empty {...view.empty} /> : null}
            {cards.map((card, index) => (
              <InboxItem card={card} index={index} />
            ))}
          </div>
          <div class="side">
            {calendar === undefined ? null : <OfficeCalendar {...calendar} />}
            <Waiting waiting={waiting} />
            {view.links === undefined ? null : <Links links={view.links} />}
          </div>
        </div>
      </>
    ),
  })
}

function InboxItem({ card, index }: { card: InboxCard; index: number }) {
  const { due, person, place, caseHref, title, until, words, fee, basis } = card
  const id = `inbox-${index + 1}`
  return (
    <article class="inbox-card" aria-labelledby={id}>
      <div class="inbox-head">
        <DueChip due={due} />
        <PersonName person={person} href={caseHref} />
        <p class="inbox-ward">{place}</p>
      </div>
      <div class="inbox-body">
        <div>
          <h2 class="inbox-title" id={id}>
            {title}
            <Unseen>（{person.name}さん）</Unseen>
          </h2>
          {fee === undefined ? null : (
            <>
              <FeeSentence words={fee.words} />
              {fee.bar.length === 0 ? null : <FeeBar parts={fee.bar} nowWords={fee.nowWords} />}
            </>
          )}
          {words === undefined ? null : (
            <p>
              {until === undefined ? null : <strong>{until}</strong>}
              {words}
            </p>
          )}
          {basis.length === 0 ? null : (
            <Disclosure summary="この期限の決まり方">
              {basis.map((line) => (
                <p>{line}</p>
              ))}
            </Disclosure>
          )}
        </div>
        <InboxActs card={card} />
      </div>
    </article>
  )
}

function InboxActs({ card: { actions, call, actionNote, person } }: { card: InboxCard }) {
  return (
    <div class="inbox-acts">
      {call === undefined ? null : (
        <>
          <p>
            <PhoneLink
              number={call.number}
              big
              {...(call.extension !== undefined && { extension: call.extension })}
            />
          </p>
          <p>{call.words}</p>
        </>
      )}
      {actions.map((action) => (
        <Act action={action} person={person} />
      ))}
      {actionNote === undefined ? null : <p>{actionNote}</p>}
    </div>
  )
}

function Act({ action, person }: { action: NextAction; person: PersonView }) {
  const look = action.primary === true ? 'primary' : 'secondary'
  const label = (
    <>
      <Unseen>{person.name}さん：</Unseen>
      {action.label}
    </>
  )
  if ('href' in action) {
    return (
      <ButtonLink href={action.href} look={look}>
        {label}
      </ButtonLink>
    )
  }
  return (
    <PostForm target={action.target}>
      <Button look={look}>{label}</Button>
    </PostForm>
  )
}

function Waiting({ waiting }: Pick<InboxView, 'waiting'>) {
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">病院の返事を待っているもの</h2>
      <ul>
        {waiting.map(({ state, words, href, detail }) => (
          <li class="waiting-item small">
            <Chip kind="waiting">{state}</Chip> <a href={href}>{words}</a>
            <p>{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Links({ links }: { links: readonly Link[] }) {
  return (
    <ul class="action-links">
      {links.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

function Empty({ start }: InboxView['empty']) {
  return (
    <section class="empty">
      <Icon name="done" big />
      <div>
        <h2>担当の方の入院の知らせはありません</h2>
        <p>病院から入院の連絡が届くと、ここに期限とともに出ます。メールでも知らせます。</p>
        <p class="button-row">
          <ButtonLink href={start.href} look="primary" icon="plus">
            {start.label}
          </ButtonLink>
        </p>
      </div>
    </section>
  )
}
