/** What goes by fax: a test of the number, or a message of the manual to an office that reads no screen of ours. */
export const FAX_MESSAGES = [
  'admissionNotice',
  'dischargeCoordinationNotice',
  'dischargeDate',
  'sheetReceipt',
] as const

export type FaxMessage = (typeof FAX_MESSAGES)[number]
export type FaxPurpose = 'test' | FaxMessage

/** What the receiver says of a sheet; only the first is a receipt. */
export const FAX_ANSWERS = ['allReadable', 'pagesUnreadable', 'notForUs'] as const

export type FaxAnswer = (typeof FAX_ANSWERS)[number]
