import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Edition } from '../../../manual/editions/edition'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { EditionCard, EditionsView } from '../../../templates/pages/editions'
import { changesOf, editionBefore } from '../../editions/rows'
import type { EditionShelf } from '../../editions/shelf'
import { paths } from '../../routes/paths'
import { editionFacts } from './facts'
import { summaryLinks } from './summary-page'

export type EditionsShown = Readonly<{
  shelf: EditionShelf
  now: Instant
  /** By the draft's id, where a comment round has been opened: its last day. */
  openUntil: ReadonlyMap<string, PlainDate>
  /** Whether this reader writes comments; who answers them does not. */
  mayComment: boolean
  banners?: readonly BannerView[]
}>

/** The region's editions by what they are today. */
export function editionsView(shown: EditionsShown): EditionsView {
  const { shelf, now, banners = [] } = shown
  const today = dayInJapan(now)
  const current = shelf.inForce(today)
  const drafts = shelf.drafts()
  const published = shelf.all().filter((edition) => !drafts.includes(edition))
  const card = (edition: Edition): EditionCard => cardOf(shown, edition)
  return {
    banners,
    groups: [
      { title: 'いまの版', editions: [card(current)] },
      ...group(
        'これから使う版',
        published.filter(({ from }) => from > today).map(card),
        '公表されています。使い始める日より前に入院した方は、いまの版のままです。',
      ),
      ...group(
        '案',
        drafts.map(card),
        '話し合いのための案です。公表されるまで、どの入院にも使われません。',
      ),
      ...group(
        'これまでの版',
        published
          .filter((edition) => edition.from <= today && edition !== current)
          .toReversed()
          .map(card),
        'この版のときに入院した方には、今もこの版を使います。',
      ),
    ],
  }
}

function group(
  title: string,
  editions: readonly EditionCard[],
  words: string,
): EditionsView['groups'] {
  return editions.length === 0 ? [] : [{ title, words, editions }]
}

function cardOf(
  { shelf, now, openUntil, mayComment }: EditionsShown,
  edition: Edition,
): EditionCard {
  const { id } = edition
  const today = dayInJapan(now)
  const until = openUntil.get(id)
  const before = editionBefore(shelf, edition)
  const changes = changesOf(shelf, edition)?.length ?? 0
  const isOpen = shelf.drafts().includes(edition) && until !== undefined && today <= until
  return {
    id,
    title: shelf.titleOf(edition),
    facts: editionFacts(edition, { shelf, today, openUntil: until }),
    links: [
      {
        href: paths.edition(id),
        label:
          before === undefined
            ? 'この版を見る'
            : `${before.title}との違い（${changes}か所）${isOpen && mayComment ? 'を見る・意見を書く' : 'を見る'}`,
      },
      ...summaryLinks(edition),
    ],
  }
}
