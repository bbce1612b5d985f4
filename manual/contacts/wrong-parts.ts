/** What can be wrong with a contact list, as whoever finds it says it. */
export const WRONG_PARTS = ['phone', 'hours', 'department', 'method', 'other'] as const

export type WrongPart = (typeof WRONG_PARTS)[number]
