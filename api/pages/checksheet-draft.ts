import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { CaseView } from '../../store/case-view'
import type { BannerView } from '../../templates/pages/components/banner'
import { nearMoment } from '../../templates/words/time'
import type { CheckDraft } from '../cases/checksheet-draft'

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

/** A colleague has been here since the page was drawn; a person decides which ticks hold. */
export function conflictBanner(
  { names }: Pick<CaseView, 'names'>,
  draft: CheckDraft | undefined,
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
      'いまの画面は、あなたが付けた印です。もう一度「あとで続ける」を押すと、あなたの印を残します。',
      '相手の印を見るときは、何も押さずに、この画面を開きなおしてください。',
    ],
  }
}
