import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { BannerView } from '../../../templates/pages/components/banner'
import { fullDay } from '../../../templates/words/day'
import { dayTyped } from '../../typed/day'
import { momentTyped } from '../../typed/moment'
import type { Typed } from '../../typed/typed'
import type { ActContext } from './act-form'

/** Nobody was told that the coordination begins, though there is somebody to tell. */
export const isNoticeMissing = ({ leg, state }: ActContext): boolean =>
  leg.dischargeNoticeSent === undefined && state.coordinator !== undefined

/** Whether coordination is needed was never asked of somebody without a care manager (manual §3.1, B1). */
export const isUnscreened = ({ leg, state }: ActContext): boolean =>
  leg.checksheet === undefined && state.coordinator === undefined

/** What was left out before the patient leaves; a person has one or the other, with or without a care manager. */
export function leftOut(context: ActContext): BannerView | undefined {
  if (isNoticeMissing(context))
    return {
      kind: 'caution',
      title: '退院調整開始の連絡が、まだ記録されていません',
      words: [
        'このまま退院を記録すると「退院調整もれ」に数えます。もれた理由を選んでください。',
        '連絡をしていたときは、先に「退院調整開始の連絡」を記録してください。退院より前の日時で記録できます。',
      ],
    }
  if (isUnscreened(context))
    return {
      kind: 'caution',
      title: '基準チェックが、まだ記録されていません',
      words: [
        '担当のケアマネジャーがいない方、分からない方は、退院の前に、退院調整が要るかどうかを確かめます。',
        'ケースに戻り、先に「基準チェックをする」から記録してください。退院を記録したあとは、記録できません。',
      ],
    }
  return undefined
}

/** The day that was decided, so that a slip of the pen is seen beside it. */
export function decidedDay({ leg, now }: ActContext): readonly string[] {
  const on = leg.dischargeDateFixed?.on
  if (on === undefined) return []
  const isAhead = on > dayInJapan(now)
  return [
    `決まっている退院日は、${fullDay(on)}です。`,
    ...(isAhead ? ['早く退院したときは、実際に退院した日時を入れてください。'] : []),
  ]
}

/** Now, unless another day was decided: one gone by stands there, one to come leaves the boxes empty. */
export function whenLeft(field: string, { leg, now }: ActContext): Typed {
  const on = leg.dischargeDateFixed?.on
  const today = dayInJapan(now)
  if (on === undefined || on === today) return momentTyped(field, now)
  return on < today ? dayTyped(field, on) : {}
}
