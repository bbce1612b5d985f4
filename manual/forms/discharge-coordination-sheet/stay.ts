import type { FormPage } from '../form'

/** Why and since when somebody is in hospital, and who treats them there (forms §4.3). */
export const STAY = {
  id: 'stay',
  title: '今回の入院',
  group: '本人と入院',
  nationalNumber: '',
  fields: [
    {
      id: 'admittedOn',
      label: '入院日',
      kind: 'date',
      span: { yearsBack: 20, yearsAhead: 0 },
      prefill: 'leg.admittedOn',
      whenMissing: '入院日を入れてください',
      neededFirst: true,
    },
    {
      id: 'plannedDischargeOn',
      label: '退院予定日',
      hint: 'まだ決まっていなければ、空けておいてください',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 2 },
      prefill: 'leg.plannedDischargeOn',
    },
    {
      id: 'causeOfAdmission',
      label: '入院の原因となった病名',
      kind: 'longText',
      maxLength: 500,
      whenMissing: '入院の原因となった病名を入れてください',
      neededFirst: true,
    },
    { id: 'hospitalDoctorName', label: '病院主治医', kind: 'text', maxLength: 60 },
  ],
  dayOrders: [
    {
      earlier: 'admittedOn',
      later: 'plannedDischargeOn',
      whenReversed: '退院予定日が入院日より前になっています。どちらかを直してください',
    },
  ],
} as const satisfies FormPage
