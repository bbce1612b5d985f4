import type { ChecksheetRow } from './edition'

const must = {
  group: 'must',
  section: '1.2',
  source: 'SEEN[4]',
  confidence: 'to-be-confirmed',
} as const
const recommended = { ...must, group: 'recommended' } as const

/** 退院調整が必要な患者の基準: items ①–⑦; the split into two groups is to be confirmed (manual §1.2). */
export const NANWA_1_CHECKSHEET: readonly ChecksheetRow[] = [
  { code: 'stand_or_walk_assist', label: '立ち上がりや歩行に介助が必要', ...must },
  { code: 'eating_assist', label: '食事に介助が必要', ...must },
  {
    code: 'toileting_assist',
    label: '排泄に介助が必要、またはポータブルトイレを使用中',
    ...must,
  },
  { code: 'dementia_symptoms', label: '日常生活に支障を来すような症状がある認知症', ...must },
  {
    code: 'near_alone_iadl',
    label: '在宅では独居（に近い状況）で、調理や掃除など身の回りのことに介助が必要',
    ...recommended,
  },
  { code: 'terminal_cancer', label: 'ADLは自立でもがん末期', ...recommended },
  {
    code: 'new_medical_procedure',
    label: '新たに医療処置が追加（膀胱留置カテーテル、経管栄養、吸引など）',
    ...recommended,
  },
]
