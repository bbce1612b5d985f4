import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { DischargeOutcome, ExclusionReason, MissedReason } from '../../../manual/case/events'
import type { BarrierReason } from '../../../manual/case/stay-events'
import { editionOf } from '../../../manual/editions/registry'
import type { FieldModel } from '../../../templates/pages/components/field'
import type { Fields } from '../../typed/fields'
import { momentTyped, readMoment } from '../../typed/moment'
import type { Typed } from '../../typed/typed'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { decidedDay, isNoticeMissing, isUnscreened, leftOut, whenLeft } from './before-discharge'
import { WISHED_PLACES } from './stay-acts'
import { momentFieldNames, NOTE, noteField, readRemarks, readWhen } from './said'

const AT = 'at'
const OUTCOME = 'outcome'
const MISSED = 'missedReason'
const BARRIER = 'barrier'
const UNSCREENED = 'unscreened'
const LEAVES = 'leaves'
const REASON = 'reason'
const SHORT_STAY_REASON = 'shortStayReason'

/**
 * Death has an act of its own: it stops every clock and is told by telephone. So has a transfer, after which the case
 * goes on at the next hospital.
 */
const OUTCOMES = {
  home: '自宅',
  facility: '施設',
} as const satisfies Record<Exclude<DischargeOutcome, 'died' | 'otherHospital'>, string>

/** Why a discharge came without notice (domain manual §2.2); a death is not recorded here. */
export const MISSED_REASONS = {
  shortStay: '入院が短かった',
  suddenDischarge: '急に退院が決まった（2〜3日前）',
  weekendDischarge: '週末や祝日の退院だった',
  patientAsked: '本人や家族が希望しなかった',
  wentToFacility: '施設へ移った',
  careManagerUnknown: 'ケアマネジャーが分からなかった',
  ruleUnknown: '決まりを知らなかった',
  toldFamilyOnly: '家族にだけ伝えた',
  transferred: 'ほかの病院へ移った',
  died: '亡くなった',
  other: 'そのほか',
} as const satisfies Record<MissedReason, string>

/** What stood between the wished place and the actual one (decisions 16). */
export const BARRIER_REASONS = {
  careAtHomeInsufficient: '家での介護が足りない',
  servicesLacking: '使えるサービスが足りない',
  medicalProcedure: '家では難しい医療処置がある',
  housing: '住まいの事情',
  familyRefused: '家族が難しいと考えた',
  conditionWorsened: '病状が悪くなった',
  cost: '費用の事情',
  other: 'そのほか',
} as const satisfies Record<BarrierReason, string>

const barrierCodes = Object.keys(BARRIER_REASONS) as readonly BarrierReason[]

/** The places other than the wished one; none while nobody has said where the person wishes to live. */
const placesNotWished = ({ leg }: ActContext): readonly string[] => {
  const wished = leg.wishes?.place
  if (wished === undefined || wished === 'undecided') return []
  return Object.keys(OUTCOMES).filter((outcome) => outcome !== wished)
}

const missedCodes = (Object.keys(MISSED_REASONS) as readonly MissedReason[]).filter(
  (code) => code !== 'died',
)

