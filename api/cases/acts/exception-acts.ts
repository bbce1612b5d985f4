import type { DisputedFact } from '../../../manual/case/exception-events'
import { isKnown, openDisputes } from '../../../manual/case/fold-disputes'
import type { WardKind } from '../../../manual/case/events'
import type { ActContext, ActForm } from './act-form'
import { askedAct } from './asked-act'
import { TOLD_AWAY_FROM_SCREEN, TOLD_BY_VOICE } from './how-done'
import { CORRECTION } from './correction'
import { EDITION_ADOPTION } from './edition-adoption'
import { STRAY_FAX } from './stray-fax'
import { TAKING_BACK } from './taking-back'

export const DISPUTED_FACTS = {
  admissionNotice: '入院の連絡',
  admissionInfoSheet: '入院時情報提供書',
  dischargeCoordinationNotice: '退院調整開始の連絡',
  dischargeDate: '退院日の知らせ',
} as const satisfies Record<DisputedFact, string>

export const RECALL_REASONS = {
  wrongRecipient: '相手の事業所を間違えた',
  wrongPatient: '患者さんを間違えた',
} as const

const SETTLEMENTS = {
  happened: 'あった（伝わっていた）',
  didNotHappen: 'なかった（伝わっていなかった）',
} as const

/** The oldest dispute is settled first. */
const disputedNow = ({ leg }: ActContext): DisputedFact =>
  openDisputes(leg)[0]?.about ?? 'dischargeCoordinationNotice'

export const EXCEPTION_ACTS = {
  correction: CORRECTION,
  'taking-back': TAKING_BACK,
  'edition-adoption': EDITION_ADOPTION,
  'next-hospital': askedAct({
    allows: 'handOverDocuments',
    title: '転院先にケアマネジャーを知らせたことを記録する',
    words: ['次の病院が、担当のケアマネジャーに連絡できるようにします。'],
    how: TOLD_AWAY_FROM_SCREEN,
    deed: ({ context, channel }) => ({
      type: 'NextHospitalTold',
      data: { legId: context.leg.id, channel },
    }),
    submit: () => '知らせたことを記録する',
    done: '転院先に知らせたことを記録しました',
  }),
  'death-told': askedAct({
    allows: 'recordDeath',
    title: '亡くなったことを伝えたと記録する',
    words: ['電話か対面で伝えた日時を残します。自動の知らせは出ません。'],
    how: TOLD_BY_VOICE,
    deed: ({ context, channel }) => ({
      type: 'DeathTold',
      data: { legId: context.leg.id, channel },
    }),
    submit: () => '伝えたことを記録する',
    done: '伝えたことを記録しました',
  }),
  recall: askedAct({
    allows: 'recallCase',
    title: '誤って知らせた事業所への公開を止める',
    words: ({ view }) => [
      `公開を止める相手：${view.coordinator?.name ?? '担当の事業所'}`,
      '押すと、その事業所はこのケースを見られなくなります。そのあと電話で知らせ、届いた書類の扱いを確かめてください。',
      '漏えいにあたるかどうかは、病院の個人情報の担当者と確かめてください。',
    ],
    caution: () => ({ kind: 'caution', title: '担当の事業所の登録も外れます' }),
    choices: [{ name: 'reason', label: '理由', options: RECALL_REASONS }],
    when: '公開を止めると決めた日時',
    deed: ({ context, choice }) => ({
      type: 'Recalled',
      data: {
        organisationId: context.state.coordinator?.organisationId ?? '',
        reason: choice('reason') as keyof typeof RECALL_REASONS,
      },
    }),
    submit: () => '公開を止める',
    done: '公開を止めました。事業所に電話してください',
  }),
  'recall-told': askedAct({
    allows: 'recallCase',
    title: '誤って知らせた事業所に電話したことを記録する',
    words: ['届いたものの扱い（破棄、返送）を聞いて、書き残してください。'],
    how: TOLD_BY_VOICE,
    deed: ({ context, channel }) => ({
      type: 'RecallTold',
      data: {
        organisationId:
          (context.state.recalls ?? []).find(({ told }) => told === undefined)?.organisationId ??
          '',
        channel,
      },
    }),
    submit: () => '電話したことを記録する',
    done: '電話したことを記録しました',
  }),
  'stray-fax': STRAY_FAX,
  dispute: askedAct({
    allows: 'disputeRecord',
    title: '記録と食い違うことを知らせる',
    words: [
      '「伝えた」「聞いていない」の食い違いを、双方の画面に出します。どちらが正しいかは、電話で確かめて決めます。',
    ],
    choices: [{ name: 'about', label: '食い違っていること', options: DISPUTED_FACTS }],
    when: '気づいた日時',
    deed: ({ context, choice }) => {
      const about = choice('about') as DisputedFact
      const claim = isKnown(context.leg, about) ? 'didNotHappen' : 'happened'
      return { type: 'Disputed', data: { legId: context.leg.id, about, claim } }
    },
    submit: () => '食い違いを知らせる',
    done: '食い違いを記録しました。電話で確かめてください',
  }),
  settlement: askedAct({
    allows: 'disputeRecord',
    title: (context) => `食い違いを解く（${DISPUTED_FACTS[disputedNow(context)]}）`,
    words: ['電話で確かめた結果を記録します。前の記録も残ります。'],
    choices: [{ name: 'outcome', label: '確かめた結果', options: SETTLEMENTS }],
    when: '確かめた日時',
    deed: ({ context, choice }) => ({
      type: 'Settled',
      data: {
        legId: context.leg.id,
        about: disputedNow(context),
        outcome: choice('outcome') as keyof typeof SETTLEMENTS,
      },
    }),
    submit: () => '結果を記録する',
    done: '食い違いを解きました',
  }),
  'ward-kind': askedAct({
    allows: 'moveWard',
    title: '病棟の種類が変わったことを記録する',
    words: ['療養病棟では、家族との話し合いの期限が14日になります。'],
    choices: [
      {
        name: 'kind',
        label: '移った先',
        options: {
          general: '一般病棟',
          recovery: '回復期・地域包括ケア病棟',
          longTerm: '療養病棟',
        },
      },
    ],
    when: '移った日時',
    deed: ({ context, choice }) => ({
      type: 'WardTransferred',
      data: {
        legId: context.leg.id,
        wardCode: context.leg.wardCode,
        wardKind: choice('kind') as WardKind,
      },
    }),
    submit: () => '転棟を記録する',
    done: '転棟を記録しました',
  }),
} as const satisfies Record<string, ActForm>
