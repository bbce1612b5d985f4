import type { DischargeOutcome, ExclusionReason, MissedReason } from '../../manual/case/events'

type Choices<Code extends string> = readonly Readonly<{
  value: Code
  label: string
  hint?: string
}>[]

export const DISCHARGE_OUTCOMES: Choices<DischargeOutcome> = [
  { value: 'home', label: '自宅' },
  { value: 'facility', label: '施設', hint: '特養、老健、グループホーム、有料老人ホームなど' },
  { value: 'otherHospital', label: 'ほかの病院（転院）' },
]

/** Why a discharge came without notice (domain manual §2.2); of the region, not of a person. */
export const MISSED_REASONS: Choices<MissedReason> = [
  { value: 'shortStay', label: '短い入院だった' },
  { value: 'suddenDischarge', label: '退院が2〜3日前に決まった' },
  { value: 'weekendDischarge', label: '土日・祝日の退院だった' },
  { value: 'patientAsked', label: '本人・家族の希望' },
  { value: 'wentToFacility', label: '施設へ退院した' },
  { value: 'careManagerUnknown', label: 'ケアマネジャーが分からなかった' },
  { value: 'ruleUnknown', label: '決まりを知らなかった' },
  { value: 'toldFamilyOnly', label: '家族だけに伝えた' },
  { value: 'other', label: 'そのほか' },
]

export const EXCLUSION_REASONS: Choices<ExclusionReason> = [
  { value: 'shortStay', label: '短期の入院（検査など）', hint: '支援の内容が変わらないとき' },
  { value: 'respite', label: 'レスパイト入院' },
  { value: 'notInScope', label: '基準チェックで対象外' },
  { value: 'mistakenCase', label: 'まちがえて始めた' },
  { value: 'consentRefused', label: '情報共有の同意が得られない' },
]
