import type { Option } from '../form'

/** Codes as in the glossary's careLevel, so that a case's level fills the field. */
export const CERTIFIED_LEVELS = [
  { code: 'support1', label: '要支援1' },
  { code: 'support2', label: '要支援2' },
  { code: 'care1', label: '要介護1' },
  { code: 'care2', label: '要介護2' },
  { code: 'care3', label: '要介護3' },
  { code: 'care4', label: '要介護4' },
  { code: 'care5', label: '要介護5' },
] as const satisfies readonly Option[]

/** 障害高齢者の日常生活自立度(寝たきり度). */
export const INDEPENDENCE_SCALE = [
  { code: 'independent', label: '自立' },
  { code: 'j1', label: 'J1' },
  { code: 'j2', label: 'J2' },
  { code: 'a1', label: 'A1' },
  { code: 'a2', label: 'A2' },
  { code: 'b1', label: 'B1' },
  { code: 'b2', label: 'B2' },
  { code: 'c1', label: 'C1' },
  { code: 'c2', label: 'C2' },
] as const satisfies readonly Option[]

/** 認知症高齢者の日常生活自立度. */
export const DEMENTIA_SCALE = [
  { code: 'independent', label: '自立' },
  { code: 'i', label: 'Ⅰ' },
  { code: 'iia', label: 'Ⅱa' },
  { code: 'iib', label: 'Ⅱb' },
  { code: 'iiia', label: 'Ⅲa' },
  { code: 'iiib', label: 'Ⅲb' },
  { code: 'iv', label: 'Ⅳ' },
  { code: 'm', label: 'M' },
] as const satisfies readonly Option[]

export const JUDGED_BY = [
  { code: 'doctor', label: '医師の判断' },
  { code: 'careManager', label: 'ケアマネジャーの判断' },
] as const satisfies readonly Option[]

/** How much help an act of daily living takes. */
export const HELP_LEVELS = [
  { code: 'independent', label: '自立' },
  { code: 'watched', label: '見守り' },
  { code: 'partlyHelped', label: '一部介助' },
  { code: 'fullyHelped', label: '全介助' },
] as const satisfies readonly Option[]

export const MOBILITY_AIDS = [
  { code: 'cane', label: '杖' },
  { code: 'walker', label: '歩行器' },
  { code: 'wheelchair', label: '車いす' },
  { code: 'other', label: 'その他' },
] as const satisfies readonly Option[]
