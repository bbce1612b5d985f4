import type { FormPage } from '../form'
import { ADDRESS, AGE, BIRTH_DATE, PATIENT_KANA, PATIENT_NAME, PHONE, SEX } from '../person-fields'

/** Who leaves the hospital, and the days of the stay (forms §4.4). */
export const PATIENT = {
  id: 'patient',
  title: '本人と入院',
  group: '本人と病気',
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
      span: { yearsBack: 20, yearsAhead: 0 },
      prefill: 'leg.admittedOn',
      neverCarriedOver: true,
      whenMissing: '入院日を入れてください',
    },
    {
      id: 'dischargeOn',
      label: '退院日',
      kind: 'date',
      hint: 'まだ決まっていなければ、予定の日を入れてください',
      span: { yearsBack: 2, yearsAhead: 1 },
      prefill: 'leg.plannedDischargeOn',
      neverCarriedOver: true,
      whenMissing: '退院日を入れてください',
      neededFirst: true,
    },
  ],
  dayOrders: [
    {
      earlier: 'admittedOn',
      later: 'dischargeOn',
      whenReversed: '退院日が入院日より前になっています。どちらかを直してください',
    },
  ],
} as const satisfies FormPage
