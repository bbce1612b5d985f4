import type { EditionSummary, SummaryLine } from '../../manual/editions/summary'
import { Banner, type BannerView } from './components/banner'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { Table } from './components/table'
import { type Frame, renderPage } from './layout'

export type EditionSummaryView = Readonly<{
  /** 南和 入退院連携マニュアル 第2版 */
  edition: string
  /** 病棟の方へ */
  reader: string
  from: string
  banners: readonly BannerView[]
  back: Link
  summary: EditionSummary
  pdf: string
  /** Absent once this person has said so. */
  confirm?: FormTarget
  others: readonly Link[]
}>

/** One edition on one page for one kind of reader, made of its rows. */
export function renderEditionSummary(frame: Frame, view: EditionSummaryView): string {
  const { edition, reader, from, banners, back, summary, pdf, confirm, others } = view
  return renderPage({
    frame,
    title: `${edition} ${reader}`,
    back,
    banners,
    children: (
      <div class="reading">
        <h1>
          {edition}
          {'\u3000'}
          {reader}
        </h1>
        <p>{from}使います。1枚に収めた要点です。版の定めの行から作られています。</p>
        <p class="button-row">
          <ButtonLink href={pdf} icon="page">
            A4 1枚を印刷する（PDF）
          </ButtonLink>
        </p>
        {summary.parts.map(({ heading, lines }) => (
          <section class="section">
            <h2>{heading}</h2>
            <Lines caption={heading} lines={lines} />
          </section>
        ))}
        <Tips tips={summary.tips} />
        <section class="section form-part" aria-labelledby="read">
          <h2 id="read">読んだことの記録</h2>
          {confirm === undefined ? (
            <Banner kind="success" title="読んだと記録されています" />
          ) : (
            <>
              <p>
                押すと、あなたの名前と日時が、あなたの病院・事業所の中の研修の記録に残ります。ほかの組織には見えません。
              </p>
              <PostForm target={confirm}>
                <p class="form-end">
                  <Button>読みました</Button>
                </p>
              </PostForm>
            </>
          )}
        </section>
        <h2>ほかの方への1枚のまとめ</h2>
        <ul class="plain-links">
          {others.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    ),
  })
}

function Lines({ caption, lines }: { caption: string; lines: readonly SummaryLine[] }) {
  if (lines.length === 0) return <p>ありません。</p>
  return (
    <Table
      caption={caption}
      columns={[
        { head: 'こと', cell: ({ what }: SummaryLine) => what, names: true },
        { head: '定め', cell: ({ rule }) => rule },
      ]}
      rows={lines}
    />
  )
}

function Tips({ tips }: { tips: readonly string[] }) {
  if (tips.length === 0) return null
  return (
    <section class="section" aria-labelledby="tips">
      <h2 id="tips">情報共有時の工夫及び注意点</h2>
      <ul>
        {tips.map((tip) => (
          <li>{tip}</li>
        ))}
      </ul>
    </section>
  )
}
