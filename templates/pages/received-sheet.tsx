import type { WordsOnPage } from '../../manual/forms/words'
import type { Due } from '../words/due'
import { AttachmentList, type AttachmentRow } from './components/attachments'
import { Banner, type BannerView } from './components/banner'
import { DueChip } from './components/chip'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { Tips } from './components/tips'
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
  /** The files that came with it. */
  attachments: Readonly<{ title: string; rows: readonly AttachmentRow[] }>
  pdf?: Link
  /** The way to the same as a table for other software. */
  csv?: Link
  receipt:
    | Readonly<{
        kind: 'toConfirm'
        target: CaseFormTarget
        due?: Due
        words: string
        /** Where the sender writes down what it was told. */
        submit?: string
      }>
    | Readonly<{ kind: 'confirmed'; words: string }>
    /** Seen by the side that has sent it. */
    | Readonly<{ kind: 'waiting'; words: string }>
    /** Kept, or for the family: nobody confirms it here. */
    | Readonly<{ kind: 'none' }>
  /** Where to go on, once there is nothing left to do here. */
  next: readonly Link[]
  tips?: readonly string[]
}>

/** A sheet as it was sent, in the words of that day, and the receipt that only this page can give. */
export function renderReceivedSheet(frame: Frame, view: ReceivedSheetView): string {
  const { strip, back, banners, title, from, attachments, pages, pdf, csv, receipt, next } = view
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
          <Standing receipt={receipt} next={next} />
          <Tips tips={view.tips} />
          <Attachments {...attachments} />
          {pages.map(({ title: pageTitle, rows }) => (
            <section class="check-section">
              <h2>{pageTitle}</h2>
              <AnsweredRows rows={rows} />
            </section>
          ))}
          <End receipt={receipt} {...(pdf && { pdf })} {...(csv && { csv })} />
        </div>
      </>
    ),
  })
}

/** Whether it has been confirmed, and where to go on once there is nothing left to do here. */
function Standing({ receipt, next }: Pick<ReceivedSheetView, 'receipt' | 'next'>) {
  if (receipt.kind === 'none') return null
  if (receipt.kind === 'toConfirm')
    return (
      <p class="lead">
        <a href="#receipt">受け取りの確認へ進む</a>
      </p>
    )
  return (
    <Banner
      kind={receipt.kind === 'confirmed' ? 'success' : 'waiting'}
      title={receipt.kind === 'confirmed' ? '受け取り確認済み' : '受領待ち'}
    >
      <p>{receipt.words}</p>
      <p class="button-row">
        {next.map(({ href, label }) => (
          <ButtonLink href={href} size="small">
            {label}
          </ButtonLink>
        ))}
      </p>
    </Banner>
  )
}

function Attachments({ title, rows }: ReceivedSheetView['attachments']) {
  if (rows.length === 0) return null
  return (
    <section class="check-section">
      <h2>
        {title}（{rows.length}件）
      </h2>
      <AttachmentList rows={rows} />
    </section>
  )
}

/** What is written stands row by row; what was left empty is named in one row, so that the rest can be read. */
function AnsweredRows({ rows }: Pick<WordsOnPage, 'rows'>) {
  const blank = rows.filter(({ value }) => value === '')
  return (
    <dl class="rows">
      {rows
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd class="answer">{value}</dd>
          </div>
        ))}
      {blank.length === 0 ? null : (
        <div>
          <dt>未記入 {blank.length}項目</dt>
          <dd class="answer quiet">{blank.map(({ label }) => label).join('、')}</dd>
        </div>
      )}
    </dl>
  )
}

function End({ receipt, pdf, csv }: Pick<ReceivedSheetView, 'receipt' | 'pdf' | 'csv'>) {
  const download = (
    <>
      {pdf === undefined ? null : (
        <ButtonLink href={pdf.href} icon="download">
          {pdf.label}
        </ButtonLink>
      )}
      {csv === undefined ? null : <ButtonLink href={csv.href}>{csv.label}</ButtonLink>}
    </>
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
          <Button size="large">{receipt.submit ?? '受け取りを確認する'}</Button>
          {download}
        </div>
      </PostForm>
    </section>
  )
}
