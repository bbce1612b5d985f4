import type { ComponentChildren } from 'preact'
import type { Link } from './link'

export function Card(props: {
  title: string
  id: string
  link?: Link
  children: ComponentChildren
}) {
  const { title, id, link, children } = props
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {link === undefined ? null : <a href={link.href}>{link.label}</a>}
      </div>
      <div class="card-body">{children}</div>
    </section>
  )
}
