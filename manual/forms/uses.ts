/** The two sides that write forms for a case. */
export type Writer = 'hospital' | 'coordinator'

/** Who a form is for beside its writer; `family` gets it printed, `ownOffice` keeps it for its own record. */
type Receiver = Writer | 'family' | 'ownOffice'

/** What a form is for: the one place that says it; pages, routes and the case's record read it from here. */
export type FormUse = Readonly<{
  formId: string
  filledBy: Writer
  goesTo: Receiver
  /** Rare forms ask one thing a page; those of every day stand on one page (issue 5 §2). */
  pages: 'oneByOne' | 'dense'
  /** What sending it is in the record of the case; a form without it cannot be opened yet. */
  sentAs?: 'AdmissionInfoSheetSent'
  /** The duty whose limit is shown while it is written. */
  duty?: 'A3'
  /** Of the PDF, before the case's code: letters that every file system takes. */
  fileName: string
}>

/** Every form that people fill in. */
export const FORM_USES: readonly FormUse[] = [
  {
    formId: 'admission-info-sheet',
    filledBy: 'coordinator',
    goesTo: 'hospital',
    pages: 'oneByOne',
    sentAs: 'AdmissionInfoSheetSent',
    duty: 'A3',
    fileName: 'nyuinji-joho',
  },
  {
    formId: 'handover-summary',
    filledBy: 'hospital',
    goesTo: 'coordinator',
    pages: 'dense',
    fileName: 'taiinji-summary',
  },
  {
    formId: 'discharge-coordination-sheet',
    filledBy: 'hospital',
    goesTo: 'coordinator',
    pages: 'dense',
    fileName: 'taiin-chosei',
  },
  {
    formId: 'discharge-info-record',
    filledBy: 'coordinator',
    goesTo: 'ownOffice',
    pages: 'oneByOne',
    fileName: 'taiin-kiroku',
  },
  {
    formId: 'support-profile',
    filledBy: 'coordinator',
    goesTo: 'hospital',
    pages: 'oneByOne',
    fileName: 'shogai-joho',
  },
  {
    formId: 'family-sheet',
    filledBy: 'hospital',
    goesTo: 'family',
    pages: 'dense',
    fileName: 'kazoku-oshirase',
  },
]

class NoUseForForm extends Error {
  constructor(formId: string) {
    super(`the table of forms does not say what ${JSON.stringify(formId.slice(0, 40))} is for`)
    this.name = 'NoUseForForm'
  }
}

/** @throws {NoUseForForm} */
export function getUse(formId: string): FormUse {
  const use = FORM_USES.find((row) => row.formId === formId)
  if (use === undefined) throw new NoUseForForm(formId)
  return use
}

/** A form that can be sent. */
export type SendableUse = FormUse & Required<Pick<FormUse, 'sentAs'>>

export const isSendable = (use: FormUse): use is SendableUse => use.sentAs !== undefined
