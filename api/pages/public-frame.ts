import type { Request } from 'express'
import type { Frame } from '../../templates/pages/layout'
import { ROLE_WORDS } from '../accounts/role-words'
import type { AppConfig } from '../deps'
import { visitOf } from '../middleware/visit'
import { paths } from '../routes/paths'
import { FOOTER_LINKS, OPERATOR } from './footer'

/** The same for somebody who reads without an account: with the way to sign in. */
export function guestFrame(config: Parameters<typeof publicFrame>[0], req: Request): Frame {
  const frame = publicFrame(config, req)
  return frame.visitor === undefined
    ? { ...frame, guest: { href: paths.signIn, label: '病院・事業所の方のログイン' } }
    : frame
}

/** What stands around a page that anybody may see: who is signed in, if somebody is, and whom to call. */
export function publicFrame(
  config: Pick<AppConfig, 'mode' | 'helpPhone' | 'helpHours'>,
  req: Request,
): Frame {
  const visit = visitOf(req)
  const actor = visit.kind === 'signedIn' ? visit.actor : undefined
  return {
    demo: config.mode === 'demo',
    homeHref: paths.home,
    help: { phone: config.helpPhone, hours: config.helpHours },
    nav: [],
    footer: { operator: OPERATOR, links: FOOTER_LINKS },
    ...(actor === undefined
      ? {}
      : {
          visitor: {
            organisation: actor.organisationName,
            name: actor.displayName,
            role: ROLE_WORDS[actor.role],
            account: { href: paths.accountMembership, label: '切り替え・ログアウト' },
          },
        }),
  }
}
