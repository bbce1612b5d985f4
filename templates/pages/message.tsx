import type { ComponentChildren } from 'preact'
import { Banner, type BannerView } from './components/banner'
import { DemoStrip, type DemoStripView } from './components/demo-strip'
import { PostForm } from './components/form'
import type { CaseFormTarget, FormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

/** What somebody typed, given back so that nothing is lost (promise 6). */
export type Typed = readonly Readonly<{ label: string; value: string }>[]

export type RefusalView = Readonly<{
  code?: string
  strip?: CaseStripView
  /** What happened: 「退院日は、もう 11月26日（木）に決まっています」 */
  title: string
  happened: readonly string[]
  /** What to do instead. */
  todo: readonly string[]
  typed: Typed
  actions: readonly Link[]
}>

/** Not an error: the case did not take it, and says what it would take (409, 422). */
export function renderRefusal(frame: Frame, view: RefusalView): string {
  return renderPage({
    frame,
    title: [`記録しませんでした`, view.code].filter(Boolean).join(' '),
    children: (
      <Message {...(view.strip && { strip: view.strip })}>
        <h1>{view.title}</h1>
        <Sentences sentences={view.happened} />
        <h2>どうすればよいか</h2>
        <Sentences sentences={view.todo} />
        <TypedBack typed={view.typed} />
        <Actions actions={view.actions} />
      </Message>
    ),
  })
}

function Message({ strip, children }: { strip?: CaseStripView; children: ComponentChildren }) {
  return (
    <>
      {strip === undefined ? null : <CaseStrip strip={strip} />}
      <div class="reading">{children}</div>
    </>
  )
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  )
}

function Actions({ actions }: { actions: readonly Link[] }) {
  return (
    <p class="form-end button-row">
      {actions.map(({ href, label }, index) => (
        <ButtonLink href={href} look={index === 0 ? 'primary' : 'secondary'}>
          {label}
        </ButtonLink>
      ))}
    </p>
  )
}

function TypedBack({ typed }: { typed: Typed }) {
  if (typed.length === 0) return null
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">入力した内容</h2>
      <p class="small quiet">まだ記録されていません。必要なら写してお使いください。</p>
      <dl class="rows">
        {typed.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd class="answer">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export type PendingView = Readonly<{
  code: string
  strip?: CaseStripView
  /** 「退院予定日を決める」を 9:38 に受け付けました。 */
  what: string
  /** The address that shows what became of it. */
  again: Link
  refreshSeconds: number
  others: readonly Link[]
  demo?: DemoStripView
}>

/** Accepted and kept, not yet true: nothing is shown as done before the case has answered (architecture §3). */
export function renderPending(frame: Frame, view: PendingView): string {
  const { code, strip, what, again, refreshSeconds, others, demo } = view
  return renderPage({
    frame,
    title: `反映を待っています ${code}`,
    again: { href: again.href, seconds: refreshSeconds },
    children: (
      <Message {...(strip && { strip })}>
        <h1>受け付けました。反映を待っています</h1>
        <Banner kind="waiting" title={what}>
          <p>内容は保存してあります。もう一度送る必要はありません。</p>
          <p>この画面は自動で新しくなります。閉じても、あとで反映されます。</p>
        </Banner>
        {demo === undefined ? null : <DemoStrip strip={demo} />}
        <Actions actions={[again, ...others]} />
      </Message>
    ),
  })
}

export type ConflictView = Readonly<{
  /** The case number, where there is one. */
  code?: string
  strip?: CaseStripView
  title: string
  happened: readonly string[]
  /** The same question with both answers side by side. */
  values: readonly Readonly<{ label: string; yours: string; theirs: string }>[]
  theirsBy: string
  /** Sends yours again over what stands there now. */
  keepMine?: (FormTarget | CaseFormTarget) & Readonly<{ label: string }>
  actions: readonly Link[]
}>

/** Somebody else was quicker: both values stand there, and a person decides. */
export function renderConflict(frame: Frame, view: ConflictView): string {
  const { code, strip, title, happened, values, theirsBy, keepMine, actions } = view
  return renderPage({
    frame,
    title: ['内容が変わっています', code].filter(Boolean).join(' '),
    children: (
      <Message {...(strip && { strip })}>
        <h1>{title}</h1>
        <Sentences sentences={happened} />
        {values.map(({ label, yours, theirs }) => (
          <section aria-label={label}>
            <h2>{label}</h2>
            <div class="two-values">
              <div>
                <h3>あなたの入力</h3>
                <p class="kept">{yours === '' ? '（空）' : yours}</p>
              </div>
              <div>
                <h3>いまの内容（{theirsBy}）</h3>
                <p class="kept">{theirs === '' ? '（空）' : theirs}</p>
              </div>
            </div>
          </section>
        ))}
        {keepMine === undefined ? null : (
          <PostForm target={keepMine}>
            <Button look="secondary">{keepMine.label}</Button>
          </PostForm>
        )}
        <Actions actions={actions} />
      </Message>
    ),
  })
}

export type NoticeView = Readonly<{
  title: string
  words: readonly string[]
  /** What a person reads out on the telephone: 4F2A-91C0 */
  reference?: string
  banner?: BannerView
  actions: readonly Link[]
}>

/** Not found, not allowed, a fault: what happened, what to do, where to go. */
export function renderNotice(frame: Frame, view: NoticeView): string {
  return renderPage({
    frame,
    title: view.title,
    ...(view.banner && { banners: [view.banner] }),
    children: (
      <Message>
        <h1>{view.title}</h1>
        <Sentences sentences={view.words} />
        {view.reference === undefined ? null : (
          <p>
            受付番号：<strong>{view.reference}</strong>
          </p>
        )}
        <Actions actions={view.actions} />
      </Message>
    ),
  })
}

const calling = ({ help }: Frame): string =>
  help === undefined ? '' : `急ぐときは ${help.phone}（${help.hours}）へ電話してください。`

/** The same for what is not there and for what is another organisation's: nobody learns which. */
export const renderNotFound = (frame: Frame): string =>
  renderNotice(frame, {
    title: 'ページが見つかりません',
    words: [
      'アドレスが変わったか、このケースを見る所属ではない可能性があります。',
      `所属を切り替えると見られることがあります。${calling(frame)}`,
    ],
    actions: [{ href: frame.homeHref, label: 'はじめのページへ' }],
  })

export const renderNotAllowed = (frame: Frame): string =>
  renderNotice(frame, {
    title: 'この操作はできません',
    words: [
      'いまの所属と役割では、この操作は行えません。',
      `必要なときは、事業所の管理者に役割を確かめてください。${calling(frame)}`,
    ],
    actions: [{ href: frame.homeHref, label: 'はじめのページへ' }],
  })

export const renderFault = (frame: Frame, reference: string): string =>
  renderNotice(frame, {
    title: '処理できませんでした',
    words: [
      'こちらの不具合です。入力した内容が記録されたかどうかは、ケースの画面で確かめてください。同じ内容をもう一度送っても、二重には記録されません。',
      `直らないときは、下の受付番号を伝えてください。${calling(frame)}`,
    ],
    reference,
    actions: [{ href: frame.homeHref, label: 'はじめのページへ' }],
  })
