import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Edition } from '../../../manual/editions/edition'
import { editionInWords } from '../../../manual/editions/words/edition-in-words'
import type { Row } from '../../../templates/pages/components/description-list'
import { fullDay } from '../../../templates/words/day'
import { fullMoment } from '../../../templates/words/time'
import type { EditionShelf } from '../../editions/shelf'

type Known = Readonly<{
  shelf: Pick<EditionShelf, 'drafts' | 'publicationOf'>
  today: PlainDate
  /** The last day of the comment round; absent before one was opened. */
  openUntil?: PlainDate | undefined
}>

/** When it holds, who published it or how far the draft has come, and what it can be compared by. */
export function editionFacts(edition: Edition, { shelf, today, openUntil }: Known): readonly Row[] {
  const publication = shelf.publicationOf(edition.id)
  const isDraft = shelf.drafts().includes(edition)
  return [
    { label: '使い始める日', value: `${fullDay(edition.from)}の入院から` },
    {
      label: '公表',
      value: isDraft
        ? 'まだ公表されていません'
        : publication?.by === undefined
          ? 'サービスの開始のときから入っている版です'
          : `${fullMoment(publication.at)}\u3000${publication.by.organisation}\u3000${publication.by.name}`,
    },
    ...(isDraft ? [{ label: '意見の受け付け', value: roundWords(openUntil, today) }] : []),
    { label: '定めの行', value: `${editionInWords(edition).length}行` },
    ...(publication === undefined
      ? []
      : [{ label: '内容の照合', value: `SHA-256\u3000${publication.contentHash.slice(0, 16)}…` }]),
  ]
}

function roundWords(until: PlainDate | undefined, today: PlainDate): string {
  if (until === undefined) return 'まだ始まっていません'
  return until < today ? `${fullDay(until)}に終わりました` : `${fullDay(until)}まで`
}
