import type { Channel } from '../../../manual/case/events'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { HEARD_AWAY_FROM_SCREEN, type HowAsked } from './how-done'
import {
  CHANNEL,
  NOTE,
  noteField,
  readRemarks,
  readSaid,
  SAID_FIELDS,
  saidFields,
  saidTyped,
} from './said'

const TAKEN_UP = 'takenUp'
/** Only who talks with somebody hears an answer at once. */
const TAKEN_UP_BY: readonly Channel[] = ['phone', 'visit']

const isOnScreen = ({ state }: ActContext): boolean => state.coordinator?.registered === true

/** The screen reaches registered offices only; the others are told by telephone, fax or in person. */
const howTold = (context: ActContext): HowAsked<'phone' | 'screen' | 'fax' | 'visit'> => ({
  label: '伝え方',
  when: '伝えた日時',
  ways: {
    phone: '電話で伝えた',
    ...(isOnScreen(context) && { screen: 'この画面で送る' }),
    fax: 'FAXで送った',
    visit: '会って伝えた',
  },
})

/** A8, the event the first indicator counts (domain manual §2.1). */
export const DISCHARGE_NOTICE: ActForm = {
  allows: 'sendDischargeNotice',
  title: () => '退院調整開始の連絡をする',
  words: (context) => [
    `${context.view.coordinator?.name ?? 'ケアマネジャー'}に、退院の見込みと、これから調整を始めることを伝えます。`,
    ...(isOnScreen(context)
      ? ['「この画面で送る」を選ぶと、相手の画面に出て、知らせのメールも届きます。']
      : []),
    '電話や面会で伝えたときは、応対した人と内容もここに記録してください。',
  ],
  fieldNames: [...SAID_FIELDS, TAKEN_UP],
  initial: saidTyped,
  fields: (context, fields) =>
    saidFields(fields, howTold(context), [
      fields.radios(
        {
          name: TAKEN_UP,
          label: 'ケアマネジャーの返事',
          hint: '電話や面会のとき',
          need: 'optional',
          shownWith: { name: CHANNEL, isOneOf: TAKEN_UP_BY },
        },
        [
          { value: 'yes', label: '退院調整を始めると返事があった' },
          { value: 'no', label: 'まだ返事はない（留守、伝言など）' },
        ],
      ),
    ]),
  read: (context, typed) => {
    const said = readSaid(typed, howTold(context), context.now)
    if (!said.ok) return wrong(said.problems)
    const { channel, about } = said
    const data = { legId: context.leg.id, channel }
    const type = 'DischargeCoordinationNoticeSent'
    // What goes by the screen goes now, whatever stands in the boxes of the call.
    if (channel === 'screen') return right({ type, data, payload: about.payload })
    const sent = { type, data, ...about } as const
    return typed[TAKEN_UP] === 'yes' && TAKEN_UP_BY.includes(channel)
      ? right(sent, { type: 'DischargeCoordinationNoticeConfirmed', data, ...about })
      : right(sent)
  },
  submit: (context) =>
    isOnScreen(context) ? '退院調整開始の連絡をする' : '退院調整開始の連絡を記録する',
  done: '退院調整開始の連絡をしました。内容は「これまでの記録」にあります',
}

/** A9: the care manager has taken it up; by pressing it, or by what was said on the telephone. */
export const DISCHARGE_NOTICE_RECEIPT: ActForm = {
  allows: 'confirmDischargeNotice',
  title: ({ side }) =>
    side === 'coordinator'
      ? '退院調整を受け止めたことを知らせる'
      : 'ケアマネジャーの返事を記録する',
  words: ({ side }) =>
    side === 'coordinator'
      ? ['退院調整を始めることを、病院に知らせます。聞き取りの希望日などがあれば書いてください。']
      : ['退院調整開始の連絡に、電話などで返事があったときに記録します。'],
  fieldNames: SAID_FIELDS,
  initial: (context) => (context.side === 'coordinator' ? {} : saidTyped(context)),
  fields: ({ side }, fields) =>
    side === 'coordinator'
      ? [noteField(fields, '病院に伝えること')]
      : saidFields(fields, HEARD_AWAY_FROM_SCREEN),
  read: ({ side, leg, now }, typed) => {
    const type = 'DischargeCoordinationNoticeConfirmed'
    if (side === 'coordinator') {
      const remarks = readRemarks({ [NOTE]: typed[NOTE] ?? '' })
      if (!remarks.ok) return wrong(remarks.problems)
      const data = { legId: leg.id, channel: 'screen' } as const
      return right({ type, data, payload: remarks.payload })
    }
    const said = readSaid(typed, HEARD_AWAY_FROM_SCREEN, now)
    if (!said.ok) return wrong(said.problems)
    return right({ type, data: { legId: leg.id, channel: said.channel }, ...said.about })
  },
  submit: ({ side }) => (side === 'coordinator' ? '受け止めたと病院に知らせる' : '返事を記録する'),
  done: '退院調整を受け止めたことを記録しました',
}