export const DISCHARGE: ActForm = {
  allows: 'discharge',
  title: () => '退院を記録する',
  words: (context) => [
    ...decidedDay(context),
    '退院した日時と行き先を記録します。残っている手続きが終わると、ケースは自動で終了します。',
    'ほかの病院へ移るときは、ケースの「転院を記録する」から記録してください。',
  ],
  caution: leftOut,
  fieldNames: [...momentFieldNames(AT), OUTCOME, BARRIER, MISSED, UNSCREENED, NOTE],
  initial: (context) => whenLeft(AT, context),
  fields: (context, fields) => [
    fields.moment({ name: AT, label: '退院した日時', need: 'required' }),
    fields.radios(
      { name: OUTCOME, label: '行き先', need: 'required' },
      (Object.keys(OUTCOMES) as readonly (keyof typeof OUTCOMES)[]).map((value) => ({
        value,
        label: OUTCOMES[value],
      })),
      'inline',
    ),
    ...(placesNotWished(context).length > 0
      ? [
          fields.radios(
            {
              name: BARRIER,
              label: '希望した場所と違うおもな理由',
              need: 'required',
              hint: `希望していた場所：${WISHED_PLACES[context.leg.wishes?.place ?? 'undecided']}。違う行き先のときだけ選びます`,
              shownWith: { name: OUTCOME, isOneOf: placesNotWished(context) },
            },
            barrierCodes.map((value) => ({ value, label: BARRIER_REASONS[value] })),
          ),
        ]
      : []),
    ...(isNoticeMissing(context)
      ? [
          fields.radios(
            { name: MISSED, label: '連絡がもれた理由', need: 'required' },
            missedCodes.map((value) => ({ value, label: MISSED_REASONS[value] })),
          ),
        ]
      : []),
    ...(isUnscreened(context)
      ? [
          fields.checkboxes({ name: UNSCREENED, label: '基準チェック', need: 'required' }, [
            { value: LEAVES, label: 'していない。しないまま退院を記録する' },
          ]),
        ]
      : []),
    noteField(fields, '書き残すこと'),
  ],
  read: (context, typed) => {
    const outcome = (['home', 'facility'] as const).find((code) => code === typed[OUTCOME])
    const at = readGone(context, typed)
    const missedReason = missedCodes.find((code) => code === typed[MISSED])
    const needsReason = isNoticeMissing(context) && missedReason === undefined
    const remarks = readRemarks(typed)
    const isElsewhere = outcome !== undefined && placesNotWished(context).includes(outcome)
    const barrier = barrierCodes.find((code) => code === typed[BARRIER])
    const needsBarrier = isElsewhere && barrier === undefined
    const needsScreening = isUnscreened(context) && typed[UNSCREENED] !== LEAVES
    const isAsked = needsReason || needsBarrier || needsScreening
    if (outcome === undefined || 'problem' in at || isAsked || !remarks.ok)
      return wrong({
        ...('problem' in at && { [AT]: at.problem }),
        ...(outcome === undefined && { [OUTCOME]: '行き先を選んでください' }),
        ...(needsReason && { [MISSED]: '連絡がもれた理由を選んでください' }),
        ...(needsBarrier && { [BARRIER]: '希望した場所と違うおもな理由を選んでください' }),
        ...(needsScreening && {
          [UNSCREENED]: '先に基準チェックを記録するか、しないまま記録することを選んでください',
        }),
        ...(!remarks.ok && remarks.problems),
      })
    return right({
      type: 'Discharged',
      data: {
        legId: context.leg.id,
        at: at.at,
        outcome,
        ...(isNoticeMissing(context) && missedReason !== undefined && { missedReason }),
        ...(isElsewhere && barrier !== undefined && { barriers: [barrier] }),
      },
      occurredAt: at.at,
      payload: remarks.payload,
    })
  },
  submit: () => '退院を記録する',
  done: '退院を記録しました',
}

export const DEATH: ActForm = {
  allows: 'recordDeath',
  title: () => '亡くなったことを記録する',
  words: () => ['相手への知らせは自動では送られません。ケアマネジャーには電話で伝えてください。'],
  caution: () => ({ kind: 'info', title: 'このケースの期限と自動の知らせが、すべて止まります' }),
  fieldNames: momentFieldNames(AT),
  initial: ({ now }) => momentTyped(AT, now),
  fields: (_, fields) => [fields.moment({ name: AT, label: '亡くなった日時', need: 'required' })],
  read: (context, typed) => {
    const at = readGone(context, typed)
    if ('problem' in at) return wrong({ [AT]: at.problem })
    return right({
      type: 'Died',
      data: { legId: context.leg.id, at: at.at },
      occurredAt: at.at,
    })
  },
  submit: () => '亡くなったことを記録する',
  done: '亡くなったことを記録しました。ケアマネジャーに電話で伝えてください',
}

