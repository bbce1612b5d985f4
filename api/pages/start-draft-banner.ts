import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { BannerView } from '../../templates/pages/components/banner'
import { nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'

/** On the list of what is to do: a case that was begun and not started yet, until it is started or thrown away. */
export function startDraftBanner(
  draft: Readonly<{ updatedAt: Instant }> | undefined,
  now: Instant,
): readonly BannerView[] {
  if (draft === undefined) return []
  return [
    {
      kind: 'info',
      title: `書きかけの新しいケースがあります（${nearMoment(draft.updatedAt, dayInJapan(now))} に保存）`,
      words: ['下書きはあなたにだけ見えます。まだ始まっていません。'],
      link: { href: paths.newCase, label: '下書きの続きを書く' },
    },
  ]
}
