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

function OneChange({ change }: { change: EditionChange }) {
  const { what, before, after } = change
  return (
    <li>
      <p class="change-head">
        <span class="change-what">{WHAT[what]}</span> {headOf(change)}
      </p>
      <Lines label="前" lines={before ?? []} />
      <Lines {...(what === 'changed' && { label: '後' })} lines={after ?? []} />
    </li>
  )
}

/** The row about the edition itself is called after its kind. */
const headOf = ({ kind, name, aspect }: EditionChange): string =>
  [kind, ...(name === kind ? [] : [name]), ...(aspect === undefined ? [] : [aspect])].join('\u3000')

function Lines({ label, lines }: { label?: string; lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class={label === '前' ? 'change-line change-before' : 'change-line'}>
          {label === undefined ? null : (
            <>
              <b>{label}</b>
              <Unseen>：</Unseen>
              {'\u3000'}
            </>
          )}
          {line}
        </p>
      ))}
    </>
  )
}
