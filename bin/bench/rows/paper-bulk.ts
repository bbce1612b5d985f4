import { renderEvidence } from '../../../templates/pdf/evidence/render-evidence'
import { type Cost, costOf } from '../cost'
import { drawBarely } from '../paper/bare-paper'
import { sampleEvidence, wordsOfEvidence } from '../paper/sample-evidence'
import { sampleSheet, wordsOn } from '../paper/sample-sheet'
import type { BenchRow } from '../row'
import { drawSheet, rowsOf } from './paper'

const ROUNDS = 7
const PAGES = 200
const FORMS = 100
const PRINTED = { printedAt: Date.UTC(2026, 10, 24), printedBy: '大前 早苗' }

/**
 * Two hundred pages, as they are printed at once: the fee evidence of a month is one document of so many
 * pages; the forms of a hundred people are a document each, which may not share a font.
 */
export async function paperInBulk(): Promise<readonly BenchRow[]> {
  const evidence = sampleEvidence()
  const words = wordsOfEvidence(evidence)
  const pages = pagesIn(await renderEvidence(evidence, PRINTED))
  if (pages < PAGES) throw new Error(`${PAGES} pages were to be drawn, and ${pages} were`)
  const sheets = Array.from({ length: FORMS }, (_, number) => sampleSheet(number))
  return [
    ...(await inTurn(
      `${pages} pages: fee evidence of one month`,
      () => renderEvidence(evidence, PRINTED),
      () => drawBarely(words),
    )),
    ...(await inTurn(
      `${PAGES} pages: ${FORMS} forms, a document each`,
      async () => {
        for (const sheet of sheets) await drawSheet(sheet)
      },
      async () => {
        for (const sheet of sheets) await drawBarely(wordsOn(sheet))
      },
    )),
  ]
}

/** Once to warm up, then by turns. */
async function inTurn(
  name: string,
  draw: () => Promise<unknown>,
  drawBare: () => Promise<unknown>,
): Promise<readonly BenchRow[]> {
  const measured: Cost[] = []
  const bare: Cost[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [ours, barely] = [await costOf(draw), await costOf(drawBare)]
    if (round === 0) continue
    measured.push(ours)
    bare.push(barely)
  }
  return rowsOf(name, 's', measured, bare)
}

const pagesIn = (file: Uint8Array): number =>
  Buffer.from(file)
    .toString('latin1')
    .match(/\/Type \/Page\n/g)?.length ?? 0
