import { READER_WORDS } from '../../api/editions/summary-words'
import { diffEditions } from '../../manual/editions/diff'
import { editionOf } from '../../manual/editions/registry'
import { SUMMARY_READERS, summaryFor } from '../../manual/editions/summary'
import { renderLetter } from '../../templates/pdf/edition/letter'
import { renderSummarySheet } from '../../templates/pdf/edition/summary-sheet'
import { META } from './forms/paper'

/** A paper of the house by its name, drawn when it is asked for. */
export type Paper = Readonly<{ name: string; draw: () => Promise<Uint8Array> }>

const EDITION = editionOf('nanwa-2')

/** One page of the edition for each of its readers. */
const SUMMARIES: readonly Paper[] = SUMMARY_READERS.map((reader) => ({
  name: `summary-${reader}`,
  draw: () =>
    renderSummarySheet({
      title: EDITION.title,
      reader: READER_WORDS[reader],
      from: '令和8年6月1日の入院から',
      summary: summaryFor(EDITION, reader),
      madeAt: META.printedAt,
    }),
}))

const LETTER: Paper = {
  name: 'letter',
  draw: () =>
    renderLetter({
      to: '見本病院',
      from: { name: '見本保健所', phone: '0747-00-0200' },
      edition: EDITION.title,
      words: ['変わった点を下にまとめました。'],
      changesTitle: '第1版との違い',
      changes: diffEditions(editionOf('nanwa-1'), EDITION),
      rates: { title: '指標', lines: ['載せません'], note: 'きょう数えたものです。' },
      madeAt: META.printedAt,
    }),
}

/** Every paper that is printed of an edition. */
export const EDITION_PAPERS = [...SUMMARIES, LETTER]
