import { CALLS } from './family-sheet/calls'
import { PLANS } from './family-sheet/plans'
import { LANGUAGES } from './family-sheet/languages'
import type { Form } from './form'

/**
 * What a hospital hands to the patient and the family: whom to call, what comes next, what was agreed, their rights.
 * Most of it is printed; only names, numbers, days and a message are asked. It never asks where anybody lives, so
 * that a protected address cannot stand on it (decisions 7).
 */
export const FAMILY_SHEET = {
  id: 'family-sheet',
  edition: '2026-11',
  title: 'ご本人・ご家族へのお知らせ',
  pages: [CALLS, PLANS, LANGUAGES],
} as const satisfies Form
