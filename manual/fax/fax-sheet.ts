/** What goes by fax: a test of the number, or a message of the manual to an office that reads no screen of ours. */
export const FAX_MESSAGES = [
  'admissionNotice',
  'dischargeCoordinationNotice',
  'dischargeDate',
  'sheetReceipt',
  'dischargeCoordinationSheet',
  'handoverSummary',
] as const

export type FaxMessage = (typeof FAX_MESSAGES)[number]

/** Messages that are a form of the case: the paper carries the form itself, with who it is about masked. */
export const FAXED_FORMS = {
  dischargeCoordinationSheet: 'discharge-coordination-sheet',
  handoverSummary: 'handover-summary',
} as const satisfies Partial<Record<FaxMessage, string>>

export type FaxedForm = keyof typeof FAXED_FORMS

export const isFaxedForm = (message: FaxMessage): message is FaxedForm => message in FAXED_FORMS

export type FaxPurpose = 'test' | FaxMessage

/** What the receiver says of a sheet; only the first is a receipt. */
export const FAX_ANSWERS = ['allReadable', 'pagesUnreadable', 'notForUs'] as const

export type FaxAnswer = (typeof FAX_ANSWERS)[number]
