import type { ComponentChildren } from 'preact'
import { Unseen } from './link'

/** Opens by itself in print, see app.css. */
export function Disclosure(props: {
  summary: string
  /** What it is about, where several stand on a page: heard, not seen. */
  about?: string
  open?: boolean
  small?: boolean
  children: ComponentChildren
}) {
  const { summary, about, open, small, children } = props
  return (
    <details class={small === true ? 'disclosure disclosure-small' : 'disclosure'} open={open}>
      <summary>
        <span>
          {summary}
          {about === undefined ? null : <Unseen>（{about}）</Unseen>}
        </span>
      </summary>
      <div class="disclosure-inside">{children}</div>
    </details>
  )
}

/** 「根拠」: rule, edition and dates, so that every demand can be checked (usability 41). */
export function Basis(props: { lines: readonly string[]; summary?: string; about?: string }) {
  const { lines, summary = '根拠', about } = props
  if (lines.length === 0) return null
  return (
    <Disclosure summary={summary} {...(about !== undefined && { about })} small>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </Disclosure>
  )
}
