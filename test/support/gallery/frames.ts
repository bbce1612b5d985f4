import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { Frame } from '../../../templates/pages/layout'
import {
  coordinatorNav,
  healthCenterNav,
  hospitalNav,
  type CoordinatorPage,
  type HealthCenterPage,
  type HospitalPage,
} from '../../../templates/pages/navigation'

/** The moment of the drawings: Tuesday after a long weekend. Everybody and everything here is made up. */
export const NOW = instantInJapan(plainDate('2026-11-24'), timeOfDay('09:40'))
export const TODAY = plainDate('2026-11-24')

const BASE = {
  demo: true,
  homeHref: '/',
  help: { phone: '0747-00-0110', hours: '平日 8:30〜17:15' },
  footer: {
    operator: '吉野保健所',
    edition: 'マニュアル第3版（令和8年4月1日から）',
    links: [{ href: '/contacts', label: '窓口ガイド' }],
  },
} as const

export const VISITOR_FRAME: Frame = { ...BASE, nav: [] }

export const GUEST_FRAME: Frame = {
  ...VISITOR_FRAME,
  guest: { href: '/sign-in', label: '病院・事業所の方のログイン' },
}

const account = { href: '/account/membership', label: '切り替え・ログアウト' }

export const hospitalFrame = (current?: HospitalPage): Frame => ({
  ...BASE,
  visitor: {
    organisation: '南奈良総合医療センター 地域連携室',
    name: '森脇 由香',
    role: '退院調整看護師',
    account,
  },
  nav: hospitalNav({
    hrefs: { worklist: '/worklist', cases: '/cases', newCase: '/cases/new', contacts: '/contacts' },
    counts: { worklist: 8 },
    ...(current && { current }),
  }),
})

export const coordinatorFrame = (current?: CoordinatorPage): Frame => ({
  ...BASE,
  visitor: {
    organisation: '居宅介護支援事業所 さくら坂',
    name: '大前 早苗',
    role: 'ケアマネジャー',
    account,
  },
  nav: coordinatorNav({
    hrefs: { inbox: '/inbox', cases: '/cases', newCase: '/cases/new', contacts: '/contacts' },
    counts: { inbox: 4 },
    ...(current && { current }),
  }),
})

export const healthCenterFrame = (current: HealthCenterPage = 'rates'): Frame => ({
  ...BASE,
  visitor: {
    organisation: '吉野保健所 地域保健課',
    name: '岡井 真理',
    role: '保健師',
    account,
  },
  nav: healthCenterNav({
    hrefs: {
      rates: '/rates',
      editions: '/editions',
      simulation: '/simulation',
      contacts: '/contacts',
    },
    current,
  }),
})

export const target = (action: string) => ({ action, csrf: 'sample' })

export const caseTarget = (action: string) => ({
  ...target(action),
  submissionId: '00000000-0000-4000-8000-000000000000',
  seenSeq: 4,
})
