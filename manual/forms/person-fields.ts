import type { Field } from './form'

/* Who a form is about, asked in the same way wherever a form asks it. */

export const PATIENT_NAME = {
  id: 'patientName',
  label: '患者氏名',
  under: '本人',
  kind: 'text',
  maxLength: 60,
  prefill: 'person.name',
  disclosure: 'identity',
  whenMissing: '患者氏名を入れてください',
} as const satisfies Field

export const PATIENT_KANA = {
  id: 'patientKana',
  label: 'フリガナ',
  kind: 'kana',
  maxLength: 80,
  hint: 'ひらがなで入れても、カタカナになります',
  prefill: 'person.kana',
  disclosure: 'identity',
  whenMissing: 'フリガナを入れてください',
} as const satisfies Field

export const SEX = {
  id: 'sex',
  label: '性別',
  kind: 'oneOf',
  options: [
    { code: 'male', label: '男' },
    { code: 'female', label: '女' },
  ],
  prefill: 'person.sex',
} as const satisfies Field

export const BIRTH_DATE = {
  id: 'birthDate',
  label: '生年月日',
  kind: 'date',
  hint: '例：昭和13年6月2日（S13、1938でも入れられます）',
  span: { yearsBack: 130, yearsAhead: 0 },
  prefill: 'person.birthDate',
  disclosure: 'identity',
  whenMissing: '生年月日を入れてください',
} as const satisfies Field

export const AGE = {
  id: 'age',
  label: '年齢',
  kind: 'number',
  min: 0,
  max: 130,
  unit: '才',
  prefill: 'person.age',
  neverCarriedOver: true,
} as const satisfies Field

export const ADDRESS = {
  id: 'address',
  label: '住所',
  kind: 'text',
  maxLength: 200,
  prefill: 'person.address',
  disclosure: 'identity',
} as const satisfies Field

export const PHONE = {
  id: 'phone',
  label: '電話番号',
  kind: 'phone',
  maxLength: 40,
  prefill: 'person.phone',
  disclosure: 'identity',
} as const satisfies Field
