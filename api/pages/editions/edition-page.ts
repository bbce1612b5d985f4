import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { EditionView } from '../../../templates/pages/edition'
import { changesOf, editionBefore, rowsOf } from '../../editions/rows'
import { paths } from '../../routes/paths'
import { answerForm, byValue, commentForm, commentView, countsOf } from './comment-parts'
import type { EditionShown } from './edition-shown'
import { editionFacts } from './facts'
import { summaryLinks } from './summary-page'
import { publishForm, roundForm, whyNotYet } from './publish-parts'

/** One edition as a person of this organisation may use it today. */
export function editionView(shown: EditionShown): EditionView {
  const { edition, shelf, banners, comments, openUntil, now, reader } = shown
  const before = editionBefore(shelf, edition)
  const changes = changesOf(shelf, edition)
  const rows = byValue(rowsOf(shelf, edition))
  const isDraft = shelf.drafts().includes(edition)
  const today = dayInJapan(now)
  const isOpen = isDraft && openUntil !== undefined && today <= openUntil
  const forHealthCenter = reader === 'healthCenter'
  return {
    title: shelf.titleOf(edition),
    back: { href: paths.editions, label: 'マニュアルの版' },
    banners,
    facts: editionFacts(edition, { shelf, today, openUntil }),
    links: [
      ...(isDraft && forHealthCenter ? [TO_DECIDE, TRY_DRAFT] : []),
      ...(isOpen && !forHealthCenter ? [TO_COMMENT] : []),
      ...summaryLinks(edition),
      ...(forHealthCenter
        ? [{ href: paths.editionLetters(edition.id), label: '病院へのお知らせを印刷する' }]
        : []),
      ...(shown.mayViewReading
        ? [{ href: paths.editionReading(edition.id), label: '読まれた回数' }]
        : []),
    ],
    ...(before !== undefined &&
      changes !== undefined && {
        changes: { title: `${before.title}との違い`, list: changes },
      }),
    ...(isOpen && !forHealthCenter && { comment: commentForm(shown, rows, openUntil) }),
    ...((isDraft || comments.length > 0) && {
      comments: {
        words: commentWords(comments.length, isOpen, openUntil),
        list: comments.map((comment) =>
          commentView(rows, comment, forHealthCenter ? answerForm(shown, comment) : undefined),
        ),
        ...(forHealthCenter && { counts: countsOf(comments) }),
      },
    }),
    ...(isDraft && forHealthCenter && publishing(shown, isOpen)),
  }
}

/** Further down the same page, where the work on a draft is done. */
const TO_DECIDE = { href: '#round', label: '意見の受け付けと公表へ進む' }
const TO_COMMENT = { href: '#comment', label: '意見を書く' }
const TRY_DRAFT = { href: paths.simulation, label: '記録されたケースでこの案を試す' }

function publishing(shown: EditionShown, isOpen: boolean): Partial<EditionView> {
  const notYet = whyNotYet(shown.edition, shown.now, isOpen)
  return {
    round: roundForm(shown),
    ...(notYet === undefined ? { publish: publishForm(shown) } : { notYet }),
  }
}

function commentWords(
  count: number,
  isOpen: boolean,
  openUntil: PlainDate | undefined,
): readonly string[] {
  if (count > 0) return []
  if (isOpen) return ['まだ意見はありません。']
  return [
    openUntil === undefined
      ? '意見の受け付けは、まだ始まっていません。保健所が始めると、ここに書き込めます。'
      : '意見の受け付けは終わりました。寄せられた意見はありませんでした。',
  ]
}
