import type { Edition } from '../../../manual/editions/edition'
import { SUMMARY_READERS, summaryFor, type SummaryReader } from '../../../manual/editions/summary'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { FormTarget } from '../../../templates/pages/components/hidden'
import type { Link } from '../../../templates/pages/components/link'
import type { EditionSummaryView } from '../../../templates/pages/edition-summary'
import { fullDay } from '../../../templates/words/day'
import { READER_WORDS } from '../../editions/summary-words'
import { paths } from '../../routes/paths'

export type SummaryShown = Readonly<{
  edition: Edition
  /** As it is called today: with （案） while it is one. */
  title: string
  reader: SummaryReader
  banners: readonly BannerView[]
  confirm: FormTarget | undefined
}>

export function summaryView(shown: SummaryShown): EditionSummaryView {
  const { edition, title, reader, banners, confirm } = shown
  return {
    edition: title,
    reader: READER_WORDS[reader],
    from: fromWords(edition),
    banners,
    back: { href: paths.edition(edition.id), label: title },
    summary: summaryFor(edition, reader),
    pdf: paths.editionSummaryPdf(edition.id, reader),
    ...(confirm !== undefined && { confirm }),
    others: SUMMARY_READERS.filter((other) => other !== reader).map((other) => ({
      href: paths.editionSummary(edition.id, other),
      label: READER_WORDS[other],
    })),
  }
}

export const fromWords = ({ from }: Edition): string => `${fullDay(from)}の入院から`

/** 1枚のまとめ for each kind of reader. */
export const summaryLinks = ({ id }: Edition): readonly Link[] =>
  SUMMARY_READERS.map((reader) => ({
    href: paths.editionSummary(id, reader),
    label: `1枚のまとめ：${READER_WORDS[reader]}`,
  }))
