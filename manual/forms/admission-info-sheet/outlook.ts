import type { FormPage } from '../form'
import { ABSENT_PRESENT, PRESENCE, wordsFor } from '../choices/common'

const DIFFICULTY = '入退院支援加算の「退院困難な要因」に関わります'
const OTHER_CAREGIVER = { field: 'caregiverAfter', isOneOf: ['someoneElse'] } as const

/** Section 5, 今後の在宅生活の展望について（ケアマネジャーとしての意見） (forms §4.1). */
export const OUTLOOK = {
  id: 'outlook',
  title: '今後の在宅生活の展望',
  group: '本人と暮らし',
  nationalNumber: '5',
  intro: 'ケアマネジャーとしての意見を書きます。',
  fields: [
    {
      id: 'homeRequirements',
      label: '在宅生活に必要な要件',
      kind: 'longText',
      maxLength: 1000,
    },
    {
      id: 'householdAfter',
      label: '退院後の世帯状況',
      under: '退院後の世帯',
      kind: 'oneOf',
      options: [
        { code: 'livesAlone', label: '独居' },
        { code: 'elderly', label: '高齢世帯' },
        { code: 'withChildren', label: '子と同居' },
        { code: 'other', label: 'その他' },
      ],
    },
    {
      id: 'householdAfterMembers',
      label: '退院後の家族構成員数',
      kind: 'number',
      min: 1,
      max: 30,
      unit: '名',
      askedWhen: { field: 'householdAfter', isOneOf: ['withChildren'] },
    },
    wordsFor('householdAfterOther', 'その他の退院後の世帯状況', ['householdAfter', 'other']),
    { id: 'aloneInDaytimeAfter', label: '退院後の日中独居', hint: DIFFICULTY, ...PRESENCE },
    {
      id: 'householdCare',
      label: '世帯に対する配慮',
      kind: 'oneOf',
      options: [
        { code: 'notNeeded', label: '不要' },
        { code: 'needed', label: '必要' },
      ],
    },
    wordsFor('householdCareDetail', '世帯に必要な配慮', ['householdCare', 'needed']),
    {
      id: 'caregiverAfter',
      label: '退院後の主介護者',
      under: '退院後の介護',
      kind: 'oneOf',
      options: [
        { code: 'sameAsBefore', label: '2と同じ' },
        { code: 'someoneElse', label: '左記以外' },
      ],
      hint: '「2と同じ」は、「2 家族構成・連絡先」の主介護者のことです',
    },
    {
      id: 'caregiverAfterName',
      label: '退院後の主介護者の氏名',
      kind: 'text',
      maxLength: 60,
      askedWhen: OTHER_CAREGIVER,
      disclosure: 'identity',
      whenMissing: '退院後の主介護者の氏名を入れてください',
    },
    {
      id: 'caregiverAfterRelation',
      label: '退院後の主介護者の続柄',
      kind: 'text',
      maxLength: 30,
      askedWhen: OTHER_CAREGIVER,
    },
    {
      id: 'caregiverAfterAge',
      label: '退院後の主介護者の年齢',
      kind: 'number',
      min: 0,
      max: 130,
      unit: '才',
      askedWhen: OTHER_CAREGIVER,
    },
    {
      id: 'caregivingCapacity',
      label: '介護力',
      kind: 'oneOf',
      options: [
        { code: 'sufficient', label: '見込める（十分）' },
        { code: 'partial', label: '見込める（一部）' },
        { code: 'notExpected', label: '見込めない' },
        { code: 'nobody', label: '家族や支援者はいない' },
      ],
      hint: DIFFICULTY,
    },
    {
      id: 'abuseSuspected',
      label: '虐待の疑い',
      under: '虐待の疑い・特記事項',
      kind: 'oneOf',
      options: ABSENT_PRESENT,
      hint: DIFFICULTY,
      disclosure: 'sensitive',
    },
    {
      ...wordsFor('abuseDetail', '虐待の疑いの内容', ['abuseSuspected', 'present']),
      disclosure: 'sensitive',
    },
    {
      id: 'outlookNotes',
      label: '今後の在宅生活の特記事項',
      kind: 'longText',
      maxLength: 1000,
    },
  ],
} as const satisfies FormPage
