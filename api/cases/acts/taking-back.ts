import type {
  LinkRelation,
  TakeableEvent,
  TakingBackReason,
} from '../../../manual/case/exception-events'
import { isReached } from '../../../manual/case/parties'
import type { HospitalLeg, LinkedCase } from '../../../manual/case/state'
import {
  ownLinks,
  ownTakeable,
  type Takeable,
  wasToldOffTheScreen,
} from '../../../manual/case/taking-back'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import { phoneWords } from '../../../templates/words/phone'
import { nearMoment } from '../../../templates/words/time'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { noteField, readRemarks } from './said'

export const WHAT = 'what'
const REASON = 'reason'

export const TAKEABLE = {
  Discharged: '退院',
  Died: '亡くなったこと',
  Transferred: '転院',
  Excluded: '対象外',
  CarePlanCopyReturned: 'ケアプランの写し',
  Linked: 'ほかのケースとのつながり',
  Merged: '別のケースにまとめたこと',
} as const satisfies Record<TakeableEvent, string>

export const TAKING_BACK_REASONS = {
  mistyped: '入力の誤り、押し間違い',
  wrongPatient: '別の方のケースに記録した',
  changedAfterwards: '記録したあとで事情が変わった',
  other: 'そのほか',
} as const satisfies Record<TakingBackReason, string>

const reasons = Object.keys(TAKING_BACK_REASONS) as readonly TakingBackReason[]

type Option = Readonly<{ value: string; label: string; taken: Takeable }>

/** Whoever opened the page by its address is asked all the same; the manual says that there is nothing. */
const optionsOf = (context: ActContext): readonly Option[] => {
  const own = ownOptions(context)
  return own.length > 0
    ? own
    : (Object.keys(TAKEABLE) as readonly TakeableEvent[]).map((what) => optionOf(what))
}

/** Of several links each is asked about by itself. */
function ownOptions(context: ActContext): readonly Option[] {
  const { state, leg, side } = context
  return ownTakeable(state, leg, side).flatMap((what) =>
    what === 'Linked'
      ? ownLinks(state, side).map((link) => linkOption(context, link))
      : [optionOf(what)],
  )
}

const optionOf = (what: TakeableEvent): Option => ({
  value: what,
  label: TAKEABLE[what],
  taken: { what },
})

function linkOption({ view, now }: ActContext, { caseId, relation }: LinkedCase): Option {
  const made = view.events.findLast(
    (event) => event.type === 'Linked' && event.data.caseId === caseId,
  )
  const since = made === undefined ? '' : `、${nearMoment(made.recordedAt, dayInJapan(now))}に記録`
  return {
    value: `Linked:${caseId}`,
    label: `${TAKEABLE.Linked}（${LINKS[relation]}${since}）`,
    taken: { what: 'Linked', caseId },
  }
}

const LINKS = {
  readmissionOf: '再入院の前の入院',
  transferredFrom: '転院の前の入院',
  sameAdmission: '同じ入院',
  absorbed: 'まとめたケース',
} as const satisfies Record<LinkRelation, string>

/** Where a word cannot be unsaid by the screen alone. */
function caution(context: ActContext): ReturnType<NonNullable<ActForm['caution']>> {
  const { state, leg, side } = context
  if (side !== 'hospital') return undefined
  if (leg.deathTold !== undefined)
    return {
      kind: 'caution',
      title: '亡くなったことを、ケアマネジャーにすでに伝えています',
      words: ['取り消したら、すぐに電話でも伝えてください。家族への連絡も確かめてください。'],
    }
  if (leg.transferredTo !== undefined) return aboutTransfer(context, leg.transferredTo)
  return wasToldOffTheScreen(state, leg) ? aboutOfficeOffTheScreen(context) : undefined
}

/** No message of ours reaches the office: it is rung up, by the manual's row where its edition has one. */
function aboutOfficeOffTheScreen({
  view: { coordinator },
}: ActContext): ReturnType<NonNullable<ActForm['caution']>> {
  const name = coordinator?.name ?? '担当の事業所'
  return {
    kind: 'caution',
    title: `${name}には、画面の知らせが届きません`,
    words: [
      'すでに伝えたことを取り消すときは、取り消したあとで電話でも伝え、「電話・FAXの内容を記録する」に残してください。',
      ...(coordinator?.phone === undefined ? [] : [`電話 ${phoneWords(coordinator.phone)}`]),
    ],
  }
}

/** The next hospital loses the case, and no message of ours can tell it so. */
function aboutTransfer(
  { view }: ActContext,
  { organisationId, nextLegId }: NonNullable<HospitalLeg['transferredTo']>,
): ReturnType<NonNullable<ActForm['caution']>> {
  const next = view.otherHospitals?.find(({ id }) => id === organisationId)
  return {
    kind: 'caution',
    title: '転院を取り消すと、ケースはこの病院に戻ります',
    words: [
      nextLegId === undefined
        ? '転院先の病院に伝えてあるときは、電話で取り消しを伝えてください。'
        : '転院先の病院は、このケースを見られなくなります。まだ出ていない転院の知らせは止まります。転院先には、電話で取り消しを伝えてください。',
      ...(next === undefined
        ? []
        : [`${next.name}${next.phone === undefined ? '' : ` 電話 ${phoneWords(next.phone)}`}`]),
    ],
  }
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
    const [first, ...others] = ownOptions(context)
    return first !== undefined && others.length === 0 ? { [WHAT]: first.value } : {}
  },
  fields: (context, fields) => [
    fields.radios({ name: WHAT, label: '取り消す記録', need: 'required' }, optionsOf(context)),
    fields.radios(
      { name: REASON, label: '取り消す理由', need: 'required' },
      reasons.map((value) => ({ value, label: TAKING_BACK_REASONS[value] })),
    ),
    noteField(fields, '経過'),
  ],
  read: (context, typed) => {
    const chosen = optionsOf(context).find(({ value }) => value === typed[WHAT])
    const reason = reasons.find((one) => one === typed[REASON])
    const remarks = readRemarks(typed)
    if (chosen === undefined || reason === undefined || !remarks.ok)
      return wrong({
        ...(chosen === undefined && { [WHAT]: '取り消す記録を選んでください' }),
        ...(reason === undefined && { [REASON]: '取り消す理由を選んでください' }),
        ...(!remarks.ok && remarks.problems),
      })
    return right({
      type: 'TakenBack',
      data: { legId: context.leg.id, ...chosen.taken, reason },
      payload: remarks.payload,
    })
  },
  submit: ({ side, state }) => {
    if (side === 'coordinator') return '取り消して、病院に知らせる'
    return isReached(state) ? '取り消して、ケアマネジャーに知らせる' : '取り消す'
  },
  done: '記録を取り消し、期限を数えなおしました',
}
