import { Banner } from './components/banner'
import { DemoStrip, type DemoStripView } from './components/demo-strip'
import { DescriptionList } from './components/description-list'
import { Icon } from './components/icon'
import { ButtonLink, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type FormSentView = Readonly<{
  code: string
  /** 吉野病院へ送信しました */
  title: string
  /** 令和8年11月24日（火）9:58 */
  at: string
  receiptNumber: string
  /** Sent is not received: shown until the other side has confirmed. */
  receipt:
    | Readonly<{ kind: 'waiting' | 'confirmed'; words: string }>
    /** Kept, or for the family: nobody confirms it here. */
    | Readonly<{ kind: 'none' }>
  /** このあと: what happens when. */
  next: readonly Readonly<{ when: string; words: string }>[]
  /** 送ったもの */
  what: string
  sent: readonly Readonly<{ label: string; value: string }>[]
  links: readonly Link[]
  pdf?: Link
  demo?: DemoStripView
}>

export function renderFormSent(frame: Frame, view: FormSentView): string {
  const { code, title, at, receiptNumber, receipt, next, what, sent, links, pdf, demo } = view
  return renderPage({
    frame,
    title: `${title} ${code}`,
    children: (
      <div class="reading-wide">
        <div class="sent-panel">
          <Icon name="done" big />
          <div>
            <h1>{title}</h1>
            <p>
              {at} ／ 控えの番号 <strong>{receiptNumber}</strong>
            </p>
          </div>
        </div>
        <Receipt receipt={receipt} />
        {demo === undefined ? null : <DemoStrip strip={demo} />}
        <section class="section">
          <h2 class="rule-head">このあと</h2>
          <DescriptionList rows={next.map(({ when, words }) => ({ label: when, value: words }))} />
        </section>
        <section class="section">
          <h2 class="rule-head">{what}</h2>
          <DescriptionList rows={sent} />
        </section>
        <p class="form-end button-row">
          {links.map(({ href, label }, index) => (
            <ButtonLink href={href} look={index === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonLink>
          ))}
          {pdf === undefined ? null : (
            <ButtonLink href={pdf.href} icon="download">
              {pdf.label}
            </ButtonLink>
          )}
        </p>
      </div>
    ),
  })
}

function Receipt({ receipt }: Pick<FormSentView, 'receipt'>) {
  switch (receipt.kind) {
    case 'none':
      return null
    case 'waiting':
      return (
        <Banner kind="waiting" title="受け取りの確認は、まだ済んでいません">
          <p>{receipt.words}</p>
        </Banner>
      )
    case 'confirmed':
      return (
        <Banner kind="success" title="受け取りが確認されました">
          <p>{receipt.words}</p>
        </Banner>
      )
  }
}
