import type { AdmissionKind, CareLevel } from '../case/events'
import type { PlainDate } from '../calendar/plain-date'
import type { Confidence } from '../editions/edition'
import type { ChecksheetItem } from './checksheet'

/** 退院困難な要因, the fee's own list beside the regional checksheet (A246; domain manual §1.4). */
export type DifficultyFactor = Readonly<{
  code: string
  /** The letter of the fee's list; ＊ where it is not known. */
  letter: string
  label: string
  /** Items of the checksheet that say the same, so that one entry answers both. */
  impliedBy: readonly ChecksheetItem[]
}>

/** The last of the list, whatever comes before it. */
const OTHER: DifficultyFactor = {
  code: 'other',
  letter: 'タ',
  label: 'そのほか、上に準ずる場合',
  impliedBy: [],
}

const FACTORS_2024: readonly DifficultyFactor[] = [
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
]

const ADDED_2026: readonly DifficultyFactor[] = [
  {
    code: 'relativesOutOfReach',
    letter: '＊',
    label: '意思決定の支援や退院後の調整を担う家族・親族に、すぐには連絡がつかない',
    impliedBy: [],
  },
  {
    code: 'levelChangeNotApplied',
    letter: '＊',
    label: '要介護認定はあるが、要介護度が変わったと見込まれ、区分変更が未申請',
    impliedBy: [],
  },
]

/** One edition of the fee's questionnaire. */
export type FactorList = Readonly<{
  version: string
  from: PlainDate
  factors: readonly DifficultyFactor[]
  /** What the reader has to know of this edition. */
  note?: string
  source: string
  confidence: Confidence
}>

const NEWEST_BEFORE_2026: FactorList = {
  version: 'a246-2024',
  from: '2024-06-01' as PlainDate,
  factors: [...FACTORS_2024, OTHER],
  source: '令和6年度診療報酬改定（A246）',
  confidence: 'to-be-confirmed',
}

const FACTOR_LISTS: readonly FactorList[] = [
  NEWEST_BEFORE_2026,
  {
    version: 'a246-2026',
    from: '2026-06-01' as PlainDate,
    factors: [...FACTORS_2024, ...ADDED_2026, OTHER],
    note: '＊は令和8年度の追加項目です。記号はまだ確認できていません。',
    source: '令和8年度診療報酬改定（A246）',
    confidence: 'to-be-confirmed',
  },
]

/** The list in force on the day of the check (decisions 2); the oldest known for days before it. */
export function factorListOn(day: PlainDate): FactorList {
  return FACTOR_LISTS.findLast(({ from }) => from <= day) ?? NEWEST_BEFORE_2026
}

/** How an event remembers a factor: with its list, beside the sheet's own items. */
export const storedFactor = ({ version }: FactorList, code: string): string => `${version}:${code}`

/** The list that a check was made with: the one its factors were chosen from, else the one in force that day. */
export function factorListOf(items: readonly string[], day: PlainDate): FactorList {
  return (
    FACTOR_LISTS.find(({ version }) => items.some((item) => item.startsWith(`${version}:`))) ??
    factorListOn(day)
  )
}

/** The factors among an event's items, each as its own list words it. */
export function factorsIn(items: readonly string[]): readonly DifficultyFactor[] {
  return FACTOR_LISTS.flatMap((list) =>
    list.factors.filter(({ code }) => items.includes(storedFactor(list, code))),
  )
}

/** What the admission itself already says. */
export function factorsFromAdmission(admissionKind: AdmissionKind): readonly string[] {
  return admissionKind === 'emergency' ? ['emergencyAdmission'] : []
}

/** The chosen factors with those that the checksheet's items imply, in the list's order. */
export function withImplied(
  { factors }: FactorList,
  chosen: readonly string[],
  items: readonly ChecksheetItem[],
): readonly string[] {
  return factors
    .filter(
      ({ code, impliedBy }) =>
        chosen.includes(code) || impliedBy.some((item) => items.includes(item)),
    )
    .map(({ code }) => code)
}

/** Levels of somebody who is certified, so that only a change of level can be applied for. */
const CERTIFIED: readonly CareLevel[] = [
  'support1',
  'support2',
  'care1',
  'care2',
  'care3',
  'care4',
  'care5',
]

/** A chosen factor that cannot be true beside the care level known of the case. */
export function factorAgainstLevel(
  chosen: readonly string[],
  careLevel: CareLevel,
): 'certifiedAlready' | 'notCertified' | undefined {
  const certified = CERTIFIED.includes(careLevel)
  if (chosen.includes('careNeedNotApplied') && (certified || careLevel === 'applied')) {
    return 'certifiedAlready'
  }
  if (chosen.includes('levelChangeNotApplied') && !certified && careLevel !== 'unknown') {
    return 'notCertified'
  }
  return undefined
}
