import type { Request } from 'express'
import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { editionInForce } from '../../manual/editions/registry'
import type { Actor, Role } from '../../store/memberships'
import type { Frame, NavItem } from '../../templates/pages/components/header'
import {
  coordinatorNav,
  healthCenterNav,
  hospitalNav,
  publicNav,
} from '../../templates/pages/navigation'
import { ROLE_WORDS } from '../accounts/role-words'
import { signedIn } from '../middleware/gate'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { FOOTER_LINKS, OPERATOR } from './footer'

export type NavPage =
  'worklist' | 'inbox' | 'cases' | 'newCase' | 'rates' | 'simulation' | 'contacts'
export type NavCounts = Readonly<Partial<Record<NavPage, number>>>

/** What stands around a page of a signed-in person. Only behind `allow`. */
export function frameOf(
  { config, clock }: Pick<Site, 'config' | 'clock'>,
  req: Request,
  place: Readonly<{ current?: NavPage; counts?: NavCounts }> = {},
): Frame {
  return frameFor({ config, clock }, signedIn(req), place)
}

/** The same for somebody known to be signed in, on a page that anybody may see. */
export function frameFor(
  { config, clock }: Pick<Site, 'config' | 'clock'>,
  { displayName, organisationName, role }: Actor,
  place: Readonly<{ current?: NavPage; counts?: NavCounts }> = {},
): Frame {
  const edition = editionInForce(config.region, dayInJapan(clock.now()))
  return {
    demo: config.mode === 'demo',
    homeHref: paths.home,
    help: { phone: config.helpPhone, hours: config.helpHours },
    visitor: {
      organisation: organisationName,
      name: displayName,
      role: ROLE_WORDS[role],
      account: { href: paths.accountMembership, label: '切り替え・ログアウト' },
    },
    nav: navOf(role, place),
    footer: {
      operator: OPERATOR,
      edition: `${edition.title}（${eraDay(edition.from)}から）`,
      links: FOOTER_LINKS,
    },
  }
}

const HREFS = {
  worklist: paths.worklist,
  inbox: paths.inbox,
  cases: paths.cases,
  newCase: paths.newCase,
  rates: paths.rates,
  simulation: paths.simulation,
  contacts: paths.contacts,
} as const

function navOf(
  role: Role,
  { current, counts }: Readonly<{ current?: NavPage; counts?: NavCounts }>,
): readonly NavItem[] {
  const input = { hrefs: HREFS, ...(counts && { counts }) }
  switch (role) {
    case 'wardNurse':
    case 'dischargePlanner':
    case 'headNurse':
      return hospitalNav({
        ...input,
        ...currentAmong(current, ['worklist', 'cases', 'newCase', 'contacts']),
      })
    case 'careManager':
    case 'officeManager':
    case 'supportCenterStaff':
      return coordinatorNav({
        ...input,
        ...currentAmong(current, ['inbox', 'cases', 'newCase', 'contacts']),
      })
    case 'healthCenterStaff':
      return healthCenterNav({
        ...input,
        ...currentAmong(current, ['rates', 'simulation', 'contacts']),
      })
    case 'municipalCareStaff':
    case 'administrator':
      return publicNav({ ...input, ...currentAmong(current, ['contacts']) })
  }
}

function currentAmong<Page extends NavPage>(current: NavPage | undefined, pages: readonly Page[]) {
  const found = pages.find((page) => page === current)
  return found === undefined ? {} : { current: found }
}
