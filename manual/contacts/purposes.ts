/**
 * What somebody turns to another organisation for (domain: region §7.1, desk per purpose). The order is that of a
 * stay; the first desk an organisation has in it is the one to ask when in doubt.
 */
export const PURPOSES = [
  'admissionContact',
  'infoSheetSubmission',
  'stayInquiry',
  'dischargeCoordination',
  'conferenceArrangement',
  'hospitalTransfer',
  'outpatientVisit',
  'nightAndHoliday',
] as const

export type Purpose = (typeof PURPOSES)[number]

/** Ways to hand in the admission information sheet, as a desk orders them by liking. */
export const HAND_IN_METHODS = ['screen', 'inPerson', 'fax', 'post'] as const

export type HandInMethod = (typeof HAND_IN_METHODS)[number]
