import type { Role } from '../../../store/memberships'
import { createRandom } from '../random'
import { CARE_OFFICES } from '../region/care-offices'
import { HOSPITALS } from '../region/hospitals'
import type { DemoOrganisation } from '../region/organisation'
import { SUPPORT_CENTERS } from '../region/public-desks'
import { staffName } from './names'

/** Somebody of the demo region who can sign in; all of them are made up. */
export type DemoPerson = Readonly<{
  loginName: string
  role: Role
  organisation: string
  desk?: string
  name: string
  profession: string
}>

/** One account a role: these are offered at the sign-in page and on the start's screen. */
export const ROLE_ACCOUNTS: readonly DemoPerson[] = [
  {
    loginName: 'taiin',
    role: 'dischargePlanner',
    organisation: 'minaminara',
    desk: 'liaison',
    name: '辻本 真由美',
    profession: '退院調整看護師',
  },
  {
    loginName: 'byoto',
    role: 'wardNurse',
    organisation: 'minaminara',
    desk: '3W',
    name: '山﨑 彩',
    profession: '看護師',
  },
  {
    loginName: 'shicho',
    role: 'headNurse',
    organisation: 'minaminara',
    desk: '3W',
    name: '渡邊 裕子',
    profession: '看護師長',
  },
  {
    loginName: 'caremane',
    role: 'careManager',
    organisation: 'tsutsuji',
    desk: 'office',
    name: '大前 直樹',
    profession: '介護支援専門員',
  },
  {
    loginName: 'kanri',
    role: 'officeManager',
    organisation: 'tsutsuji',
    desk: 'office',
    name: '𠮷野 智子',
    profession: '主任介護支援専門員',
  },
  {
    loginName: 'houkatsu',
    role: 'supportCenterStaff',
    organisation: 'support-29442',
    desk: 'office',
    name: '西岡 恵',
    profession: '保健師',
  },
  {
    loginName: 'kaigo',
    role: 'municipalCareStaff',
    organisation: 'municipality-29442',
    desk: 'desk',
    name: '中谷 亮',
    profession: '事務',
  },
  {
    loginName: 'hokenjo',
    role: 'healthCenterStaff',
    organisation: 'health-center',
    desk: 'desk',
    name: '福井 美穂',
    profession: '保健師',
  },
  {
    loginName: 'jimukyoku',
    role: 'administrator',
    organisation: 'secretariat',
    name: '髙橋 健太',
    profession: '事務局',
  },
]

/** Everybody else who answers for an organisation, so that any case can be gone on with from the other side. */
export const OTHER_ACCOUNTS: readonly DemoPerson[] = [
  ...HOSPITALS.filter(({ key }) => key !== 'minaminara').map((hospital) =>
    person(hospital, 'dischargePlanner', '退院調整看護師', 'liaison'),
  ),
  ...CARE_OFFICES.filter(({ key, registered }) => registered && key !== 'tsutsuji').map((office) =>
    person(office, 'careManager', '介護支援専門員', 'office'),
  ),
  ...SUPPORT_CENTERS.filter(({ key }) => key !== 'support-29442').map((center) =>
    person(center, 'supportCenterStaff', '社会福祉士', 'office'),
  ),
]

export const ACCOUNTS: readonly DemoPerson[] = [...ROLE_ACCOUNTS, ...OTHER_ACCOUNTS]

function person(
  { key }: DemoOrganisation,
  role: Role,
  profession: string,
  desk: string,
): DemoPerson {
  const { name } = staffName(createRandom(`staff ${key}`))
  return { loginName: `demo-${key}`, role, organisation: key, desk, name, profession }
}
