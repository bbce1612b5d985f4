import type { ChecksheetResult } from '../case/events'

/** The two groups of the regional checksheet, as the sheet heads them. */
export const CHECKSHEET_GROUPS = {
  must: '必ず退院調整が必要',
  recommended: '退院調整が望ましい',
} as const

export const CHECKSHEET_RESULTS = {
  must: '対象：必ず退院調整が必要',
  recommended: '対象：退院調整が望ましい',
  none: '対象外',
  inScopeWithCareManager: '対象：担当のケアマネジャーがいる',
} as const satisfies Record<ChecksheetResult, string>

/** The same where there is room for a word. */
export const CHECKSHEET_VERDICTS = {
  must: '対象',
  recommended: '望ましい',
  none: '対象外',
  inScopeWithCareManager: '対象',
} as const satisfies Record<ChecksheetResult, string>

const FIRST_MARK = '①'.codePointAt(0) ?? 0

/** ① for the first item of the sheet, in its order. */
export const markOf = (index: number): string => String.fromCodePoint(FIRST_MARK + index)
