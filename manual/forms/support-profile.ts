import type { Form } from './form'
import { ADDRESSEE } from './support-profile/addressee'
import { COMMITTEE } from './support-profile/committee'
import { COMMUNICATION } from './support-profile/communication'
import { CRISIS_PLAN } from './support-profile/crisis-plan'
import { PATIENT } from './support-profile/patient'
import { SUPPORTERS } from './support-profile/supporters'
import { WELFARE } from './support-profile/welfare'

/**
 * 障害・精神の方の情報: what a hospital must know of somebody who lives with disability services or is in psychiatric
 * care, from the consultation support specialist or the care manager (domain forms §4.6, decisions 23).
 */
export const SUPPORT_PROFILE = {
  id: 'support-profile',
  edition: '2026-11',
  title: '障害・精神の方の情報',
  pages: [PATIENT, COMMUNICATION, WELFARE, SUPPORTERS, CRISIS_PLAN, COMMITTEE, ADDRESSEE],
} as const satisfies Form
