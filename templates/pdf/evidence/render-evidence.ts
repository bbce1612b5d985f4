import type { Printed } from '../foot'
import type { LayoutSection } from '../form-layout'
import { printLists } from '../print-lists'
import type { TextLine } from '../set-text'
import type { EvidencePerson, MonthEvidence, SheetRow, StayRow } from '../../words/fee-evidence'

/** The office, instead of a case, stands at the foot. */
export type EvidencePrinted = Omit<Printed, 'caseCode'>

const LABEL = 130

/** 加算の記録 of a month on A4, PDF/A-2a. */
export function renderEvidence(
  evidence: MonthEvidence,
  printed: EvidencePrinted,
): Promise<Uint8Array> {
  return printLists({
    title: `加算の記録 ${evidence.month}`,
    printed: { ...printed, caseCode: evidence.month },
    layout: {
      over: evidence.office,
      title: `加算の記録 ${evidence.month}`,
      rows: { leading: 1.35, pad: 3, afterTable: 8, tall: 30 },
      head: [],
      sections: [
        section('入院時情報連携加算', evidence.sheets, sheetLines),
        section('退院・退所加算', evidence.stays, stayLines),
      ],
      notes: evidence.notes.map((note) => `※${note}`),
    },
  })
}

function section<Row extends EvidencePerson>(
  title: string,
  rows: readonly Row[],
  linesOf: (row: Row) => readonly TextLine[],
): LayoutSection<TextLine> {
  return {
    heading: `${title}（${rows.length}件）`,
    rows: rows.map((row) => [
      {
        label: `${row.name}（${row.kana}）\n${row.code}`,
        parts: linesOf(row),
        labelWidth: LABEL,
        share: 1,
      },
    ]),
    ...(rows.length === 0 && { note: 'この月に、あてはまる記録はありません。' }),
  }
}

const sheetLines = (row: SheetRow): readonly TextLine[] => [
  { text: row.verdict, bold: true },
  { text: `入院 ${row.admitted}\u3000${row.hospital}` },
  { text: `情報提供 ${row.provided}` },
  { text: `受け取りの確認 ${row.received}` },
  ...(row.until === '' ? [] : [{ text: `期限 ${row.until}` }]),
  ...endOf(row),
]

const stayLines = (row: StayRow): readonly TextLine[] => [
  { text: row.verdict, bold: true },
  { text: `入院 ${row.admitted}\u3000${row.hospital}` },
  { text: `退院 ${row.discharged}` },
  { text: `数えた連絡 ${row.counted}\u3000カンファレンス ${row.conference}` },
  ...row.contacts.map((text) => ({ text: `・${text}` })),
  ...endOf(row),
]

const endOf = ({ notes, edition, source }: SheetRow | StayRow): readonly TextLine[] => [
  ...notes.map((text) => ({ text, bold: true as const })),
  ...(source === '' ? [] : [{ text: `${edition}版\u3000${source}`, size: 9 }]),
]
