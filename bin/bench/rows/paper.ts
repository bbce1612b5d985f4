import { type Answers } from '../../../manual/forms/form'
import { renderForm } from '../../../templates/pdf/render-form'
import { type Cost, costOf } from '../cost'
import { drawBarely } from '../paper/bare-paper'
import { FORM, sampleSheet, wordsOn } from '../paper/sample-sheet'
import { type BenchRow, rowOf } from '../row'

const WARM_UP = 20
const SHEETS = 200

const META = { caseCode: 'NW-8-1103', printedAt: Date.UTC(2026, 10, 24), printedBy: '大前 早苗' }
export const drawSheet = (sheet: Answers) => renderForm(FORM, sheet, META)

/** A two-page form to PDF, warm, beside the same words by pdfkit alone, in turn so that both meet the same machine. */
export async function paperOfOneForm(): Promise<readonly BenchRow[]> {
  const measured: Cost[] = []
  const bare: Cost[] = []
  for (let number = 0; number < WARM_UP + SHEETS; number += 1) {
    const sheet = sampleSheet(number)
    const words = wordsOn(sheet)
    const ours = await costOf(() => drawSheet(sheet))
    const barely = await costOf(() => drawBarely(words))
    if (number < WARM_UP) continue
    measured.push(ours)
    bare.push(barely)
  }
  return rowsOf('a form of two pages to PDF', 'ms', measured, bare)
}

/** One row for how long it took, and one for the CPU it took. */
export function rowsOf(
  name: string,
  unit: 'ms' | 's',
  measured: readonly Cost[],
  bare: readonly Cost[],
): readonly BenchRow[] {
  const scale = unit === 's' ? 1_000 : 1
  const row = (what: string, pick: (cost: Cost) => number): BenchRow =>
    rowOf(
      what,
      unit,
      measured.map((cost) => pick(cost) / scale),
      bare.map((cost) => pick(cost) / scale),
    )
  return [row(name, ({ waited }) => waited), row(`${name}, CPU`, ({ cpu }) => cpu)]
}
