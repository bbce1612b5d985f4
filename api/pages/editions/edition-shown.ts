import type { Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Edition } from '../../../manual/editions/edition'
import type { EditionComment } from '../../../store/edition-comments'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { FormTarget, Hidden } from '../../../templates/pages/components/hidden'
import type { EditionShelf } from '../../editions/shelf'
import type { Problems, Typed } from '../../typed/typed'

/** An edition, what is known of it, and who looks at it. */
export type EditionShown = Readonly<{
  edition: Edition
  shelf: EditionShelf
  now: Instant
  reader: 'healthCenter' | 'others'
  mayViewReading: boolean
  openUntil?: PlainDate
  comments: readonly EditionComment[]
  typed: Typed
  problems: Problems
  banners: readonly BannerView[]
  /** Of the text of the edition, as this page shows it. */
  contentHash: string
  target: (action: string, hidden?: Hidden) => FormTarget
  /** An id for each form that is drawn, so that it has one effect however often it is sent. */
  drawId: () => string
}>
