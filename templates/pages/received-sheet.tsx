import type { WordsOnPage } from '../../manual/forms/words'
import type { Due } from '../words/due'
import { Banner, type BannerView } from './components/banner'
import { DueChip } from './components/chip'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type ReceivedSheetView = Readonly<{
  strip: CaseStripView
  back: Link
  banners?: readonly BannerView[]
  title: string
  /** さくら坂 大前 早苗さんから 11月20日（金）17:42 に届きました */
  from: string
  pages: readonly WordsOnPage[]
  pdf?: Link
  receipt:
    | Readonly<{ kind: 'toConfirm'; target: CaseFormTarget; due?: Due; words: string }>
    | Readonly<{ kind: 'confirmed'; words: string }>
    /** Seen by the side that has sent it. */
    | Readonly<{ kind: 'waiting'; words: string }>
}>

/** A sheet as it was sent, in the words of that day, and the receipt that only this page can give. */
export function renderReceivedSheet(frame: Frame, view: ReceivedSheetView): string {
  const { strip, back, banners, title, from, pages, pdf, receipt } = view
  return renderPage({
    frame,
    title: `${title} ${strip.code}`,
    back,
    ...(banners && { banners }),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="form-width">
          <h1>{title}</h1>
          <p class="lead">{from}</p>
          {receipt.kind === 'toConfirm' ? (
            <p class="lead">
              <a href="#receipt">受け取りの確認へ進む</a>
            </p>
          ) : (
            <Banner
              kind={receipt.kind === 'confirmed' ? 'success' : 'waiting'}
              title={receipt.kind === 'confirmed' ? '受け取り確認済み' : '受領待ち'}
            >
              <p>{receipt.words}</p>
            </Banner>
          )}
          {pages.map(({ title: pageTitle, rows }) => (
            <section class="check-section">
              <h2>{pageTitle}</h2>
              <dl class="rows">
                {rows.map(({ label, value }) => (
                  <div>
                    <dt>{label}</dt>
                    <dd class="answer">
                      {value === '' ? <span class="quiet">未記入</span> : value}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <End receipt={receipt} {...(pdf && { pdf })} />
        </div>
      </>
    ),
  })
}

function End({ receipt, pdf }: Pick<ReceivedSheetView, 'receipt' | 'pdf'>) {
  const download =
    pdf === undefined ? null : (
      <ButtonLink href={pdf.href} icon="download">
        {pdf.label}
      </ButtonLink>
    )
  if (receipt.kind !== 'toConfirm') return <p class="form-end button-row">{download}</p>
  return (
    <section class="send-to" aria-labelledby="receipt">
      <h2 id="receipt">受け取りの確認</h2>
      <p class="lead">
        {receipt.due === undefined ? null : <DueChip due={receipt.due} />} {receipt.words}
      </p>
      <PostForm target={receipt.target}>
        <div class="lead button-row">
          <Button size="large">受け取りを確認する</Button>
          {download}
        </div>
      </PostForm>
    </section>
  )
}
