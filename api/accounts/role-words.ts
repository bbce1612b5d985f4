import type { Role } from '../../store/memberships'

export const ROLE_WORDS = {
  wardNurse: '病棟看護師',
  dischargePlanner: '退院調整看護師',
  headNurse: '看護師長',
  careManager: 'ケアマネジャー',
  officeManager: '事業所の管理者',
  supportCenterStaff: '地域包括支援センター',
  municipalCareStaff: '市町村の介護保険担当',
  healthCenterStaff: '保健所',
  administrator: '管理者',
} as const satisfies Record<Role, string>
