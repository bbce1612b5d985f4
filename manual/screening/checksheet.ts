import type { ChecksheetResult } from '../case/events'

/** Items ①–⑦ of the regional checksheet (domain manual §1.2). */
export const MUST_ITEMS = [
  'stand_or_walk_assist',
  'eating_assist',
  'toileting_assist',
  'dementia_symptoms',
] as const
export const RECOMMENDED_ITEMS = [
  'near_alone_iadl',
  'terminal_cancer',
  'new_medical_procedure',
] as const
export const CHECKSHEET_ITEMS = [...MUST_ITEMS, ...RECOMMENDED_ITEMS] as const

export type ChecksheetItem = (typeof CHECKSHEET_ITEMS)[number]

export type ChecksheetAnswers = Readonly<{
  items: readonly string[]
  /** 「①〜⑦のどれもあてはまらない」 is an answer of its own; an empty sheet is not one. */
  noneApplies: boolean
}>

export type ChecksheetEntry = Readonly<{
  careManagerKnown: boolean
  answers: ChecksheetAnswers
  /** Age on the day of the check. */
  ageAt: number
  /** One of the sixteen diseases of category 2; undefined when nobody knows yet. */
  specifiedDisease: boolean | undefined
  /** 40–64 on public assistance without health insurance: the insured number begins with H (みなし2号). */
  deemedInsured?: boolean
}>

/** Which desk the family is pointed to when nobody is certified yet (domain manual §1.2, age gate). */
export type InsuredCategory =
  'category1' | 'category2' | 'deemedCategory2' | 'outside' | 'undecided'

export type Screening =
  | Readonly<{
      ok: true
      result: ChecksheetResult
      /** The items that decided, in the sheet's order. */
      reasons: readonly ChecksheetItem[]
      items: readonly ChecksheetItem[]
      insuredCategory: InsuredCategory
      applyAt: 'municipalCareSection' | 'welfareSection' | undefined
    }>
  | Readonly<{
      ok: false
      problem: 'nothingChosen' | 'contradictory' | 'unknownItem' | 'impossibleAge'
    }>

/** A patient with a care manager is in scope without scoring; for the others the sheet decides. */
export function screen(entry: ChecksheetEntry): Screening {
  const { careManagerKnown, answers, ageAt, specifiedDisease } = entry
  const items = CHECKSHEET_ITEMS.filter((item) => answers.items.includes(item))
  const problem = problemIn(entry, items)
  if (problem !== undefined) return { ok: false, problem }
  const insuredCategory = insuredCategoryOf(ageAt, specifiedDisease, entry.deemedInsured === true)
  if (careManagerKnown) {
    const result = 'inScopeWithCareManager'
    return { ok: true, result, reasons: [], items, insuredCategory, applyAt: undefined }
  }
  const must = items.filter(isMust)
  const result = must.length > 0 ? 'must' : items.length > 0 ? 'recommended' : 'none'
  const applyAt = result === 'none' ? undefined : APPLY_AT[insuredCategory]
  return {
    ok: true,
    result,
    reasons: must.length > 0 ? must : items,
    items,
    insuredCategory,
    applyAt,
  }
}

function insuredCategoryOf(
  age: number,
  specifiedDisease: boolean | undefined,
  deemedInsured: boolean,
): InsuredCategory {
  if (age >= 65) return 'category1'
  if (age < 40) return 'outside'
  if (specifiedDisease === undefined) return 'undecided'
  if (!specifiedDisease) return 'outside'
  return deemedInsured ? 'deemedCategory2' : 'category2'
}

const APPLY_AT = {
  category1: 'municipalCareSection',
  category2: 'municipalCareSection',
  deemedCategory2: 'welfareSection',
  undecided: 'municipalCareSection',
  outside: 'welfareSection',
} as const satisfies Record<InsuredCategory, string>

function problemIn(entry: ChecksheetEntry, known: readonly ChecksheetItem[]) {
  const { items, noneApplies } = entry.answers
  if (!Number.isFinite(entry.ageAt) || entry.ageAt < 0 || entry.ageAt > 130) return 'impossibleAge'
  if (new Set(items).size > known.length) return 'unknownItem'
  if (noneApplies && items.length > 0) return 'contradictory'
  if (!noneApplies && items.length === 0 && !entry.careManagerKnown) return 'nothingChosen'
  return undefined
}

function isMust(item: ChecksheetItem): boolean {
  return MUST_ITEMS.some((must) => must === item)
}
