import { Banner } from './components/banner'
import { ButtonLink, type Link } from './components/link'
import { Table } from './components/table'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type SheetExportView = Readonly<{
  strip: CaseStripView
  back: Link
  formTitle: string
  /** What the file cannot hold as it is written. */
  replaced: readonly Readonly<{
    character: string
    code: string
    replacement: string
    where: string
  }>[]
  ms932: Link
  utf8: Link
}>

/** CSVで保存する: which characters change in the file, before it is saved (item 50). */
export function renderSheetExport(frame: Frame, view: SheetExportView): string {
  const { strip, back, formTitle, replaced, ms932, utf8 } = view
  return renderPage({
    frame,
    title: `CSVで保存する ${formTitle} ${strip.code}`,
    back,
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="form-width">
          <p class="page-of">{formTitle}</p>
          <h1>CSVで保存する</h1>
          <p class="lead">
            ほかのソフトで使うための表です。ページ・項目・記入内容・項目IDの4列で、電子カルテや介護ソフトで広く使われている文字コード（MS932）で保存します。
          </p>
          {replaced.length === 0 ? (
            <Banner kind="success" title="すべての文字を、書いてあるとおりに保存できます" />
          ) : (
            <Banner kind="caution" title={`この文字コードにない字が${replaced.length}種類あります`}>
              <p>
                下のように置き換えて保存します。お名前の字などが変わって困るときは、UTF-8で保存してください。
              </p>
            </Banner>
          )}
          {replaced.length === 0 ? null : <Replaced rows={replaced} />}
          <p class="form-end button-row">
            <ButtonLink href={ms932.href} look="primary" icon="download">
              {ms932.label}
            </ButtonLink>
            <ButtonLink href={utf8.href} icon="download">
              {utf8.label}
            </ButtonLink>
          </p>
        </div>
      </>
    ),
  })
}

function Replaced({ rows }: { rows: SheetExportView['replaced'] }) {
  return (
    <Table
      caption="置き換える字"
      columns={[
        {
          head: '書いてある字',
          cell: ({ character, code }) => `${character}（${code}）`,
          names: true,
        },
        { head: '保存される字', cell: ({ replacement }) => replacement },
        { head: 'どこ', cell: ({ where }) => where },
      ]}
      rows={rows}
    />
  )
}
