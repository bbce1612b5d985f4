import type { ComponentChildren } from 'preact'

/** Opens by itself in print, see app.css. */
export function Disclosure(props: {
  summary: string
  open?: boolean
  small?: boolean
  children: ComponentChildren
}) {
  const { summary, open, small, children } = props
  return (
    <details class={small === true ? 'disclosure disclosure-small' : 'disclosure'} open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div class="disclosure-inside">{children}</div>
    </details>
  )
}

/** 「根拠」: rule, edition and dates, so that every demand can be checked (usability 41). */
export function Basis({ lines, summary = '根拠' }: { lines: readonly string[]; summary?: string }) {
  if (lines.length === 0) return null
  return (
    <Disclosure summary={summary} small>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </Disclosure>
  )
}
