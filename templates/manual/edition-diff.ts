import type { EditionChange } from '../../manual/editions/diff'

const WHAT = { added: '増えた', removed: 'なくなった', changed: '変わった' } as const

/** The differences of two editions as lines that can be read out at a meeting. */
export function editionDiff(last: string, next: string, changes: readonly EditionChange[]): string {
  const lines = changes.length === 0 ? ['違いはありません。'] : changes.flatMap(changeLines)
  return [`${last} → ${next}`, '', ...lines].join('\n')
}

export function changeLines({
  what,
  kind,
  name,
  aspect,
  before = [],
  after = [],
}: EditionChange): readonly string[] {
  // The row about the edition itself is called after its kind.
  const head = `【${WHAT[what]}】${name === kind ? kind : `${kind}\u3000${name}`}`
  if (what !== 'changed') return [head, ...after.map((line) => `  ${line}`)]
  return [
    `${head}\u3000${aspect ?? ''}`,
    ...before.map((line) => `  前：${line}`),
    ...after.map((line) => `  後：${line}`),
  ]
}
