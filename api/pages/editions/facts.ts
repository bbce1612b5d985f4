import type { Edition } from '../../../manual/editions/edition'
import { editionInWords } from '../../../manual/editions/words/edition-in-words'
import type { Row } from '../../../templates/pages/components/description-list'
import { fullDay } from '../../../templates/words/day'
import { fullMoment } from '../../../templates/words/time'
import type { EditionShelf } from '../../editions/shelf'

/** When it holds, who published it, and how much of it the region has still to confirm. */
export function editionFacts(
  shelf: Pick<EditionShelf, 'drafts' | 'publicationOf'>,
  edition: Edition,
): readonly Row[] {
  const publication = shelf.publicationOf(edition.id)
  return [
    { label: '使い始める日', value: `${fullDay(edition.from)}の入院から` },
    {
      label: '公表',
      value: shelf.drafts().includes(edition)
        ? 'まだ公表されていません'
        : publication?.by === undefined
          ? 'サービスの開始のときから入っている版です'
          : `${fullMoment(publication.at)}\u3000${publication.by.organisation}\u3000${publication.by.name}`,
    },
    { label: '定めの行', value: `${editionInWords(edition).length}行` },
    ...(publication === undefined
      ? []
      : [{ label: '内容の照合', value: `SHA-256\u3000${publication.contentHash.slice(0, 16)}…` }]),
  ]
}
