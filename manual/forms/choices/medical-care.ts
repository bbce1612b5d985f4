import type { Option } from '../form'

/** 医療処置: the same list at admission (forms §4.1) and at discharge (§4.2). */
export const MEDICAL_CARE = [
  { code: 'none', label: 'なし', alone: true },
  { code: 'drip', label: '点滴' },
  { code: 'oxygen', label: '酸素療法' },
  { code: 'suction', label: '喀痰吸引' },
  { code: 'tracheostomy', label: '気管切開' },
  { code: 'gastrostomy', label: '胃ろう' },
  { code: 'nasalFeeding', label: '経鼻栄養' },
  { code: 'enteralFeeding', label: '経腸栄養' },
  { code: 'pressureUlcerCare', label: '褥瘡' },
  { code: 'urinaryCatheter', label: '尿道カテーテル' },
  { code: 'urinaryStoma', label: '尿路ストーマ' },
  { code: 'bowelStoma', label: '消化管ストーマ' },
  { code: 'painControl', label: '痛みコントロール' },
  { code: 'bowelControl', label: '排便コントロール' },
  { code: 'selfInjection', label: '自己注射' },
  { code: 'other', label: 'その他' },
] as const satisfies readonly Option[]
