import type { EvidencePerson, MonthEvidence, SheetRow, StayRow } from '../words/fee-evidence'
import { Chip } from './components/chip'
import { ButtonLink, type Link } from './components/link'
import { type MonthChoice, MonthForm } from './components/month-form'
import { PersonName } from './components/person'
import { type Column, Table } from './components/table'
import { type Frame, renderPage } from './layout'

export type FeeEvidenceView = Readonly<{
  back: Link
  month: MonthChoice
  evidence: MonthEvidence
  csv: Link
  pdf: Link
}>

/** 加算の記録: what is recorded of a month for the office's two add-ons. */
export function renderFeeEvidence(frame: Frame, view: FeeEvidenceView): string {
  const { back, month, evidence, csv, pdf } = view
  return renderPage({
    frame,
    title: '加算の記録',
    back,
    children: (
      <>
        <div class="list-head">
          <div>
            <h1>加算の記録</h1>
            <p class="quiet">
              {evidence.month} {evidence.office}
            </p>
          </div>
          <MonthForm {...month} />
        </div>
        <p class="lead">
          この月の記録のうち、2つの加算にかかわるものです。算定できるかどうかは、居宅介護支援費の請求などほかの条件にもよります。
        </p>
        <div class="button-row section-near screen-only">
          {[pdf, csv].map(({ href, label }) => (
            <ButtonLink href={href} look="secondary">
              {label}
            </ButtonLink>
          ))}
        </div>
        <Section id="sheets" title="入院時情報連携加算" columns={SHEETS} rows={evidence.sheets} />
        <Section id="stays" title="退院・退所加算" columns={STAYS} rows={evidence.stays} />
        <section class="section" aria-labelledby="reading">
          <h2 id="reading">この記録の読み方</h2>
          {evidence.notes.map((note) => (
            <p>{note}</p>
          ))}
        </section>
      </>
    ),
  })
}

function Section<Row>(props: {
  id: string
  title: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}) {
  const { id, title, columns, rows } = props
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>
        {title}（{rows.length}件）
      </h2>
      {rows.length === 0 ? (
        <p>この月に、あてはまる記録はありません。</p>
      ) : (
        <Table caption={title} columns={columns} rows={rows} wide />
      )}
    </section>
  )
}

const NAME: Column<EvidencePerson> = {
  head: '氏名',
  names: true,
  cell: ({ name, kana, href, code }) => (
    <>
      <PersonName person={{ name, kana, ageSex: '' }} href={href} />
      <p class="small nowrap">{code}</p>
    </>
  ),
}

const STAY: Column<EvidencePerson> = {
  head: '入院',
  cell: ({ admitted, hospital }) => (
    <>
      {admitted}
      <p class="small">{hospital}</p>
    </>
  ),
}

const CHIPS = { may: 'done', open: 'waiting', not: 'fact' } as const
const CHIP_WORDS = {
  may: '対象となりうる',
  open: 'まだ決まらない',
  not: '対象になりません',
} as const

const JUDGED: Column<SheetRow | StayRow> = {
  head: '判定',
  cell: ({ stands, verdict, notes }) => (
    <>
      <Chip kind={CHIPS[stands]}>{CHIP_WORDS[stands]}</Chip>
      <p>{verdict}</p>
      {notes.map((note) => (
        <p class="small">{note}</p>
      ))}
    </>
  ),
}

const BASIS: Column<SheetRow | StayRow> = {
  head: '根拠',
  cell: ({ until, edition, source }) => (
    <>
      {until === '' ? null : <p class="small">{until}</p>}
      {source === '' ? null : (
        <p class="small">
          {edition}版 {source}
        </p>
      )}
    </>
  ),
}

const SHEETS: readonly Column<SheetRow>[] = [
  NAME,
  STAY,
  { head: '情報提供', cell: ({ provided }) => provided },
  { head: '受け取りの確認', cell: ({ received }) => received },
  JUDGED,
  BASIS,
]

const STAYS: readonly Column<StayRow>[] = [
  NAME,
  STAY,
  { head: '退院', cell: ({ discharged }) => discharged },
  {
    head: '連絡の記録',
    cell: ({ counted, conference, contacts }) => (
      <>
        数えた連絡 {counted}、カンファレンス {conference}
        <ul>
          {contacts.map((words) => (
            <li class="small">{words}</li>
          ))}
        </ul>
      </>
    ),
  },
  JUDGED,
  BASIS,
]
