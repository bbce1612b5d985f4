import type { Due } from '../words/due'
import { AddOn, type AddOnView } from './components/add-on'
import type { BannerView } from './components/banner'
import { Card } from './components/card'
import { Chip, type ChipView, DueChip } from './components/chip'
import { DemoStrip, type DemoStripView } from './components/demo-strip'
import { Basis, Disclosure } from './components/disclosure'
import { Icon } from './components/icon'
import { ButtonLink, type Link, PhoneLink } from './components/link'
import { NextStep, type NextStepView } from './components/next-step'
import { type Fact, IdentityHeader, type PersonView } from './components/person'
import { StepNavigation, type StepView } from './components/step-navigation'
import { Timeline, type TimelineDay } from './components/timeline'
import { type Again, type Frame, renderPage } from './layout'

export type ContactView = Readonly<{
  side: 'hospital' | 'coordinator'
  /** 森脇 由香（退院調整看護師）; the office alone while it has named nobody. */
  who: string
  office: string
  hours?: string
  phone?: string
  extension?: string
  /** 退院調整の相談: what this number is for, where the desk differs from one purpose to the next. */
  purpose?: string
  fax?: string
  verified?: string
  bestTime?: string
  /** 受付中 17:15まで */
  now?: string
}>

export type CaseDuty = Readonly<{
  title: string
  due: Due
  /** 11月20日（金）まで 病院 */
  detail: string
  /** 「根拠」: the rule that made it, in one sentence. */
  basis: string
  /** What is asked now stands open; the rest is folded away. */
  part: 'now' | 'later' | 'over'
}>

export type CaseDocument = Readonly<{
  title: string
  href?: string
  detail: string
  state: ChipView
  /** The same as PDF. */
  pdf?: Link
}>

export type CasePageView = Readonly<{
  code: string
  back: Link
  banners: readonly BannerView[]
  /** While a submission waits for the case's answer. */
  again?: Again
  person: PersonView
  chips: readonly ChipView[]
  facts: readonly Fact[]
  steps: readonly StepView[]
  next: NextStepView
  demo?: DemoStripView
  contacts: readonly ContactView[]
  otherContacts?: readonly string[]
  duties: readonly CaseDuty[]
  documents: readonly CaseDocument[]
  /** For the office: what its recorded contacts may be worth. */
  addOn?: AddOnView
  /** 「電話・FAXの内容を記録する」 beside the record. */
  addRecord?: Link
  timeline: readonly TimelineDay[]
  /** Further acts that are possible now, and at the end the rare ones. */
  acts: readonly Link[]
  /** What can be written down as well, and is not asked for now. */
  moreActs?: readonly Link[]
  rareActs: readonly Link[]
  /** 印刷 令和8年11月24日（火）9:40 森脇 由香 */
  printed: string
}>

export function renderCasePage(frame: Frame, view: CasePageView): string {
  const { code, back, banners, person, chips, facts, steps, next, demo } = view
  return renderPage({
    frame,
    title: `ケース ${code}`,
    back,
    banners,
    ...(view.again && { again: view.again }),
    children: (
      <>
        <IdentityHeader person={person} chips={chips} facts={facts} />
        <StepNavigation steps={steps} />
        <NextStep next={next} />
        {demo === undefined ? null : <DemoStrip strip={demo} />}
        {view.acts.length === 0 ? null : <Acts acts={view.acts} more={view.moreActs ?? []} />}
        <div class="case-columns">
          <div class="case-cards">
            <Contacts contacts={view.contacts} others={view.otherContacts ?? []} />
            <Duties duties={view.duties} />
            <Documents documents={view.documents} />
            {view.addOn === undefined ? null : <AddOn addOn={view.addOn} />}
            <RareActs acts={view.rareActs} />
          </div>
          <Record view={view} />
        </div>
        <p class="print-foot">
          {code} {view.printed}
        </p>
      </>
    ),
  })
}

