import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Answers } from '../../../manual/forms/form'
import { renderForm } from '../../../templates/pdf/render-form'
import { drawBarely } from '../paper/bare-paper'
import { FORM, sampleSheet, wordsOn } from '../paper/sample-sheet'
import { type BenchRow, rowOf } from '../row'

const WARM_UP = 20
const SHEETS = 200
const BULK_FORMS = 100
/** In the memory row: so many forms, looked at so often. */
const FORMS = 10_000
const LOOKS = 10

const META = { caseCode: 'NW-8-1103', printedAt: Date.UTC(2026, 10, 24), printedBy: '大前 早苗' }
const draw = (sheet: Answers) => renderForm(FORM, sheet, META)

/** A two-page form to PDF, warm, beside the same words by pdfkit alone, in turn so that both meet the same machine. */
export async function paperOfOneForm(): Promise<readonly BenchRow[]> {
  const measured: number[] = []
  const bare: number[] = []
  for (let number = 0; number < WARM_UP + SHEETS; number += 1) {
    const sheet = sampleSheet(number)
    const words = wordsOn(sheet)
    const [ours, barely] = [await msOf(() => draw(sheet)), await msOf(() => drawBarely(words))]
    if (number < WARM_UP) continue
    measured.push(ours)
    bare.push(barely)
  }
  return [rowOf('a form of two pages to PDF', 'ms', measured, bare)]
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Two hundred pages as an office prints them before a round of visits: a hundred forms, one after another. */
export async function paperInBulk(): Promise<readonly BenchRow[]> {
  const sheets = Array.from({ length: BULK_FORMS }, (_, number) => sampleSheet(number))
  for (const sheet of sheets.slice(0, WARM_UP)) await draw(sheet)
  const drawAll = async () => {
    for (const sheet of sheets) await draw(sheet)
  }
  const drawAllBarely = async () => {
    for (const sheet of sheets) await drawBarely(wordsOn(sheet))
  }
  const [ours, barely] = [await msOf(drawAll), await msOf(drawAllBarely)]
  return [rowOf('200 pages: 100 forms to PDF', 's', [ours / 1_000], [barely / 1_000])]
}

/** What the process holds after every thousand of ten thousand forms, above the first thousand: flat is near 0. */
export async function paperMemory(forms = FORMS): Promise<readonly BenchRow[]> {
  const collect = garbageCollector()
  const held: number[] = []
  for (let number = 1; number <= forms; number += 1) {
    await draw(sampleSheet(number % 500))
    if (number % (forms / LOOKS) !== 0) continue
    collect()
    held.push(process.memoryUsage().heapUsed)
  }
  const [first = 0, ...later] = held
  const above = later.map((now) => (now - first) / 1_000)
  return [rowOf(`heap above the first tenth of ${forms} forms`, 'kB', above)]
}

/** What only waits to be collected is no growth. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
