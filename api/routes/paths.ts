/** Names a sheet for the fax in an address and in a form. */
export const SHEET_ID = 'sheetId'

/** Every address of the service, spelled once; pages and mails get their links from here. */
export const paths = {
  home: '/',
  healthz: '/healthz',
  readyz: '/readyz',
  assets: '/assets',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInDemo: '/sign-in/demo',
  signOut: '/sign-out',
  accountPassword: '/account/password',
  accountSecondFactor: '/account/second-factor',
  accountSecondFactorQr: '/account/second-factor/qr.svg',
  accountMembership: '/account/membership',
  /** あなたへのお知らせ */
  accountNotices: '/account/notices',

  /** 入院時情報連携加算の期限をしらべる: the page for people, the tool for programs. */
  admissionInfoWindow: '/tools/admission-info-window',
  toolAdmissionInfoWindow: '/api/v1/tools/admission-info-window',

  /** Which forms there are, for programs. */
  forms: '/api/v1/forms',
  formSchema: (form: string, edition: string) => `/api/v1/forms/${form}/${edition}/schema.json`,
  /** Everything about a case for programs stands below it. */
  casesJson: '/api/v1/cases',
  caseFormJson: (caseId: string, form: string) => `/api/v1/cases/${caseId}/forms/${form}`,
  sentSheetJson: (caseId: string, submissionId: string) =>
    `/api/v1/cases/${caseId}/sheets/${submissionId}`,

  worklist: '/worklist',
  inbox: '/inbox',
  /** 加算の記録 of one's own office, by month. */
  feeEvidence: '/fee-evidence',
  feeEvidenceCsv: '/fee-evidence.csv',
  feeEvidencePdf: '/fee-evidence.pdf',
  rates: '/rates',
  /** マニュアルの版 */
  editions: '/editions',
  edition: (edition: string) => `/editions/${edition}`,
  editionComments: (edition: string) => `/editions/${edition}/comments`,
  editionAnswer: (edition: string, commentId: string) =>
    `/editions/${edition}/comments/${commentId}/answer`,
  /** 1枚のまとめ for one kind of reader. */
  editionSummary: (edition: string, reader: string) => `/editions/${edition}/summary/${reader}`,
  editionSummaryPdf: (edition: string, reader: string) =>
    `/editions/${edition}/summary/${reader}.pdf`,
  editionConfirmation: (edition: string, reader: string) =>
    `/editions/${edition}/summary/${reader}/confirmation`,
  editionReading: (edition: string) => `/editions/${edition}/reading`,
  /** 病院へのお知らせ */
  editionLetters: (edition: string) => `/editions/${edition}/letters`,
  editionLetter: (edition: string, organisationId: string) =>
    `/editions/${edition}/letters/${organisationId}.pdf`,
  editionRound: (edition: string) => `/editions/${edition}/round`,
  editionPublication: (edition: string) => `/editions/${edition}/publication`,
  /** 案を試す */
  simulation: '/simulation',
  /** 営業日 of one's own organisation. */
  calendar: '/calendar',
  cases: '/cases',
  caseSearch: '/cases/search',
  newCase: '/cases/new',

  // Given a case's id an address, given ':caseId' the pattern a route is registered under.
  case: (caseId: string) => `/cases/${caseId}`,
  checksheet: (caseId: string) => `/cases/${caseId}/checksheet`,
  checksheetAutosave: (caseId: string) => `/cases/${caseId}/checksheet/autosave`,
  /** One check of a case, by the number of its event, as PDF. */
  checksheetPdf: (caseId: string, seq: number | string) => `/cases/${caseId}/checksheet/${seq}.pdf`,
  caseAction: (caseId: string, act: CaseAct) => `/cases/${caseId}/${act}`,
  /** The way back from two registrations that were merged. */
  personSeparation: (caseId: string, mergeId: string) =>
    `/cases/${caseId}/person-merge/${mergeId}/undo`,
  /** The record of a case as a PDF with its chain of digests. */
  caseLedger: (caseId: string) => `/cases/${caseId}/ledger.pdf`,
  /** What became of a submission that the case had not answered yet. */
  submission: (caseId: string, submissionId: string) =>
    `/cases/${caseId}/submissions/${submissionId}`,

  /** A form of a case, as the side that writes it sees it. */
  caseForm: (caseId: string, form: string) => `/cases/${caseId}/forms/${form}`,
  caseFormPage: (caseId: string, form: string, page: string) =>
    `/cases/${caseId}/forms/${form}/pages/${page}`,
  caseFormAutosave: (caseId: string, form: string, page: string) =>
    `/cases/${caseId}/forms/${form}/pages/${page}/autosave`,
  caseFormCheck: (caseId: string, form: string) => `/cases/${caseId}/forms/${form}/check`,
  caseFormSend: (caseId: string, form: string) => `/cases/${caseId}/forms/${form}/send`,
  /** 同封の書類: the files that go with a form. */
  formAttachments: (caseId: string, form: string) => `/cases/${caseId}/forms/${form}/attachments`,
  formAttachment: (caseId: string, form: string, attachmentId: string) =>
    `/cases/${caseId}/forms/${form}/attachments/${attachmentId}`,
  formAttachmentRemoval: (caseId: string, form: string, attachmentId: string) =>
    `/cases/${caseId}/forms/${form}/attachments/${attachmentId}/removal`,
  /** ほかのソフトのファイルから入れる */
  formImport: (caseId: string, form: string) => `/cases/${caseId}/forms/${form}/import`,
  formImportTaken: (caseId: string, form: string) => `/cases/${caseId}/forms/${form}/import/taken`,
  sentAttachment: (caseId: string, submissionId: string, attachmentId: string) =>
    `/cases/${caseId}/sheets/${submissionId}/attachments/${attachmentId}`,
  sentSheet: (caseId: string, submissionId: string) => `/cases/${caseId}/sheets/${submissionId}`,
  sheetOnPaper: (caseId: string) => `/cases/${caseId}/sheet-on-paper`,
  /** What the sender sees after sending. */
  sheetSent: (caseId: string, submissionId: string) =>
    `/cases/${caseId}/sheets/${submissionId}/sent`,
  sentSheetPdf: (caseId: string, submissionId: string) =>
    `/cases/${caseId}/sheets/${submissionId}.pdf`,
  sentSheetCsv: (caseId: string, submissionId: string) =>
    `/cases/${caseId}/sheets/${submissionId}.csv`,
  /** Which characters change in the CSV. */
  sentSheetCsvReport: (caseId: string, submissionId: string) =>
    `/cases/${caseId}/sheets/${submissionId}/csv`,
  sentSheetReceipt: (caseId: string, submissionId: string) =>
    `/cases/${caseId}/sheets/${submissionId}/receipt`,

  /** FAXで知らせる: what goes on paper to an office that reads no screen of ours. */
  caseFax: (caseId: string) => `/cases/${caseId}/fax`,
  caseFaxMessage: (caseId: string, message: string) => `/cases/${caseId}/fax/${message}`,
  caseFaxSheet: (caseId: string, sheetId: string) => `/cases/${caseId}/fax/sheets/${sheetId}`,
  caseFaxPdf: (caseId: string, sheetId: string) => `/cases/${caseId}/fax/sheets/${sheetId}.pdf`,
  caseFaxSent: (caseId: string, sheetId: string) => `/cases/${caseId}/fax/sheets/${sheetId}/sent`,
  caseFaxAnswer: (caseId: string, sheetId: string) =>
    `/cases/${caseId}/fax/sheets/${sheetId}/answer`,

  /** Where it is recorded what has become of a sheet in the wrong hands; of several, of this one. */
  strayFax: (caseId: string, sheetId: string) =>
    `/cases/${caseId}/stray-fax?${SHEET_ID}=${encodeURIComponent(sheetId)}`,

  contacts: '/contacts',
  /** Every hospital's page in one, to print. */
  contactBooklet: '/contacts/booklet',
  contact: (organisationId: string) => `/contacts/${organisationId}`,
  contactReport: (organisationId: string) => `/contacts/${organisationId}/report`,

  /** An organisation's fax number and the test sheets that prove it; `number` names that of a desk of its own. */
  faxLine: (organisationId: string, number?: string) =>
    `/contacts/${organisationId}/fax${number === undefined ? '' : `?number=${encodeURIComponent(number)}`}`,
  faxNumber: (organisationId: string) => `/contacts/${organisationId}/fax/number`,
  faxTests: (organisationId: string) => `/contacts/${organisationId}/fax/tests`,
  faxTestPdf: (organisationId: string, sheetId: string) =>
    `/contacts/${organisationId}/fax/tests/${sheetId}.pdf`,
  faxConfirmation: (organisationId: string) => `/contacts/${organisationId}/fax/confirmation`,
  /** 受け取りを知らせる: short, because people type it from paper. */
  faxAnswer: '/uketori',

  /** The contact list of one's own organisation: no address names another's. */
  ownContacts: '/own-contacts',
  ownDesk: (purpose: string) => `/own-contacts/desks/${purpose}`,
  ownAbout: '/own-contacts/about',
  ownConfirmation: '/own-contacts/confirmation',
  ownReport: (reportId: string) => `/own-contacts/reports/${reportId}`,

  demoTime: (caseId: string) => `/demo/cases/${caseId}/time`,
  demoContinueAs: (caseId: string) => `/demo/cases/${caseId}/continue-as`,
} as const

/** What a person can do with a case from its page; each has a page of its own (GET) and is done by POST. */
export const CASE_ACTS = [
  'consent',
  'care-manager',
  'transfer',
  'admission-notice',
  'admission-notice-receipt',
  'paper-sheet',
  'sheet-on-paper',
  'planned-discharge',
  'discharge-notice',
  'discharge-notice-receipt',
  'discharge-date',
  'discharge-date-told',
  'discharge',
  'exclusion',
  'death',
  'reopening',
  'contact',
  'discharge-plan',
  'wishes',
  'conference',
  'conference-waiver',
  'conference-held',
  'documents',
  'care-plan-copy',
  'facility-handover',
  'inquiry',
  'certification',
  'certification-application',
  'certification-delay',
  'certification-decision',
  'office-choice',
  'provisional-plan',
  'care-plan-request',
  'care-level',
  'disability-desk',
  'correction',
  'person',
  'person-merge',
  'link',
  'taking-back',
  'next-hospital',
  'death-told',
  'recall',
  'recall-told',
  'stray-fax',
  'dispute',
  'settlement',
  'ward-kind',
  'primary-contact',
  'edition-adoption',
] as const

export type CaseAct = (typeof CASE_ACTS)[number]
