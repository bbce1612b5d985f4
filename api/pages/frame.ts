import type { Request } from 'express'
import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { editionInForce } from '../../manual/editions/registry'
import type { Role } from '../../store/memberships'
import { WINDOW_TITLE } from '../../templates/pages/admission-info-window'
import type { Frame, NavItem } from '../../templates/pages/components/header'
import { coordinatorNav, healthCenterNav, hospitalNav } from '../../templates/pages/navigation'
import { ROLE_WORDS } from '../accounts/role-words'
import { signedIn } from '../middleware/gate'
import { paths } from '../routes/paths'
import type { Site } from '../site'

export type NavPage = 'worklist' | 'inbox' | 'cases' | 'newCase' | 'rates'
export type NavCounts = Readonly<Partial<Record<NavPage, number>>>

/** What stands around a page of a signed-in person. Only behind `allow`. */
export function frameOf(
  { config, clock }: Pick<Site, 'config' | 'clock'>,
  req: Request,
  place: Readonly<{ current?: NavPage; counts?: NavCounts }> = {},
): Frame {
  const { displayName, organisationName, role } = signedIn(req)
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
      operator: '南和地域 入退院連携',
      edition: `${edition.title}（${eraDay(edition.from)}から）`,
      links: [{ href: paths.admissionInfoWindow, label: WINDOW_TITLE }],
    },
  }
}

const HREFS = {
  worklist: paths.worklist,
  inbox: paths.inbox,
  cases: paths.cases,
  newCase: paths.newCase,
  rates: paths.rates,
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
      return hospitalNav({ ...input, ...currentAmong(current, ['worklist', 'cases', 'newCase']) })
    case 'careManager':
    case 'officeManager':
    case 'supportCenterStaff':
      return coordinatorNav({ ...input, ...currentAmong(current, ['inbox', 'cases', 'newCase']) })
    case 'healthCenterStaff':
      return healthCenterNav({ ...input, ...currentAmong(current, ['rates']) })
    case 'municipalCareStaff':
    case 'administrator':
      return []
  }
}

function currentAmong<Page extends NavPage>(current: NavPage | undefined, pages: readonly Page[]) {
  const found = pages.find((page) => page === current)
  return found === undefined ? {} : { current: found }
}
