import type { ComponentChildren } from 'preact'
import { phoneWords, telHref } from '../../words/phone'
import { Icon, type IconName } from './icon'

export type Link = Readonly<{ href: string; label: string }>

/** 「‹ きょうやること」 above a page's heading. */
export function BackLink({ href, label }: Link) {
  return (
    <p class="back-link">
      <Icon name="back" />
      <a href={href}>{label}</a>
    </p>
  )
}

/** A link that looks like a button: it leads to the page where the act is done. */
export function ButtonLink(props: {
  href: string
  look?: 'primary' | 'secondary'
  size?: 'small' | 'large'
  icon?: IconName
  children: ComponentChildren
}) {
  const { href, look = 'secondary', size, icon, children } = props
  return (
    <a class={buttonClass(look, size)} href={href}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}

export type ButtonLook = 'primary' | 'secondary' | 'text'

export function buttonClass(look: ButtonLook, size?: 'small' | 'large'): string {
  return ['button', `button-${look}`, ...(size === undefined ? [] : [`button-${size}`])].join(' ')
}

export function Button(props: {
  look?: ButtonLook
  size?: 'small' | 'large'
  name?: string
  value?: string
  icon?: IconName
  /** Where the form goes instead, so that the answer opens at its place. */
  action?: string
  children: ComponentChildren
}) {
  const { look = 'primary', size, name, value, icon, action, children } = props
  return (
    <button
      type="submit"
      class={buttonClass(look, size)}
      name={name}
      value={value}
      formaction={action}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** A number to dial; never broken across lines, though its extension may stand below it where it is narrow. */
export function PhoneLink(props: { number: string; extension?: string; big?: boolean }) {
  const { number, extension, big } = props
  return (
    <a class={big === true ? 'phone phone-big' : 'phone'} href={telHref(number)}>
      <Icon name="phone" />
      <span class="phone-words">
        {phoneWords(number, extension)
          .split(/(?=（)/)
          .map((part) => (
            <span>{part}</span>
          ))}
      </span>
    </a>
  )
}

/** Read to people who do not see the page; for the others the place says it. */
export function Unseen({ children }: { children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>
}
