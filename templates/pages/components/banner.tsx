import type { ComponentChildren } from 'preact'
import { Icon } from './icon'
import type { Link } from './link'

const ICONS = {
  info: 'info',
  caution: 'warning',
  error: 'warning',
  success: 'done',
  waiting: 'hourglass',
} as const

export type BannerView = Readonly<{
  kind: keyof typeof ICONS
  title: string
  words?: readonly string[]
  /** Where to go on. */
  link?: Link
}>

export function Banner(props: {
  kind: BannerView['kind']
  title: string
  /** A message that came with this very page: announced, since nobody looks for it. */
  announced?: boolean
  children?: ComponentChildren
}) {
  const { kind, title, announced, children } = props
  return (
    <div class={`banner banner-${kind}`} role={announced === true ? 'status' : undefined}>
      <Icon name={ICONS[kind]} />
      <div>
        <p class="banner-title">{title}</p>
        {children}
      </div>
    </div>
  )
}

export function Banners({ banners }: { banners: readonly BannerView[] }) {
  return (
    <>
      {banners.map(({ kind, title, words, link }) => (
        <Banner kind={kind} title={title} announced>
          {words?.map((sentence) => (
            <p>{sentence}</p>
          ))}
          {link === undefined ? null : (
            <p>
              <a href={link.href}>{link.label}</a>
            </p>
          )}
        </Banner>
      ))}
    </>
  )
}