function Acts({ acts, more }: { acts: readonly Link[]; more: readonly Link[] }) {
  return (
    <nav aria-label="ほかにできること" class="case-acts">
      <h2>ほかにできること</h2>
      <ul class="button-row">
        {acts.map(({ href, label }) => (
          <li>
            <ButtonLink href={href} size="small">
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {more.length === 0 ? null : (
        <Disclosure summary={`そのほかに記録できること（${more.length}）`} small>
          <RareActs acts={more} />
        </Disclosure>
      )}
    </nav>
  )
}

const DESKS = { hospital: '病院の窓口', coordinator: 'ケアマネの窓口' } as const

function Contacts(props: { contacts: readonly ContactView[]; others: readonly string[] }) {
  return (
    <Card title="連絡先" id="contacts">
      {props.contacts.map((contact) => (
        <Contact {...contact} />
      ))}
      {props.others.length === 0 ? null : (
        <Disclosure summary={`ほか${props.others.length}人`}>
          {props.others.map((line) => (
            <p>{line}</p>
          ))}
        </Disclosure>
      )}
    </Card>
  )
}

function Contact(contact: ContactView) {
  const { side, who, office, hours, phone, extension, fax, verified, bestTime, now, purpose } =
    contact
  return (
    <div class="contact">
      <p class="small">
        <Chip kind="desk">{DESKS[side]}</Chip> この人に連絡
      </p>
      <p>
        <strong>{who}</strong>
      </p>
      <p class="small">
        {office}
        {hours === undefined ? null : ` ${hours}`}
      </p>
      {phone === undefined ? null : (
        <p>
          <PhoneLink number={phone} {...(extension !== undefined && { extension })} />
        </p>
      )}
      {purpose === undefined ? null : <p class="small">この番号の用件：{purpose}</p>}
      {now === undefined ? null : <p class="small">{now}</p>}
      {bestTime === undefined ? null : <p class="small">かけやすい時間 {bestTime}</p>}
      {fax === undefined ? null : (
        <p class="small">
          FAX <span class="nowrap">{fax}</span>
          {verified === undefined ? null : ` 番号の確認 ${verified}`}
        </p>
      )}
    </div>
  )
}

function Duties({ duties }: { duties: readonly CaseDuty[] }) {
  return (
    <Card title="期限と状態" id="duties">
      <DutyRows duties={duties.filter(({ part }) => part === 'now')} />
      <FoldedDuties summary="これから" duties={duties.filter(({ part }) => part === 'later')} />
      <FoldedDuties summary="終わったもの" duties={duties.filter(({ part }) => part === 'over')} />
    </Card>
  )
}

function FoldedDuties({ summary, duties }: { summary: string; duties: readonly CaseDuty[] }) {
  if (duties.length === 0) return null
  return (
    <Disclosure summary={`${summary}（${duties.length}）`} small>
      <DutyRows duties={duties} />
    </Disclosure>
  )
}

function DutyRows({ duties }: { duties: readonly CaseDuty[] }) {
  return (
    <>
      {duties.map(({ title, due, detail, basis }) => (
        <div class="duty-row">
          <p>{title}</p>
          <DueChip due={due} />
          <p class="small quiet">{detail}</p>
          <Basis lines={[basis]} about={title} />
        </div>
      ))}
    </>
  )
}

function Documents({ documents }: { documents: readonly CaseDocument[] }) {
  return (
    <div class="card-documents">
      <Card title="書類" id="documents">
        {documents.length === 0 ? <p class="small quiet">まだありません。</p> : null}
        {documents.map(({ title, href, detail, state, pdf }) => (
          <div class="document-row">
            <span>
              <Icon name="page" /> {href === undefined ? title : <a href={href}>{title}</a>}
            </span>
            <Chip kind={state.kind}>{state.text}</Chip>
            <p class="small quiet">
              {detail} {pdf === undefined ? null : <a href={pdf.href}>{pdf.label}</a>}
            </p>
          </div>
        ))}
      </Card>
    </div>
  )
}

function RareActs({ acts }: { acts: readonly Link[] }) {
  if (acts.length === 0) return null
  return (
    <ul class="action-links">
      {acts.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

function Record({ view: { timeline, addRecord } }: { view: CasePageView }) {
  return (
    <section aria-labelledby="record">
      <div class="rule-head">
        <h2 id="record">これまでの記録</h2>
        <span class="small screen-only">新しい順</span>
        <span class="small print-only">古い順</span>
        {addRecord === undefined ? null : (
          <a class="small add-record" href={addRecord.href}>
            ＋{addRecord.label}
          </a>
        )}
      </div>
      <Timeline days={timeline} />
    </section>
  )
}
