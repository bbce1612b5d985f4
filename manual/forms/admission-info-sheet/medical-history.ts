import type { FormPage } from '../form'
import { wordsFor } from '../choices/common'
import { MEDICAL_CARE } from '../choices/medical-care'

const RECENTLY_ADMITTED = { field: 'recentAdmission', isOneOf: ['present'] } as const
const DIFFICULTY = '入退院支援加算の「退院困難な要因」に関わります'

/** Section 7, the part on diseases, earlier stays and medical care (forms §4.1). */
export const MEDICAL_HISTORY = {
  id: 'medical-history',
  title: '疾患歴・入院歴・医療処置',
  group: '身体・生活機能',
  nationalNumber: '7-5',
  fields: [
    {
      id: 'diseases',
      label: '疾患歴',
      hint: DIFFICULTY,
      kind: 'manyOf',
      options: [
        { code: 'none', label: 'なし', alone: true },
        { code: 'cancer', label: '悪性腫瘍' },
        { code: 'dementia', label: '認知症' },
        { code: 'acuteRespiratoryInfection', label: '急性呼吸器感染症' },
        { code: 'stroke', label: '脳血管障害' },
        { code: 'fracture', label: '骨折' },
        { code: 'other', label: 'その他' },
      ],
    },
    wordsFor('diseasesOther', 'その他の疾患歴', ['diseases', 'other']),
    {
      id: 'recentAdmission',
      label: '最近半年間の入院',
      under: '入院歴',
      hint: DIFFICULTY,
      kind: 'oneOf',
      options: [
        { code: 'none', label: 'なし' },
        { code: 'present', label: 'あり' },
        { code: 'unknown', label: '不明' },
      ],
      neverCarriedOver: true,
    },
    {
      ...wordsFor('recentAdmissionReason', '最近半年間の入院の理由', [
        'recentAdmission',
        'present',
      ]),
      neverCarriedOver: true,
    },
    {
      id: 'recentAdmissionFrom',
      label: '最近半年間の入院の始まり',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 0 },
      askedWhen: RECENTLY_ADMITTED,
      neverCarriedOver: true,
    },
    {
      id: 'recentAdmissionTo',
      label: '最近半年間の入院の終わり',
      kind: 'date',
      span: { yearsBack: 1, yearsAhead: 0 },
      askedWhen: RECENTLY_ADMITTED,
      neverCarriedOver: true,
    },
    {
      id: 'admissionFrequency',
      label: '入院頻度',
      kind: 'oneOf',
      options: [
        { code: 'repeated', label: '高い／繰り返している' },
        { code: 'sometimes', label: '低いがこれまでにもある' },
        { code: 'first', label: '今回が初めて' },
      ],
    },
    {
      id: 'medicalCare',
      label: '入院前に実施している医療処置',
      under: '医療処置',
      hint: DIFFICULTY,
      kind: 'manyOf',
      options: MEDICAL_CARE,
    },
    wordsFor('medicalCareOther', 'その他の医療処置', ['medicalCare', 'other']),
  ],
  dayOrders: [
    {
      earlier: 'recentAdmissionFrom',
      later: 'recentAdmissionTo',
      whenReversed: '入院の終わりが始まりより前になっています。どちらかを直してください',
    },
  ],
} as const satisfies FormPage
