import type { EditionChange } from '../../manual/editions/diff'
import { Unseen } from './components/link'

const WHAT = { added: '増えた', removed: 'なくなった', changed: '変わった' } as const

/** The differences of an edition from the one before, row by row, in the words of the manual. */
export function EditionChanges({ changes }: { changes: readonly EditionChange[] }) {
  if (changes.length === 0) return <p>違いはありません。</p>
  return (
    <ul class="changes">
      {changes.map((change) => (
        <OneChange change={change} />
      ))}
    </ul>
  )
}

function OneChange({
  change: { what, kind, name, aspect, before, after },
}: {
  change: EditionChange
}) {
  return (
    <li>
      <p class="change-head">
        <span class="change-what">{WHAT[what]}</span> {kind}
        {'\u3000'}
        {name === kind ? null : name}
        {aspect === undefined ? null : `\u3000${aspect}`}
      </p>
      <Lines label="前" lines={before ?? []} />
      <Lines label="後" lines={after ?? []} />
    </li>
  )
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class={label === '前' ? 'change-line change-before' : 'change-line'}>
          <b>{label}</b>
          <Unseen>：</Unseen>
          {'\u3000'}
          {line}
        </p>
      ))}
    </>
  )
}
