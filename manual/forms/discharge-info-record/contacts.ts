import type { Field, FormPage } from '../form'

/** Today or before: nobody has heard anything tomorrow. */
const SPAN = { yearsBack: 2, yearsAhead: 0 } as const

const contact = (number: 1 | 2 | 3) =>
  [
    {
      id: `contact${number}On`,
      label: `${number}回目の聞き取り日`,
      under: `${number}回目`,
      kind: 'date',
      span: SPAN,
    },
    {
      id: `contact${number}With`,
      label: `${number}回目に情報提供を受けた職種（氏名）`,
      kind: 'text',
      maxLength: 120,
      hint: '例：看護師（井上）、医療ソーシャルワーカー（森）',
    },
    {
      id: `contact${number}InConference`,
      label: `${number}回目の会議出席`,
      kind: 'yesNo',
      yes: '有',
      no: '無',
    },
  ] as const satisfies readonly Field[]

const [ON, WITH, IN_CONFERENCE] = contact(1)
const later = [contact(2), contact(3)] as const

/**
 * The table of contacts, 1st to 3rd (forms §4.2). How many there were and whether one was a conference decides
 * the tier of 退院・退所加算 (fees §5.2), so that a contact is told whole or not at all.
 */
export const CONTACTS = {
  id: 'contacts',
  title: '情報提供を受けた記録',
  group: '課題認識のための情報',
  nationalNumber: '2-3',
  intro:
    'この表が、退院・退所加算の記録になります。聞いた日、相手、会議かどうかを、回ごとに書きます。',
  fields: [
    { ...ON, whenMissing: `${ON.label}を入れてください`, neededFirst: true },
    { ...WITH, whenMissing: `${WITH.label}を入れてください`, neededFirst: true },
    {
      ...IN_CONFERENCE,
      whenMissing: `${IN_CONFERENCE.label}を選んでください`,
      neededFirst: true,
    },
    ...later.flat(),
  ],
  dayOrders: [
    ['contact1On', 'contact2On', '2回目の聞き取り日が1回目より前になっています'],
    ['contact2On', 'contact3On', '3回目の聞き取り日が2回目より前になっています'],
    ['contact1On', 'contact3On', '3回目の聞き取り日が1回目より前になっています'],
  ].map(([earlier = '', later = '', words]) => ({
    earlier,
    later,
    whenReversed: `${words}。どちらかを直してください`,
  })),
  wholeRows: later.map((row) => row.map(({ id }) => id)),
} as const satisfies FormPage
