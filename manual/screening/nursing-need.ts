import type { ChecksheetItem } from './checksheet'

/**
 * The B items of the nursing need assessment that say something about the checksheet (domain manual §1.3; the form
 * of 2026 is not checked). The patient's state counts, whether or not help was given that day. There is no item
 * for toileting, so this never takes the place of the sheet.
 */
export const NURSING_NEED_ITEMS = [
  { code: 'transfer', label: '移乗', implies: 'stand_or_walk_assist' },
  { code: 'eating', label: '食事摂取', implies: 'eating_assist' },
] as const satisfies readonly Readonly<{ code: string; label: string; implies: ChecksheetItem }>[]

export const NURSING_NEED_STATES = [
  { value: '0', label: '0 自立' },
  { value: '1', label: '1 一部介助' },
  { value: '2', label: '2 全介助' },
] as const

export type NursingNeed = Readonly<
  Partial<Record<(typeof NURSING_NEED_ITEMS)[number]['code'], string>>
>

/** Items of the sheet to propose, each with the value it comes from; the nurse confirms or removes them. */
export function proposedBy(
  need: NursingNeed,
): readonly Readonly<{ item: ChecksheetItem; source: string }>[] {
  return NURSING_NEED_ITEMS.flatMap(({ code, label, implies }) => {
    const state = need[code]
    return state === '1' || state === '2' ? [{ item: implies, source: `${label} ${state}` }] : []
  })
}
