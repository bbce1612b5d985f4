import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { CaseView } from '../../store/case-view'
import type { BannerView } from '../../templates/pages/components/banner'
import { nearMoment } from '../../templates/words/time'
import type { CheckDraft } from '../cases/checksheet-draft'
import type { Standing } from './case/standing'

/** A page that begins with ticks somebody has set before. */
export function draftBanner(
  { names }: Pick<CaseView, 'names'>,
  { savedBy, savedAt }: CheckDraft,
  now: Instant,
): BannerView {
  const by = names.get(savedBy) ?? 'ほかの人'
  return {
    kind: 'info',
    title: `書きかけのチェックから始めています（${nearMoment(savedAt, dayInJapan(now))} に保存）`,
    words: [
      `${by}さんが付けた印です。まだ判定していません。確かめて、「判定する」を押してください。`,
    ],
  }
}

/** A judgement that the case has not taken up yet; whoever judges now would judge for the second time. */
export function judgementBanner({
  view: { pending, names },
  leg,
}: Pick<Standing, 'view' | 'leg'>): BannerView | undefined {
  const judged = pending.find(
    ({ event }) => event.type === 'ChecksheetAnswered' && event.data.legId === leg.id,
  )
  if (judged === undefined) return undefined
  return {
    kind: 'waiting',
    title: '基準チェックの判定を受け付けました。反映を待っています',
    words: [
      `${names.get(judged.accountId) ?? 'ほかの人'}さんが判定しました。内容は保存されています。もう一度判定する必要はありません。`,
    ],
  }
}

/** What was pressed on a page that a colleague's ticks have overtaken. */
export type ConflictAt = 'later' | 'discard' | 'judge'

/** A colleague has been here since the page was drawn; a person decides which ticks hold. */
export function conflictBanner(
  { names }: Pick<CaseView, 'names'>,
  draft: CheckDraft | undefined,
  pressed: ConflictAt,
): BannerView {
  if (draft === undefined)
    return {
      kind: 'caution',
      title: 'この画面を開いたあとに、下書きが片付けられています',
      words: [
        '判定されたか、下書きが消されました。いまの画面は、あなたが付けた印のままです。ケースの記録を確かめてから、続けてください。',
      ],
    }
  return {
    kind: 'caution',
    title: `${names.get(draft.savedBy) ?? 'ほかの人'}さんも、このチェックの印を保存しています`,
    words: [
      `いまの画面は、あなたが付けた印です。${AGAIN[pressed]}`,
      '相手の印を見るときは、何も押さずに、この画面を開きなおしてください。',
    ],
  }
}

const AGAIN = {
  later: 'もう一度「あとで続ける」を押すと、あなたの印を残します。',
  discard: 'まだ何も消していません。もう一度「下書きを消す」を押すと、相手の印も消えます。',
  judge: 'まだ判定していません。もう一度「判定する」を押すと、あなたの印で判定します。',
} as const satisfies Record<ConflictAt, string>
