import type { Option } from '../form'

/** 看護の視点: what nursing has to look after at home, in the order of the form (forms §4.2 ③). */
export const NURSING_VIEW = [
  { code: 'none', label: 'なし', alone: true },
  { code: 'bloodPressure', label: '血圧' },
  { code: 'waterRestriction', label: '水分制限' },
  { code: 'mealRestriction', label: '食事制限' },
  { code: 'foodTexture', label: '食形態' },
  { code: 'swallowing', label: '嚥下' },
  { code: 'oralCare', label: '口腔ケア' },
  { code: 'cleanliness', label: '清潔ケア' },
  { code: 'bloodSugar', label: '血糖コントロール' },
  { code: 'excretion', label: '排泄' },
  { code: 'skin', label: '皮膚状態' },
  { code: 'sleep', label: '睡眠' },
  { code: 'mind', label: '認知機能・精神面' },
  { code: 'medicineGuidance', label: '服薬指導' },
  { code: 'treatmentGuidance', label: '療養上の指導' },
  { code: 'terminal', label: 'ターミナル' },
  { code: 'other', label: 'その他' },
] as const satisfies readonly Option[]

/** リハビリの視点, in the order of the form (forms §4.2 ③). */
export const REHABILITATION_VIEW = [
  { code: 'none', label: 'なし', alone: true },
  { code: 'patientGuidance', label: '本人指導' },
  { code: 'familyGuidance', label: '家族指導' },
  { code: 'jointRange', label: '関節可動域練習' },
  { code: 'strength', label: '筋力増強練習' },
  { code: 'balance', label: 'バランス練習' },
  { code: 'paralysis', label: '麻痺・筋緊張改善練習' },
  { code: 'basicMovements', label: '起居／立位等基本動作練習' },
  { code: 'eating', label: '摂食・嚥下訓練' },
  { code: 'speech', label: '言語訓練' },
  { code: 'adl', label: 'ADL練習' },
  { code: 'iadl', label: 'IADL練習' },
  { code: 'pain', label: '疼痛管理' },
  { code: 'equipment', label: '更生装具・福祉用具等管理' },
  { code: 'endurance', label: '運動耐容能練習' },
  { code: 'communityActivity', label: '地域活動支援' },
  { code: 'socialParticipation', label: '社会参加支援' },
  { code: 'work', label: '就労支援' },
  { code: 'other', label: 'その他' },
] as const satisfies readonly Option[]
