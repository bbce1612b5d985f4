import type { FormPage } from '../form'

const STAY = { neverCarriedOver: true } as const

/** The days that are known so far; an empty one is printed as not yet decided. */
export const PLANS = {
  id: 'plans',
  title: 'これからの予定',
  group: 'お知らせ',
  nationalNumber: '',
  fields: [
    {
      id: 'writtenOn',
      label: '記入日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 0 },
      prefill: 'today',
      ...STAY,
    },
    {
      id: 'admittedOn',
      label: '入院した日',
      under: '予定',
      kind: 'date',
      span: { yearsBack: 20, yearsAhead: 0 },
      prefill: 'leg.admittedOn',
      ...STAY,
    },
    {
      id: 'dischargeOn',
      label: '退院の予定日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 2 },
      prefill: 'leg.plannedDischargeOn',
      ...STAY,
    },
    {
      id: 'talkOn',
      label: '話し合いの日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 1 },
      ...STAY,
    },
    {
      id: 'talkAt',
      label: '話し合いの時間と場所',
      kind: 'text',
      maxLength: 100,
      hint: '例：14時、3階の面談室',
      ...STAY,
    },
    {
      id: 'note',
      label: '病院からの伝言',
      under: '伝言',
      kind: 'longText',
      maxLength: 600,
      hint: '持ってきてほしいもの、決めてほしいことなど',
      ...STAY,
    },
  ],
  dayOrders: [
    {
      earlier: 'admittedOn',
      later: 'dischargeOn',
      whenReversed: '退院の予定日が入院した日より前になっています。どちらかを直してください',
    },
  ],
} as const satisfies FormPage
