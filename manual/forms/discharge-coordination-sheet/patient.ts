import type { FormPage } from '../form'
import { ADDRESS, BIRTH_DATE, PATIENT_KANA, PATIENT_NAME, PHONE, SEX } from '../person-fields'

/** Who will leave the hospital, and whom to call in an emergency (forms §4.3). */
export const PATIENT = {
  id: 'patient',
  title: '本人',
  group: '本人と入院',
  nationalNumber: '',
  fields: [
    { ...PATIENT_NAME, neededFirst: true },
    PATIENT_KANA,
    SEX,
    BIRTH_DATE,
    ADDRESS,
    PHONE,
    {
      id: 'height',
      label: '身長',
      under: '身長・体重',
      kind: 'number',
      min: 30,
      max: 230,
      decimals: 1,
      unit: 'cm',
    },
    {
      id: 'weight',
      label: '体重',
      kind: 'number',
      min: 1,
      max: 300,
      decimals: 1,
      unit: 'kg',
      neverCarriedOver: true,
    },
    {
      id: 'emergencyContact',
      label: '緊急時連絡先の氏名・続柄',
      under: '緊急時連絡先',
      kind: 'text',
      maxLength: 100,
      disclosure: 'identity',
    },
    {
      id: 'emergencyPhone',
      label: '緊急時連絡先の電話番号',
      kind: 'phone',
      maxLength: 40,
      disclosure: 'identity',
    },
  ],
} as const satisfies FormPage