/** When the patient left: typed, not in the future, not before the admission. */
export function readGone(
  { leg, now }: Pick<ActContext, 'leg' | 'now'>,
  typed: Typed,
  field: string = AT,
): Readonly<{ at: number }> | Readonly<{ problem: string }> {
  const read = readMoment(typed, field)
  if ('empty' in read) return { problem: '日時を入れてください' }
  const when = readWhen(typed, field, now)
  if ('problem' in when || 'refused' in read) return when
  const tooEarly = { problem: '入院より前の日時です。日時を確かめてください' }
  if (read.day < dayInJapan(leg.admittedAt)) return tooEarly
  // A day alone means noon, which on the day of admission may be before it.
  if (read.time === undefined) return { at: Math.min(now, Math.max(when.at, leg.admittedAt)) }
  return leg.admissionTimeKnown && when.at < leg.admittedAt ? tooEarly : when
}

/** What kind of short stay it was, by the edition's row; an edition without one does not ask. */
function shortStayField(leg: ActContext['leg'], fields: Fields): readonly FieldModel[] {
  const { shortStay } = editionOf(leg.edition)
  if (shortStay === undefined) return []
  return [
    fields.radios(
      {
        name: SHORT_STAY_REASON,
        label: '短期の入院の内容',
        hint: `「短期の入院」のときだけ選びます。入院から${shortStay.days}日目までのものです`,
        shownWith: { name: REASON, isOneOf: ['shortStay'] },
      },
      shortStay.reasons.map(({ code, label }) => ({ value: code, label })),
    ),
  ]
}

/** 対象外: leaves the denominator and stays visible in the count of exclusions (domain manual §2.5). */
export const EXCLUSION: ActForm = {
  allows: 'excludeCase',
  title: () => '対象外にする',
  words: () => ['対象外にした件数は、理由ごとに残り、指標とともに公表されます。'],
  caution: () => ({
    kind: 'caution',
    title: 'このケースの期限と知らせが止まり、指標の分母から除かれます',
  }),
  fieldNames: [REASON, SHORT_STAY_REASON, NOTE],
  initial: () => ({}),
  fields: ({ leg }, fields) => [
    fields.radios(
      { name: REASON, label: '理由', need: 'required' },
      editionOf(leg.edition).exclusions.map(({ reason, label }) => ({ value: reason, label })),
    ),
    ...shortStayField(leg, fields),
    noteField(fields, '経過'),
  ],
  read: ({ leg }, typed) => {
    const reason: ExclusionReason | undefined = editionOf(leg.edition).exclusions.find(
      (row) => row.reason === typed[REASON],
    )?.reason
    const remarks = readRemarks(typed)
    const { shortStay } = editionOf(leg.edition)
    const why = shortStay?.reasons.find(({ code }) => code === typed[SHORT_STAY_REASON])?.code
    const needsWhy = reason === 'shortStay' && shortStay !== undefined && why === undefined
    if (reason === undefined || needsWhy || !remarks.ok)
      return wrong({
        ...(reason === undefined && { [REASON]: '理由を選んでください' }),
        ...(needsWhy && { [SHORT_STAY_REASON]: '短期の入院の内容を選んでください' }),
        ...(!remarks.ok && remarks.problems),
      })
    return right({
      type: 'Excluded',
      data: {
        legId: leg.id,
        reason,
        ...(reason === 'shortStay' && why !== undefined && { shortStayReason: why }),
      },
      payload: remarks.payload,
    })
  },
  submit: () => '対象外にする',
  done: '対象外にしました',
}

export const REOPENING: ActForm = {
  allows: 'reopenCase',
  title: () => 'ケースを再開する',
  words: () => [
    '終了したケースをもう一度開き、記録を足せるようにします。することがなくなれば、また自動で終了します。',
  ],
  fieldNames: [],
  initial: () => ({}),
  fields: () => [],
  read: () => right({ type: 'Reopened', data: { reason: 'byHand' } }),
  submit: () => 'このケースを再開する',
  done: 'ケースを再開しました',
}
