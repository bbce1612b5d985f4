import type { Request } from 'express'
import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { Actor, Role } from '../../store/memberships'
import type { Frame, NavItem } from '../../templates/pages/components/header'
import {
  coordinatorNav,
  healthCenterNav,
  hospitalNav,
  publicNav,
} from '../../templates/pages/navigation'
import { READER_OF, READER_WORDS } from '../editions/summary-words'
import { ROLE_WORDS } from '../accounts/role-words'
import { signedIn } from '../middleware/gate'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { FOOTER_LINKS, OPERATOR } from './footer'

export type NavPage =
  'worklist' | 'inbox' | 'cases' | 'newCase' | 'rates' | 'editions' | 'simulation' | 'contacts'
export type NavCounts = Readonly<Partial<Record<NavPage, number>>>

/** What stands around a page of a signed-in person. Only behind `allow`. */
export function frameOf(
  site: Pick<Site, 'config' | 'clock' | 'shelf'>,
  req: Request,
  place: Readonly<{ current?: NavPage; counts?: NavCounts }> = {},
): Frame {
  return frameFor(site, signedIn(req), place)
}

/** The same for somebody known to be signed in, on a page that anybody may see. */
export function frameFor(
  { config, clock, shelf }: Pick<Site, 'config' | 'clock' | 'shelf'>,
  { displayName, organisationName, role }: Actor,
  place: Readonly<{ current?: NavPage; counts?: NavCounts }> = {},
): Frame {
  const edition = shelf.inForce(dayInJapan(clock.now()))
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
      links: [
        {
          href: paths.editionSummary(edition.id, READER_OF[role]),
          label: `マニュアルの1枚のまとめ（${READER_WORDS[READER_OF[role]]}）`,
        },
        { href: paths.editions, label: 'マニュアルの版' },
        ...FOOTER_LINKS,
      ],
    },
  }
}

const HREFS = {
  worklist: paths.worklist,
  inbox: paths.inbox,
  cases: paths.cases,
  newCase: paths.newCase,
  rates: paths.rates,
  editions: paths.editions,
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
        ...currentAmong(current, ['rates', 'editions', 'simulation', 'contacts']),
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
