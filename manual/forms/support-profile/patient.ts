import type { FormPage } from '../form'
import { ADDRESS, AGE, BIRTH_DATE, PATIENT_KANA, PATIENT_NAME, PHONE, SEX } from '../person-fields'

/** Who is in hospital, and under which form of admission (forms §4.6; 精神保健福祉法 names the four). */
export const PATIENT = {
  id: 'patient',
  title: '本人と入院',
  group: '本人',
  nationalNumber: '',
  fields: [
    PATIENT_NAME,
    PATIENT_KANA,
    SEX,
    BIRTH_DATE,
    AGE,
    ADDRESS,
    PHONE,
    {
      id: 'admittedOn',
      label: '入院日',
      under: '入院',
      kind: 'date',
      span: { yearsBack: 20, yearsAhead: 1 },
      prefill: 'leg.admittedOn',
      neverCarriedOver: true,
      whenMissing: '入院日を入れてください',
      neededFirst: true,
    },
    {
      id: 'admissionForm',
      label: '入院形態',
      hint: '精神科に入院したときだけ選びます',
      kind: 'oneOf',
      options: [
        { code: 'voluntary', label: '任意入院' },
        { code: 'medicalProtection', label: '医療保護入院' },
        { code: 'involuntary', label: '措置入院' },
        { code: 'emergency', label: '応急入院' },
      ],
      neverCarriedOver: true,
      disclosure: 'sensitive',
    },
  ],
} as const satisfies FormPage
