import type { Link } from './link'
import { PhoneLink } from './link'

export type NavItem = Link & Readonly<{ count?: number; current?: boolean }>

/** What stands around every page of one visitor. */
export type Frame = Readonly<{
  /** The demo region says so on every page. */
  demo: boolean
  homeHref: string
  help?: Readonly<{ phone: string; hours: string }>
  /** Absent before sign-in. */
  visitor?: Readonly<{ organisation: string; name: string; role: string; account: Link }>
  /** On a page for anybody, seen by somebody who is not signed in: the way in. */
  guest?: Link
  /** Whom a page without sign-in is for. */
  audience?: Readonly<{ title: string; words: string }>
  nav: readonly NavItem[]
  footer?: Readonly<{ operator: string; edition?: string; links: readonly Link[] }>
}>

export function Header({ frame }: { frame: Frame }) {
  const { demo, homeHref, help, visitor, guest, audience, nav } = frame
  return (
    <>
      {demo ? <DemoBand /> : null}
      <header class="site-header">
        <div class="site-bar">
          <a class="brand" href={homeHref}>
            <Mark />
            <span>南和 入退院連携</span>
          </a>
          {visitor === undefined ? null : (
            <div class="visitor">
              <p class="visitor-office">{visitor.organisation}</p>
              <p>
                {visitor.name} さん（{visitor.role}）{' '}
                <a href={visitor.account.href}>{visitor.account.label}</a>
              </p>
            </div>
          )}
          {guest === undefined ? null : (
            <div class="visitor">
              <p class="visitor-office">どなたでも見られるページ</p>
              <p>
                <a href={guest.href}>{guest.label}</a>
              </p>
            </div>
          )}
          {audience === undefined ? null : (
            <div class="visitor">
              <p class="visitor-office">{audience.title}</p>
              <p>{audience.words}</p>
            </div>
          )}
          {help === undefined ? null : <Help {...help} />}
        </div>
        {nav.length === 0 ? null : <Navigation items={nav} />}
      </header>
    </>
  )
}

function Help({ phone, hours }: NonNullable<Frame['help']>) {
  return (
    <div class="help">
      <p class="help-words">
        困ったときは<span class="help-hours">（{hours}）</span>
      </p>
      <PhoneLink number={phone} />
    </div>
  )
}

function DemoBand() {
  return (
    <aside class="demo-band" aria-label="体験版">
      <p>
        <span class="demo-tag">体験版</span>
        <span>患者・事業所・電話番号はすべて架空です。送信しても外部には届きません。</span>
      </p>
    </aside>
  )
}

/** Wide pages show the entries, narrow ones fold them; only one of the two is ever there for anybody. */
function Navigation({ items }: { items: readonly NavItem[] }) {
  const current = items.find((item) => item.current === true)
  return (
    <>
      <nav class="nav nav-wide" aria-label="主なページ">
        <NavList items={items} />
      </nav>
      <nav class="nav nav-narrow" aria-label="主なページ">
        <details>
          <summary>
            <span>メニュー</span>
            {current === undefined ? null : <span class="nav-now">いま：{current.label}</span>}
          </summary>
          <NavList items={items} />
        </details>
      </nav>
    </>
  )
}

function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map(({ href, label, count, current }) => (
        <li>
          <a href={href} aria-current={current === true ? 'page' : undefined}>
            {label}
            {count === undefined || count === 0 ? null : (
              <span class="count">
                {count}
                <span class="visually-hidden">件</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Two mountains and a river, as on the sign of the service. */
function Mark() {
  return (
    <svg
      class="mark"
      viewBox="0 0 34 34"
      width="34"
      height="34"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="34" height="34" rx="8" fill="currentColor" />
      <path
        d="m6 21 7.5-11 4.5 6.5 3-4L28 21"
        fill="none"
        stroke="#ffffff"
        stroke-width="2.5"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      <path d="M6 26c4-2 7 1.5 11 0s7-1.5 11 0" fill="none" stroke="#8ad6e3" stroke-width="2" />
    </svg>
  )
}
