import { type Answers, type Form } from '../../manual/forms/form'
import { FAMILY_SHEET } from '../../manual/forms/family-sheet'
import { FORMS } from '../../manual/forms/forms'
import { renderChecksheetPaper } from '../../templates/pdf/checksheet/render-checksheet'
import { renderEvidence } from '../../templates/pdf/evidence/render-evidence'
import { renderMessageSheet } from '../../templates/pdf/fax/message-sheet'
import { renderTestSheet } from '../../templates/pdf/fax/test-sheet'
import { renderForm } from '../../templates/pdf/render-form'
import { CHECKED, CHECKSHEETS } from './checksheet-samples'
import { EDITION_PAPERS, type Paper } from './edition-papers'
import { sampleEvidence } from './evidence-sample'
import { MESSAGE_SHEET, TEST_SHEET } from './fax-samples'
import { IN_EVERY_LANGUAGE } from './forms/family'
import { META } from './forms/paper'
import { filledForm } from './forms/samples'
import { ledgerStanding, sampleLedgerPdf } from './ledger-sample'

/** A form on paper, with the consent that was given in writing. */
export const drawForm = async (form: Form, answers: Answers): Promise<Uint8Array> =>
  (await renderForm(form, answers, { ...META, consent: '令和7年4月10日 書面' })).bytes

const FORM_PAPERS: readonly Paper[] = FORMS.flatMap((form) =>
  Object.entries({ filled: filledForm(form, 0), empty: {} }).map(([kind, answers]) => ({
    name: `${form.id}-${form.edition}-${kind}`,
    draw: () => drawForm(form, answers),
  })),
)

const CHECKSHEET_PAPERS: readonly Paper[] = CHECKSHEETS.flatMap((questions) =>
  Object.entries({ filled: CHECKED, empty: {} }).map(([kind, answers]) => ({
    name: `checksheet-${questions.list.version}-${kind}`,
    draw: async () => (await renderChecksheetPaper(questions, answers, META)).bytes,
  })),
)

/** Every kind of paper that the house prints, with made-up people. */
export const EVERY_PAPER: readonly Paper[] = [
  ...FORM_PAPERS,
  {
    name: 'family-sheet-2026-11-languages',
    draw: async () => (await renderForm(FAMILY_SHEET, IN_EVERY_LANGUAGE, META)).bytes,
  },
  { name: 'fax-message', draw: () => renderMessageSheet(MESSAGE_SHEET) },
  { name: 'fax-test', draw: () => renderTestSheet(TEST_SHEET) },
  ...CHECKSHEET_PAPERS,
  {
    name: 'evidence',
    draw: () =>
      renderEvidence(sampleEvidence(), { printedAt: META.printedAt, printedBy: META.printedBy }),
  },
  { name: 'ledger', draw: () => sampleLedgerPdf(ledgerStanding()) },
  ...EDITION_PAPERS,
]
