import type { AdmissionKind } from '../case/events'
import type { ChecksheetItem } from './checksheet'

/** 退院困難な要因, the fee's own list beside the regional checksheet (A246, 2024; domain manual §1.4). */
export type DifficultyFactor = Readonly<{
  code: string
  /** The letter of the fee's list. */
  letter: string
  label: string
  /** Items of the checksheet that say the same, so that one entry answers both. */
  impliedBy: readonly ChecksheetItem[]
}>

export const FACTORS_VERSION = 'a246-2024'

export const DIFFICULTY_FACTORS: readonly DifficultyFactor[] = [
  {
    code: 'malignancyDementiaOrPneumonia',
    letter: 'ア',
    label: '悪性腫瘍、認知症、誤嚥性肺炎等の急性呼吸器感染症',
    impliedBy: ['terminal_cancer', 'dementia_symptoms'],
  },
  { code: 'emergencyAdmission', letter: 'イ', label: '緊急入院', impliedBy: [] },
  {
    code: 'careNeedNotApplied',
    letter: 'ウ',
    label: '要介護状態の疑いがあるが、要介護認定が未申請',
    impliedBy: [],
  },
  {
    code: 'specialCommunication',
    letter: 'エ',
    label: 'コミュニケーションに特別な技術が必要な障害',
    impliedBy: [],
  },
  { code: 'severeBehaviour', letter: 'オ', label: '強度行動障害の状態', impliedBy: [] },
  {
    code: 'abuse',
    letter: 'カ',
    label: '家族または同居者からの虐待、その疑い',
    impliedBy: [],
  },
  { code: 'poverty', letter: 'キ', label: '生活困窮者', impliedBy: [] },
  {
    code: 'lowerAdl',
    letter: 'ク',
    label: '入院前に比べADLが低下し、生活様式の再編が必要（推測を含む）',
    impliedBy: ['stand_or_walk_assist'],
  },
  {
    code: 'toiletingAssist',
    letter: 'ケ',
    label: '排泄に介助を要する',
    impliedBy: ['toileting_assist'],
  },
  {
    code: 'insufficientCareAtHome',
    letter: 'コ',
    label: '必要な養育または介護を十分に提供できる状況にない',
    impliedBy: ['near_alone_iadl'],
  },
  {
    code: 'medicalProcedureAfterwards',
    letter: 'サ',
    label: '退院後に医療処置（胃瘻等を含む）が必要',
    impliedBy: ['new_medical_procedure'],
  },
  { code: 'repeatedAdmission', letter: 'シ', label: '入退院を繰り返している', impliedBy: [] },
  {
    code: 'longMalnutrition',
    letter: 'ス',
    label: '治療しても長期的な低栄養状態が見込まれる',
    impliedBy: [],
  },
  {
    code: 'youngCarer',
    letter: 'セ',
    label: '家族の介助や介護等を日常的に行っている児童等',
    impliedBy: [],
  },
  {
    code: 'caredByChild',
    letter: 'ソ',
    label: '児童等の家族から介助や介護等を日常的に受けている',
    impliedBy: [],
  },
  { code: 'other', letter: 'タ', label: 'そのほか、上に準ずる場合', impliedBy: [] },
]

/** What the admission itself already says. */
export function factorsFromAdmission(admissionKind: AdmissionKind): readonly string[] {
  return admissionKind === 'emergency' ? ['emergencyAdmission'] : []
}

/** The chosen factors with those that the checksheet's items imply, in the list's order. */
export function withImplied(
  chosen: readonly string[],
  items: readonly ChecksheetItem[],
): readonly string[] {
  return DIFFICULTY_FACTORS.filter(
    ({ code, impliedBy }) =>
      chosen.includes(code) || impliedBy.some((item) => items.includes(item)),
  ).map(({ code }) => code)
}
