import type { TakeableEvent, TakingBackReason } from '../../../manual/case/exception-events'
import { isReached } from '../../../manual/case/parties'
import { ownTakeable } from '../../../manual/case/taking-back'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { noteField, readRemarks } from './said'

const WHAT = 'what'
const REASON = 'reason'

export const TAKEABLE = {
  Discharged: '退院',
  Died: '亡くなったこと',
  Excluded: '対象外',
  CarePlanCopyReturned: 'ケアプランの写し',
  Merged: '別のケースにまとめたこと',
} as const satisfies Record<TakeableEvent, string>

export const TAKING_BACK_REASONS = {
  mistyped: '入力の誤り、押し間違い',
  wrongPatient: '別の方のケースに記録した',
  changedAfterwards: '記録したあとで事情が変わった',
  other: 'そのほか',
} as const satisfies Record<TakingBackReason, string>

const reasons = Object.keys(TAKING_BACK_REASONS) as readonly TakingBackReason[]

/** Whoever opened the page by its address is asked all the same; the manual says that there is nothing. */
const optionsOf = ({ state, leg, side }: ActContext): readonly TakeableEvent[] => {
  const own = ownTakeable(state, leg, side)
  return own.length > 0 ? own : (Object.keys(TAKEABLE) as readonly TakeableEvent[])
}

/** Where a word cannot be unsaid by the screen alone. */
function caution({ leg, side }: ActContext): ReturnType<NonNullable<ActForm['caution']>> {
  if (side === 'hospital' && leg.deathTold !== undefined)
    return {
      kind: 'caution',
      title: '亡くなったことを、ケアマネジャーにすでに伝えています',
      words: ['取り消したら、すぐに電話でも伝えてください。家族への連絡も確かめてください。'],
    }
  return undefined
}

/** A mistaken end of the stay is taken back: both words stay in the record, and the deadlines come back. */
export const TAKING_BACK: ActForm = {
  allows: 'takeBack',
  title: () => '誤った記録を取り消す',
  words: () => [
    '取り消すと、その記録がなかったものとして、期限と知らせを数えなおします。終了したケースは、また開きます。',
    '前の記録も、取り消しの線を引いて残ります。日時だけの誤りは「日時の誤りを直す」で直せます。',
  ],
  caution,
  fieldNames: [WHAT, REASON, 'note'],
  initial: (context) => {
    const [first, ...others] = ownTakeable(context.state, context.leg, context.side)
    return first !== undefined && others.length === 0 ? { [WHAT]: first } : {}
  },
  fields: (context, fields) => [
    fields.radios(
      { name: WHAT, label: '取り消す記録', need: 'required' },
      optionsOf(context).map((value) => ({ value, label: TAKEABLE[value] })),
      'inline',
    ),
    fields.radios(
      { name: REASON, label: '取り消す理由', need: 'required' },
      reasons.map((value) => ({ value, label: TAKING_BACK_REASONS[value] })),
    ),
    noteField(fields, '経過'),
  ],
  read: (context, typed) => {
    const what = optionsOf(context).find((one) => one === typed[WHAT])
    const reason = reasons.find((one) => one === typed[REASON])
    const remarks = readRemarks(typed)
    if (what === undefined || reason === undefined || !remarks.ok)
      return wrong({
        ...(what === undefined && { [WHAT]: '取り消す記録を選んでください' }),
        ...(reason === undefined && { [REASON]: '取り消す理由を選んでください' }),
        ...(!remarks.ok && remarks.problems),
      })
    return right({
      type: 'TakenBack',
      data: { legId: context.leg.id, what, reason },
      payload: remarks.payload,
    })
  },
  submit: ({ side, state }) => {
    if (side === 'coordinator') return '取り消して、病院に知らせる'
    return isReached(state) ? '取り消して、ケアマネジャーに知らせる' : '取り消す'
  },
  done: '記録を取り消し、期限を数えなおしました',
}
