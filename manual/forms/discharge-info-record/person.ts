import { CERTIFIED_LEVELS } from '../choices/scales'
import type { FormPage } from '../form'
import { AGE, PATIENT_KANA, PATIENT_NAME, SEX } from '../person-fields'

/** Section 1, the row 属性 with the day of writing (forms §4.2). */
export const PERSON = {
  id: 'person',
  title: '属性',
  group: '基本情報・現在の状態',
  nationalNumber: '1-1',
  intro: '病院や施設から聞いたことを、ケアマネジャーが書きとめる記録です。',
  fields: [
    {
      id: 'recordedOn',
      label: '記入日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 0 },
      prefill: 'today',
      neverCarriedOver: true,
      whenMissing: '記入日を入れてください',
    },
    {
      ...PATIENT_NAME,
      label: '氏名',
      whenMissing: '氏名を入れてください',
      neededFirst: true,
    },
    PATIENT_KANA,
    SEX,
    AGE,
    {
      id: 'careLevel',
      label: '退院（所）時の要介護度',
      under: '介護保険',
      kind: 'oneOf',
      options: [
        ...CERTIFIED_LEVELS,
        { code: 'applied', label: '申請中' },
        { code: 'notApplied', label: 'なし' },
      ],
      prefill: 'leg.careLevel',
      neverCarriedOver: true,
    },
    {
      id: 'levelChangeNeeded',
      label: '要介護度の区分変更',
      kind: 'yesNo',
      yes: '要',
      no: '不要',
      neverCarriedOver: true,
    },
  ],
} as const satisfies FormPage
