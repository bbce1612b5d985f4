/** The two sides that write forms for a case. */
export type Writer = 'hospital' | 'coordinator'

/** Who a form is for beside its writer; `family` gets it printed, `ownOffice` keeps it for its own record. */
type Receiver = Writer | 'family' | 'ownOffice'

/** What reaching the other side with a form says beside it, where the stay has not said so yet. */
export type FormTells = 'DischargeCoordinationNoticeSent' | 'DocumentsHandedOver'

/** When a form begins to be of use, so that the case page offers it. */
export type OfferedWhen = 'fromAdmission' | 'dischargeInSight' | 'outsideCareInsurance'

/** What a form is for: the one place that says it; pages, routes and the case's record read it from here. */
export type FormUse = Readonly<{
  formId: string
  filledBy: Writer
  goesTo: Receiver
  /** Rare forms ask one thing a page; those of every day stand on one page (issue 5 §2). */
  pages: 'oneByOne' | 'dense'
  /** What sending it is in the record of the case: the sheet has an event of its own since the first edition. */
  sentAs: 'AdmissionInfoSheetSent' | 'FormSent' | 'FormKept'
  tells?: FormTells
  /** Also written by a hospital that the patient has left for another one, about its own stay (decisions 11). */
  afterTransfer?: true
  /** Its table of contacts begins with the calls and conferences that are recorded on the case. */
  recordsContacts?: true
  /** The duty whose limit is shown while it is written. */
  duty?: 'A3' | 'A8' | 'A13'
  offered: OfferedWhen
  /** Of the PDF, before the case's code: letters that every file system takes. */
  fileName: string
}>

/** Every form that people fill in, in the order of a stay. */
export const FORM_USES: readonly FormUse[] = [
  {
    formId: 'admission-info-sheet',
    filledBy: 'coordinator',
    goesTo: 'hospital',
    pages: 'oneByOne',
    sentAs: 'AdmissionInfoSheetSent',
    duty: 'A3',
    offered: 'fromAdmission',
    fileName: 'nyuinji-joho',
  },
  {
    formId: 'support-profile',
    filledBy: 'coordinator',
    goesTo: 'hospital',
    pages: 'oneByOne',
    sentAs: 'FormSent',
    offered: 'outsideCareInsurance',
    fileName: 'shogai-joho',
  },
  {
    formId: 'family-sheet',
    filledBy: 'hospital',
    goesTo: 'family',
    pages: 'dense',
    sentAs: 'FormKept',
    offered: 'fromAdmission',
    fileName: 'kazoku-oshirase',
  },
  {
    formId: 'discharge-coordination-sheet',
    filledBy: 'hospital',
    goesTo: 'coordinator',
    pages: 'dense',
    sentAs: 'FormSent',
    tells: 'DischargeCoordinationNoticeSent',
    duty: 'A8',
    offered: 'dischargeInSight',
    fileName: 'taiin-chosei',
  },
  {
    formId: 'discharge-info-record',
    filledBy: 'coordinator',
    goesTo: 'ownOffice',
    pages: 'oneByOne',
    sentAs: 'FormKept',
    recordsContacts: true,
    offered: 'dischargeInSight',
    fileName: 'taiin-kiroku',
  },
  {
    formId: 'handover-summary',
    filledBy: 'hospital',
    goesTo: 'coordinator',
    pages: 'dense',
    sentAs: 'FormSent',
    tells: 'DocumentsHandedOver',
    duty: 'A13',
    afterTransfer: true,
    offered: 'dischargeInSight',
    fileName: 'taiinji-summary',
  },
]

class NoUseForForm extends Error {
  constructor(formId: string) {
    super(`the table of forms does not say what ${JSON.stringify(formId.slice(0, 40))} is for`)
    this.name = 'NoUseForForm'
  }
}

export function findUse(formId: string): FormUse | undefined {
  return FORM_USES.find((row) => row.formId === formId)
}

/** @throws {NoUseForForm} */
export function getUse(formId: string): FormUse {
  const use = findUse(formId)
  if (use === undefined) throw new NoUseForForm(formId)
  return use
}
