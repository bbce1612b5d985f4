import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type Answers, fieldsOf, type Form, optionsOf } from '../../../manual/forms/form'
import { FAMILY_SHEET } from '../../../manual/forms/family-sheet'
import { FORMS } from '../../../manual/forms/forms'
import { renderChecksheetPaper } from '../../../templates/pdf/checksheet/render-checksheet'
import { renderEvidence } from '../../../templates/pdf/evidence/render-evidence'
import { renderForm } from '../../../templates/pdf/render-form'
import { renderMessageSheet } from '../../../templates/pdf/fax/message-sheet'
import { renderTestSheet } from '../../../templates/pdf/fax/test-sheet'
import { MESSAGE_SHEET, TEST_SHEET } from '../../support/fax-samples'
import { CHECKED, CHECKSHEETS } from '../../support/checksheet-samples'
import { EDITION_PAPERS } from '../../support/edition-papers'
import { sampleEvidence } from '../../support/evidence-sample'
import { IN_EVERY_LANGUAGE } from '../../support/forms/family'
import { META } from '../../support/forms/paper'
import { filledForm } from '../../support/forms/samples'
import { ledgerStanding, sampleLedgerPdf } from '../../support/ledger-sample'
import { fromPng, type Gray, toPng } from '../../support/gray-png'

/** Pictures that somebody has looked at. After a wanted change: NANWA_RENEW_PICTURES=1 npx jest test/templates/pdf/pictures, and look again. */
const KEPT = path.resolve(__dirname, '../../pictures')
const isRenewing = process.env['NANWA_RENEW_PICTURES'] === '1'

/** A point counts as another when it differs by a third of black; a hairline moved by a point is some hundreds of them. */
const ANOTHER_SHADE = 85
const MOST_OTHER_POINTS = 60
const A_SHADE = 51

let library: Awaited<ReturnType<typeof PDFiumLibrary.init>>
beforeAll(async () => {
  library = await PDFiumLibrary.init()
})
afterAll(() => library.destroy())

const drawn = async (form: Form, answers: Answers): Promise<Uint8Array> =>
  (await renderForm(form, answers, { ...META, consent: '令和7年4月10日 書面' })).bytes

async function picturesOf(bytes: Uint8Array): Promise<readonly Gray[]> {
  const document = await library.loadDocument(bytes)
  const pictures: Gray[] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: 1.5, render: 'bitmap' })
    pictures.push({ width, height, shades: shadesOf(data) })
  }
  document.destroy()
  return pictures
}

/** Black on white: one of the three colours says it all, and six shades of it keep the files small. */
function shadesOf(bitmap: Uint8Array): Uint8Array {
  const shades = new Uint8Array(bitmap.length / 4)
  for (let at = 0; at < shades.length; at += 1)
    shades[at] = Math.round((bitmap[at * 4] ?? 255) / A_SHADE) * A_SHADE
  return shades
}

function otherPoints(one: Gray, other: Gray): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY
  let points = 0
  for (let at = 0; at < one.shades.length; at += 1)
    if (Math.abs((one.shades[at] ?? 0) - (other.shades[at] ?? 0)) > ANOTHER_SHADE) points += 1
  return points
}

/** What differs from the pictures that are kept under the name, page by page. */
async function differencesFrom(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const pictures = await picturesOf(bytes)
  const differences = pictures.map((picture, index) => {
    const file = path.join(KEPT, `${name}-${index + 1}.png`)
    if (isRenewing) {
      mkdirSync(KEPT, { recursive: true })
      writeFileSync(file, toPng(picture))
    }
    if (!existsSync(file)) return `${file} is not kept yet`
    const other = otherPoints(picture, fromPng(readFileSync(file)))
    return other <= MOST_OTHER_POINTS ? 'same' : `${other} other points than ${file}`
  })
  const more = path.join(KEPT, `${name}-${pictures.length + 1}.png`)
  return existsSync(more) ? [...differences, `${more} is a page too many`] : differences
}

describe.each(FORMS.map((form) => [`${form.id}-${form.edition}`, form] as const))(
  'the paper of %s looks as it did when it was looked at',
  (name, form) => {
    test.each([
      ['filled', filledForm(form, 0)],
      ['empty', {}],
    ])('%s, page by page', async (kind, answers) => {
      const differences = await differencesFrom(`${name}-${kind}`, await drawn(form, answers))
      expect(differences.filter((one) => one !== 'same')).toEqual([])
      expect(differences).not.toEqual([])
    })

    test('and a picture of another answer is another picture', async () => {
      const [question] = fieldsOf(form).filter((field) => optionsOf(field).length > 0)
      const [first, second] = (question ? optionsOf(question) : []).map(({ code }) => code)
      const answered = async (code = '') =>
        picturesOf(await drawn(form, { [question?.id ?? '']: code }))
      const [one] = await answered(first)
      const [other] = await answered(second)

      expect(one && other && otherPoints(one, other)).toBeGreaterThan(MOST_OTHER_POINTS)
    })
  },
)

test.each<[name: string, draw: () => Promise<Uint8Array>]>([
  [
    'family-sheet-2026-11-languages',
    () => renderForm(FAMILY_SHEET, IN_EVERY_LANGUAGE, META).then(({ bytes }) => bytes),
  ],
  ['fax-message', () => renderMessageSheet(MESSAGE_SHEET)],
  ['fax-test', () => renderTestSheet(TEST_SHEET)],
  [
    'evidence',
    () =>
      renderEvidence(sampleEvidence(), { printedAt: META.printedAt, printedBy: META.printedBy }),
  ],
  ['ledger', () => sampleLedgerPdf(ledgerStanding())],
  ...EDITION_PAPERS.map(({ name, draw }): [string, () => Promise<Uint8Array>] => [name, draw]),
  ...CHECKSHEETS.flatMap((questions): [string, () => Promise<Uint8Array>][] =>
    Object.entries({ filled: CHECKED, empty: {} }).map(([kind, answers]) => [
      `checksheet-${questions.list.version}-${kind}`,
      async () => (await renderChecksheetPaper(questions, answers, META)).bytes,
    ]),
  ),
])('%s looks as it did when it was looked at', async (name, draw) => {
  const differences = await differencesFrom(name, await draw())
  expect(differences.filter((one) => one !== 'same')).toEqual([])
  expect(differences).not.toEqual([])
})
