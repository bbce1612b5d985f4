import type { ComponentChildren } from 'preact'
import { Icon } from './icon'

export type AttachmentRow = Readonly<{
  /** What it is: お薬手帳の写し. */
  title: string
  href: string
  /** As the sender's computer called it. */
  fileName: string
  /** PDF 340 KB */
  detail: string
}>

/** Files, each with the way to save it; `beside` is what can be done with one. */
export function AttachmentList(props: {
  rows: readonly AttachmentRow[]
  beside?: (at: number) => ComponentChildren
}) {
  const { rows, beside } = props
  return (
    <ul class="attachments">
      {rows.map(({ title, href, fileName, detail }, at) => (
        <li>
          <div>
            <Icon name="page" />{' '}
            <a href={href} download>
              {title}（{fileName}）
            </a>
            <p class="small quiet">{detail}</p>
          </div>
          {beside?.(at)}
        </li>
      ))}
    </ul>
  )
}
