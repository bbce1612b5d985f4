import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { EditionComment } from '../../../store/edition-comments'
import type { CommentView, EditionForm, EditionView } from '../../../templates/pages/edition'
import { fullDay } from '../../../templates/words/day'
import { fullMoment } from '../../../templates/words/time'
import { type NamedRow, rowValue } from '../../editions/rows'
import { paths } from '../../routes/paths'
import { createFields } from '../../typed/fields'
import type { EditionShown } from './edition-shown'

/** Enough for a reason and a proposal; more is better said at a meeting. The table holds it too. */
export const COMMENT_LIMIT = 1_000

/** 手順 A8「…」; the row about the edition itself is called 版 once. */
const rowWords = ({ kind, name }: Readonly<{ kind: string; name: string }>): string =>
  kind === name ? kind : `${kind}\u3000${name}`

export const WHOLE = 'whole'
export const COMMENT_FIELDS = ['row', 'words'] as const

/** The rows that can be spoken of, in order, by what a form calls them: found once for all comments of a page. */
type RowsByValue = ReadonlyMap<string, NamedRow>

export const byValue = (rows: readonly NamedRow[]): RowsByValue =>
  new Map(rows.map((row) => [rowValue(row), row]))

/** The field of the answer to one comment: a page has many of them. */
export const answerField = (commentId: string): string => `answer-${commentId}`

const NO_PATIENTS = '患者の氏名・住所・病名など、個人がわかることは書かないでください。'

export function commentForm(
  { edition, typed, problems, target, drawId }: EditionShown,
  rows: RowsByValue,
  openUntil: PlainDate,
): EditionForm {
  const fields = createFields(typed, problems)
  const option = ([value, row]: readonly [string, NamedRow]) => ({
    value,
    label: `${row.isChanged ? '【違うところ】' : ''}${rowWords(row)}`,
  })
  return {
    title: '意見を書く',
    words: [
      `${fullDay(openUntil)}まで受け付けています。意見は組織の名前とともに、このサービスを使うすべての組織が読めます。書いた人の名前は出ません。`,
    ],
    target: target(paths.editionComments(edition.id), [['submissionId', drawId()]]),
    fields: [
      fields.select({ name: 'row', label: 'どこについて', need: 'required' }, [
        { value: WHOLE, label: '版の全体について' },
        ...[...rows].map(option),
      ]),
      fields.textarea(
        { name: 'words', label: '意見', need: 'required', hint: NO_PATIENTS },
        COMMENT_LIMIT,
      ),
    ],
    submit: 'この意見を保健所に送る',
  }
}

export function answerForm(
  { edition, typed, problems, target, drawId }: EditionShown,
  { id }: EditionComment,
): EditionForm {
  return {
    title: '答えを書く',
    words: [],
    target: target(paths.editionAnswer(edition.id, id), [['submissionId', drawId()]]),
    fields: [
      createFields(typed, problems).textarea(
        { name: answerField(id), label: '保健所の答え', need: 'required', hint: NO_PATIENTS },
        COMMENT_LIMIT,
      ),
    ],
    submit: 'この答えを載せる',
    isLesser: true,
  }
}

export function commentView(
  rows: RowsByValue,
  { id, row, organisation, words, at, answers }: EditionComment,
  answer: EditionForm | undefined,
): CommentView {
  const named = row && rows.get(rowValue(row))
  return {
    id,
    about: row === undefined ? '版の全体について' : `${row.kind}\u3000${named?.name ?? row.key}`,
    from: `${organisation}\u3000${fullMoment(at)}`,
    words,
    answers: answers.map((one) => ({
      words: one.words,
      from: `保健所の答え\u3000${fullMoment(one.at)}`,
    })),
    ...(answer !== undefined && { answer }),
  }
}

/** Who has spoken, and how often; most first. */
export function countsOf(
  comments: readonly EditionComment[],
): NonNullable<NonNullable<EditionView['comments']>['counts']> {
  const counts = new Map<string, number>()
  for (const { organisation } of comments)
    counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  return [...counts]
    .map(([organisation, count]) => ({ organisation, count }))
    .toSorted((a, b) => b.count - a.count)
}
