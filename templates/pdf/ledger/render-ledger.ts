import type { Ledger } from '../../../manual/ledger/chain'
import type { Printed } from '../foot'
import type { LayoutCell, RowSpacing } from '../form-layout'
import { printLists } from '../print-lists'
import type { TextLine } from '../set-text'
import { ledgerAttachment } from './ledger-file'
import { sealFile, UNSEALED } from './seal'

/** One entry as it is printed: beside it its number and when it happened, in it what was done. */
export type LedgerEntry = Readonly<{ label: string; lines: readonly TextLine[] }>

/** The words of a ledger, as the person who prints it may read them. */
export type LedgerWords = Readonly<{
  /** Who and what the case is about, two to a row. */
  head: readonly (readonly Readonly<{ label: string; value: string }>[])[]
  entries: readonly LedgerEntry[]
  /** Mails, which are no events of the case. */
  mails: readonly LedgerEntry[]
  notes: readonly string[]
}>

const LABEL = 62
const WHEN = 112
const ROWS: RowSpacing = { leading: 1.35, pad: 3, afterTable: 8, tall: 30 }

/** The whole timeline of a case on paper, with its chain attached and the file sealed: PDF/A-3a. */
export async function renderLedger(
  words: LedgerWords,
  ledger: Ledger,
  printed: Printed,
): Promise<Uint8Array> {
  const file = await printLists({
    title: `ケース台帳 ${printed.caseCode}`,
    printed,
    attachment: ledgerAttachment(ledger),
    facts: UNSEALED,
    layout: {
      over: '南和 入退院連携',
      title: 'ケース台帳',
      rows: ROWS,
      head: words.head.map((row) =>
        row.map(({ label, value }) => cellOf(label, [{ text: value }], LABEL, 1 / row.length)),
      ),
      sections: [
        { heading: '記録（記録された順）', rows: rowsOf(words.entries) },
        ...(words.mails.length === 0
          ? []
          : [
              {
                heading: '自動で出したメール（台帳の番号は付きません）',
                rows: rowsOf(words.mails),
              },
            ]),
      ],
      notes: words.notes,
    },
  })
  return sealFile(file)
}

const rowsOf = (entries: readonly LedgerEntry[]) =>
  entries.map(({ label, lines }) => [cellOf(label, lines, WHEN, 1)])

const cellOf = (
  label: string,
  parts: readonly TextLine[],
  labelWidth: number,
  share: number,
): LayoutCell<TextLine> => ({ label, parts, labelWidth, share })
