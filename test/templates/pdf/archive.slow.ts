import { type Answers, fieldsOf, type Form } from '../../../manual/forms/form'
import { FORMS } from '../../../manual/forms/forms'
import { renderChecksheetPaper } from '../../../templates/pdf/checksheet/render-checksheet'
import { renderEvidence } from '../../../templates/pdf/evidence/render-evidence'
import { renderMessageSheet } from '../../../templates/pdf/fax/message-sheet'
import { renderTestSheet } from '../../../templates/pdf/fax/test-sheet'
import { renderForm } from '../../../templates/pdf/render-form'
import { CHECKED, CHECKSHEETS } from '../../support/checksheet-samples'
import { EDITION_PAPERS } from '../../support/edition-papers'
import { sampleEvidence } from '../../support/evidence-sample'
import { MESSAGE_SHEET, TEST_SHEET } from '../../support/fax-samples'
import { META } from '../../support/forms/paper'
import { filledForm, formsToCover } from '../../support/forms/samples'
import { ledgerStanding, sampleLedgerPdf } from '../../support/ledger-sample'
import { judgePdfs } from '../../support/verapdf'

const LONG = '夜間はベッドからトイレまで手すりを使って歩く。\n'.repeat(80)
const FORTY = '西東京中央長宗我部龍之介左衛門尉𠮷野髙橋﨑'.repeat(2)

/** The same text in every field that is typed, over a form that is filled in otherwise. */
const everywhere = (form: Form, text: string): Answers => ({
  ...filledForm(form, 0),
  ...Object.fromEntries(
    fieldsOf(form)
      .filter(({ kind }) => kind === 'text' || kind === 'longText')
      .map(({ id }) => [id, text]),
  ),
})

const kindsOf = (form: Form): Readonly<Record<string, Answers>> => ({
  'with nothing in it': {},
  ...Object.fromEntries(
    Array.from({ length: formsToCover(form) }, (_, n) => [`number ${n}`, filledForm(form, n)]),
  ),
  'with long text in every field': everywhere(form, LONG),
  'with forty characters in every field': everywhere(form, FORTY),
  'with variations of characters': everywhere(form, '葛\u{E0100}城 渡邊\u{E0100} 邊\u{E0101}'),
  'with combining kana': everywhere(form, 'か\u3099く あ\u3099'),
  'with emoji and characters no face has': everywhere(form, '花😀👨‍👩‍👧 ע \uE000'),
  'with marks that turn the direction': everywhere(form, '髙\u202E田\u200F'),
  'with controls and halves of letters': everywhere(form, '髙\u0000田\u0007\uD842'),
})

const PAPERS = FORMS.flatMap((form) =>
  Object.entries(kindsOf(form)).map(([what, answers]) => ({
    what: `${form.id} ${form.edition} ${what}`,
    form,
    answers,
  })),
)

const ATTACHED = [
  {
    kind: 'carePlan',
    fileName: 'ケアプラン 第1表.pdf',
    mediaType: 'application/pdf',
    pages: 2,
    size: 123_456,
  },
]

test('every PDF of the house is PDF/A-2a, whatever stands in it', async () => {
  const files = await Promise.all(
    PAPERS.map(
      async ({ form, answers }) =>
        (await renderForm(form, answers, { ...META, attached: ATTACHED })).bytes,
    ),
  )

  const judged = await judgePdfs(files)

  expect(judged).toHaveLength(PAPERS.length)
  expect(PAPERS.map(({ what }, at) => [what, judged[at]?.compliant, judged[at]?.faults])).toEqual(
    PAPERS.map(({ what }) => [what, true, []]),
  )
})

test('every sheet for the fax and every check is one too', async () => {
  const checks = CHECKSHEETS.flatMap((questions) =>
    [CHECKED, {}].map((answers) => renderChecksheetPaper(questions, answers, META)),
  )
  const files = [
    await renderMessageSheet(MESSAGE_SHEET),
    await renderTestSheet(TEST_SHEET),
    ...(await Promise.all(checks)).map(({ bytes }) => bytes),
  ]
  const judged = await judgePdfs(files)
  expect(judged.map(({ compliant, faults }) => [compliant, faults])).toEqual(
    files.map(() => [true, []]),
  )
})

test('the evidence of a month is one too', async () => {
  const printed = { printedAt: META.printedAt, printedBy: META.printedBy }
  const files = [
    await renderEvidence(sampleEvidence(), printed),
    await renderEvidence(sampleEvidence([]), printed),
  ]
  const judged = await judgePdfs(files)
  expect(judged.map(({ compliant, faults }) => [compliant, faults])).toEqual(
    files.map(() => [true, []]),
  )
})

test('every page of an edition and every letter about one is one too', async () => {
  const files = await Promise.all(EDITION_PAPERS.map(({ draw }) => draw()))
  const judged = await judgePdfs(files)
  expect(judged.map(({ compliant, faults }) => [compliant, faults])).toEqual(
    files.map(() => [true, []]),
  )
})

test('a ledger with its chain attached is PDF/A-3a, which 2a but for the attachment is', async () => {
  const file = await sampleLedgerPdf(ledgerStanding())
  const [judged] = await judgePdfs([file], '3_A')
  expect([judged?.compliant, judged?.faults]).toEqual([true, []])
  const [byTheOther] = await judgePdfs([file])
  expect(byTheOther?.compliant).toBe(false)
})

test('the judge sees what is wrong: a PDF that says nothing of its language or its archive format', async () => {
  const [paper] = PAPERS
  if (paper === undefined) throw new Error('no paper')
  const { bytes } = await renderForm(paper.form, paper.answers, META)
  const spoiled = Buffer.from(
    Buffer.from(bytes).toString('latin1').replace('/Marked true', '/Marked null'),
    'latin1',
  )

  const [judged] = await judgePdfs([spoiled])

  expect(judged?.compliant).toBe(false)
  expect(judged?.faults.join('\n')).toMatch(/^6\.7/m)
})
