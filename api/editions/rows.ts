import { diffEditions, type EditionChange } from '../../manual/editions/diff'
import type { Edition } from '../../manual/editions/edition'
import { editionInWords } from '../../manual/editions/words/edition-in-words'
import type { EditionRow } from '../../store/edition-comments'
import type { EditionShelf } from './shelf'

/** The edition that this one follows; undefined of the first. */
export function editionBefore(
  shelf: Pick<EditionShelf, 'all'>,
  edition: Edition,
): Edition | undefined {
  return shelf
    .all()
    .filter(({ draft, from }) => draft !== true && from < edition.from)
    .at(-1)
}

/** What is different in the edition from the one before; undefined of the first. */
export function changesOf(
  shelf: Pick<EditionShelf, 'all'>,
  edition: Edition,
): readonly EditionChange[] | undefined {
  const before = editionBefore(shelf, edition)
  return before === undefined ? undefined : diffEditions(before, edition)
}

export type NamedRow = EditionRow & Readonly<{ name: string; isChanged: boolean }>

/** Every row that can be spoken of: what is different first, a row that is gone among them, then the others. */
export function rowsOf(shelf: Pick<EditionShelf, 'all'>, edition: Edition): readonly NamedRow[] {
  const changed = (changesOf(shelf, edition) ?? []).map(({ kind, key, name }) => ({
    kind,
    key,
    name,
  }))
  const rows = [...changed, ...editionInWords(edition)]
  const isFirst = (row: EditionRow, at: number): boolean =>
    rows.findIndex(({ kind, key }) => kind === row.kind && key === row.key) === at
  return rows.flatMap((row, at) =>
    isFirst(row, at)
      ? [{ kind: row.kind, key: row.key, name: row.name, isChanged: at < changed.length }]
      : [],
  )
}

/** How a form names a row: 手順:A8. */
export const rowValue = ({ kind, key }: EditionRow): string => `${kind}:${key}`
