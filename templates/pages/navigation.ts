import type { NavItem } from './components/header'

const CONTACTS = { page: 'contacts', label: '窓口ガイド' } as const

type Entry<Page extends string> = Readonly<{ page: Page; label: string }>

const HOSPITAL = [
  { page: 'worklist', label: 'きょうやること' },
  { page: 'cases', label: '全ケース' },
  { page: 'newCase', label: '新しいケース' },
  CONTACTS,
] as const

const COORDINATOR = [
  { page: 'inbox', label: 'きょうやること' },
  { page: 'cases', label: '担当ケース' },
  { page: 'newCase', label: '入院を知らせる' },
  CONTACTS,
] as const

const HEALTH_CENTER = [
  { page: 'rates', label: '指標' },
  { page: 'editions', label: 'マニュアルの版' },
  { page: 'simulation', label: '案を試す' },
  CONTACTS,
] as const

/** Roles whose own pages are still to come. */
const OTHERS = [CONTACTS] as const

type NavInput<Page extends string> = Readonly<{
  hrefs: Readonly<Record<Page, string>>
  current?: Page
  counts?: Readonly<Partial<Record<Page, number>>>
}>

export type HospitalPage = (typeof HOSPITAL)[number]['page']
export type CoordinatorPage = (typeof COORDINATOR)[number]['page']
export type HealthCenterPage = (typeof HEALTH_CENTER)[number]['page']

export const hospitalNav = (input: NavInput<HospitalPage>) => navOf(HOSPITAL, input)
export const coordinatorNav = (input: NavInput<CoordinatorPage>) => navOf(COORDINATOR, input)
export const publicNav = (input: NavInput<'contacts'>) => navOf(OTHERS, input)
export const healthCenterNav = (input: NavInput<HealthCenterPage>) => navOf(HEALTH_CENTER, input)

/** The same entries in the same order on every page of a role. */
function navOf<Page extends string>(
  entries: readonly Entry<Page>[],
  { hrefs, current, counts }: NavInput<Page>,
): readonly NavItem[] {
  return entries.map(({ page, label }) => {
    const count = counts?.[page]
    return {
      href: hrefs[page],
      label,
      ...(count !== undefined && { count }),
      ...(page === current && { current: true }),
    }
  })
}
