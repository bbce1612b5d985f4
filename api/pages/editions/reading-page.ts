import type { Edition } from '../../../manual/editions/edition'
import { SUMMARY_READERS } from '../../../manual/editions/summary'
import type { ReadCount, Trained } from '../../../store/edition-readings'
import type { EditionReadingView } from '../../../templates/pages/edition-reading'
import { fullMoment } from '../../../templates/words/time'
import { READER_WORDS, summaryItem, tipItem } from '../../editions/summary-words'
import { paths } from '../../routes/paths'
import { SMALLEST_SHOWN } from '../small-cells'

const NOT_AT_A_DESK = '部署の登録なし'
const HOW_COUNTED =
  '1枚のまとめは開いたとき、工夫はその手順のページを開いたときに1回と数えます。誰が開いたかは残しません。'

type Shown = Readonly<{ edition: Edition; title: string }>

/** Of one's own organisation, by ward. */
export function ownReadingView(
  { edition, title }: Shown,
  counts: readonly ReadCount[],
  trained: readonly Trained[],
): EditionReadingView {
  const names = namesOf(edition)
  return {
    ...headOf(edition, title),
    words: [`あなたの病院・事業所の中だけの数字です。${HOW_COUNTED}`],
    lines: counts.map(({ item, desk, count }) => ({
      what: names.get(item) ?? item,
      where: desk ?? NOT_AT_A_DESK,
      count: `${count}回`,
    })),
    trained: trained.map(({ item, name, desk, at }) => ({
      what: names.get(item) ?? item,
      name,
      where: desk ?? NOT_AT_A_DESK,
      at: fullMoment(at),
    })),
  }
}

/** Of the region in total: a fixed table, with what is small hidden (decisions 17). */
export function regionReadingView(
  { edition, title }: Shown,
  counts: readonly ReadCount[],
): EditionReadingView {
  const names = namesOf(edition)
  return {
    ...headOf(edition, title),
    words: [
      `南和地域の合計です。病院・病棟ごとの数は、それぞれの病院の中だけで見られます。${HOW_COUNTED}`,
    ],
    lines: counts.map(({ item, count }) => ({
      what: names.get(item) ?? item,
      where: '南和地域',
      count: count < SMALLEST_SHOWN ? `${SMALLEST_SHOWN}回より少ない` : `${count}回`,
    })),
  }
}

const headOf = ({ id }: Edition, title: string) => ({
  edition: title,
  back: { href: paths.edition(id), label: title },
})

function namesOf({ tips = [] }: Edition): ReadonlyMap<string, string> {
  return new Map([
    ...SUMMARY_READERS.map(
      (reader) => [summaryItem(reader), `1枚のまとめ\u3000${READER_WORDS[reader]}`] as const,
    ),
    ...tips.map(({ id, at, text }) => [tipItem(id), `${at}\u3000${text}`] as const),
  ])
}
