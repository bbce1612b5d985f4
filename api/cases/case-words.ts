import type { AdmissionKind, CareLevel, ConsentStatus } from '../../manual/case/events'
import { NANWA } from '../../manual/region/nanwa'
import type { Choice } from '../../templates/pages/components/choices'

/** The words for the codes of a case, in the order people are asked in. */
export const CARE_LEVELS = {
  support1: '要支援1',
  support2: '要支援2',
  care1: '要介護1',
  care2: '要介護2',
  care3: '要介護3',
  care4: '要介護4',
  care5: '要介護5',
  applied: '申請中',
  notApplied: '申請していない',
  notEligible: '非該当',
  unknown: '不明',
} as const satisfies Record<CareLevel, string>

export const ADMISSION_KINDS = {
  emergency: '緊急',
  planned: '予定',
  transfer: '転院',
  respite: 'レスパイト',
} as const satisfies Record<AdmissionKind, string>

/**
 * How the start page asks: whether a respite stay is the first decides whether it counts (manual §2.5), and only whoever
 * takes the patient in knows.
 */
export const ADMISSION_ANSWERS = {
  emergency: ADMISSION_KINDS.emergency,
  planned: ADMISSION_KINDS.planned,
  transfer: ADMISSION_KINDS.transfer,
  firstRespite: 'レスパイト（初めて）',
  respite: 'レスパイト（2回目から）',
} as const satisfies Record<AdmissionKind | 'firstRespite', string>

export const CONSENTS = {
  given: '本人または家族から口頭・書面で得た',
  givenAtContract: 'ケアマネジャーが契約時に得ている',
  notYet: 'まだ得ていない',
  refused: '共有を希望されない',
} as const satisfies Record<ConsentStatus, string>

export const SEXES = { female: '女', male: '男', other: 'その他・不明' } as const

/** Where people live: the region's twelve, and what lies outside. */
export const MUNICIPALITIES: readonly string[] = [
  ...NANWA.municipalities.map(({ name }) => name),
  '奈良県内のほかの市町村',
  '奈良県の外',
  '不明',
]

/** A ward that is not on the list, or not known to who asks. */
export const UNKNOWN_WARD = 'unknown'

export function choicesOf<C extends string>(words: Readonly<Record<C, string>>): readonly Choice[] {
  return (Object.keys(words) as C[]).map((value) => ({ value, label: words[value] }))
}

export function codeIn<C extends string>(
  words: Readonly<Record<C, string>>,
  typed: string | undefined,
): C | undefined {
  return (Object.keys(words) as C[]).find((code) => code === typed)
}
