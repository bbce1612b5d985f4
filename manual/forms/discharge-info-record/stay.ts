import type { FormPage } from '../form'

/** Section 1, the row 入院（所）概要 (forms §4.2). */
export const STAY = {
  id: 'stay',
  title: '入院（所）の概要',
  group: '基本情報・現在の状態',
  nationalNumber: '1-2',
  fields: [
    {
      id: 'admittedOn',
      label: '入院（所）日',
      under: '入院（所）',
      kind: 'date',
      span: { yearsBack: 20, yearsAhead: 0 },
      prefill: 'leg.admittedOn',
      whenMissing: '入院（所）日を入れてください',
    },
    {
      id: 'plannedDischargeOn',
      label: '退院（所）予定日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 2 },
      prefill: 'leg.plannedDischargeOn',
    },
    {
      id: 'causeOfStay',
      label: '入院原因疾患（入所目的等）',
      kind: 'longText',
      maxLength: 500,
    },
    {
      id: 'facilityName',
      label: '入院・入所先の施設名',
      kind: 'text',
      maxLength: 100,
      prefill: 'hospital.name',
      whenMissing: '入院・入所先の施設名を入れてください',
    },
    {
      id: 'building',
      label: '入院・入所先の棟',
      kind: 'text',
      maxLength: 60,
      prefill: 'hospital.ward',
    },
    { id: 'room', label: '入院・入所先の室', kind: 'text', maxLength: 30 },
    {
      id: 'doctorAfterwards',
      label: '今後の医学管理の医療機関名',
      under: '今後の医学管理',
      kind: 'text',
      maxLength: 100,
    },
    {
      id: 'doctorAfterwardsMethod',
      label: '今後の医学管理の方法',
      kind: 'oneOf',
      options: [
        { code: 'outpatient', label: '通院' },
        { code: 'homeVisit', label: '訪問診療' },
      ],
    },
  ],
  dayOrders: [
    {
      earlier: 'admittedOn',
      later: 'plannedDischargeOn',
      whenReversed: '退院（所）予定日が入院（所）日より前になっています。どちらかを直してください',
    },
  ],
} as const satisfies FormPage
