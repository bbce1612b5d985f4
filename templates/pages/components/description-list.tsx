import type { ComponentChildren } from 'preact'

export type Row = Readonly<{ label: string; value: ComponentChildren; note?: ComponentChildren }>

/** Label and value, a hairline under each; label above value where it is narrow. */
export function DescriptionList({ rows, quiet }: { rows: readonly Row[]; quiet?: boolean }) {
  return (
    <dl class={quiet === true ? 'rows rows-quiet' : 'rows'}>
      {rows.map(({ label, value, note }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note === undefined ? null : <dd class="row-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
