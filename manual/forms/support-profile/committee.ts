import { wordsFor } from '../choices/common'
import type { FormPage } from '../form'

const STAY = { neverCarriedOver: true, disclosure: 'sensitive' } as const
const CALLED = { field: 'committee', isOneOf: ['held', 'planned'] } as const

/** 退院支援委員会: who came, what stands in the way, the goal and the expected destination (forms §4.6). */
export const COMMITTEE = {
  id: 'committee',
  title: '退院支援委員会',
  group: '退院に向けて',
  nationalNumber: '',
  fields: [
    {
      id: 'committee',
      label: '退院支援委員会',
      kind: 'oneOf',
      options: [
        { code: 'held', label: '開いた' },
        { code: 'planned', label: '開く予定' },
        { code: 'none', label: '開いていない' },
      ],
      ...STAY,
    },
    {
      id: 'committeeOn',
      label: '退院支援委員会の日',
      kind: 'date',
      span: { yearsBack: 5, yearsAhead: 1 },
      askedWhen: CALLED,
      ...STAY,
    },
    {
      id: 'committeeMembers',
      label: '退院支援委員会の出席者',
      kind: 'longText',
      maxLength: 500,
      askedWhen: CALLED,
      ...STAY,
    },
    {
      id: 'dischargeBarriers',
      label: '退院困難な要因',
      under: '退院に向けて',
      kind: 'longText',
      maxLength: 1000,
      ...STAY,
    },
    { id: 'dischargeGoal', label: '目標', kind: 'longText', maxLength: 1000, ...STAY },
    {
      id: 'destination',
      label: '予想される退院先',
      kind: 'oneOf',
      options: [
        { code: 'home', label: '自宅' },
        { code: 'disabilityFacility', label: '障害福祉サービスの施設' },
        { code: 'careFacility', label: '介護保険施設' },
        { code: 'other', label: 'その他' },
      ],
      ...STAY,
    },
    {
      ...wordsFor('destinationOther', 'その他の退院先', ['destination', 'other']),
      ...STAY,
    },
  ],
} as const satisfies FormPage
