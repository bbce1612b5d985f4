import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { PURPOSES, type Purpose } from '../../../manual/contacts/purposes'
import { hiragana } from '../../../manual/forms/kana'
import { withWideKana } from '../../../manual/forms/tolerant-text'
import type { OrganisationEntry } from '../../../store/organisations'
import type { ContactGuideRow, ContactGuideView } from '../../../templates/pages/contact-guide'
import { spansWords } from '../../../templates/words/contact'
import { nearDay } from '../../../templates/words/day'
import { deskHoursWords } from '../../../templates/words/hours'
import { clockTime } from '../../../templates/words/time'
import { paths } from '../../routes/paths'
import { callsOf, freshnessView, nowChip } from './answer-words'
import {
  answerOf,
  type ContactFacts,
  GUIDE_KINDS,
  type GuideKind,
  purposeWords,
} from './contact-facts'

export type GuideAsked = Readonly<{
  kind: GuideKind
  purpose: Purpose
  name: string
  openOnly: boolean
}>

const TITLES = {
  hospital: '病院窓口ガイド',
  careManagementOffice: 'ケアマネ事業所の窓口',
  communitySupportCenter: '地域包括支援センターの窓口',
  municipality: '市町村 介護保険の窓口',
} as const satisfies Record<GuideKind, string>

const LEADS = {
  hospital: '病院の窓口です。だれに・いつ・どうやって連絡すればよいかを、用件ごとに載せています。',
  careManagementOffice:
    '居宅介護支援事業所の連絡先です。担当のケアマネジャーにつながる番号を載せています。',
  communitySupportCenter:
    '地域包括支援センターの連絡先です。要支援の方や、担当が決まっていない方の相談先です。',
  municipality: '介護保険を担当する課の連絡先です。認定の申請や、認定期間の確認に。',
} as const satisfies Record<GuideKind, string>

const TABS = {
  hospital: '病院',
  careManagementOffice: 'ケアマネ事業所',
  communitySupportCenter: '地域包括支援センター',
  municipality: '市町村',
} as const satisfies Record<GuideKind, string>

/** Everybody of one kind, with the desk for what is asked and whether somebody is there now. */
export function guideView(
  facts: readonly ContactFacts[],
  asked: GuideAsked,
  now: Instant,
): ContactGuideView {
  const { kind, purpose, name, openOnly } = asked
  const rows = facts
    .filter(({ organisation }) => isMeant(organisation, name))
    .map((one) => ({ one, answer: answerOf(one, purpose, now) }))
    .filter(({ answer }) => !openOnly || answer.kind === 'open' || answer.kind === 'instead')
    .map(({ one, answer }) => rowOf(one, answer, now))
  return {
    title: TITLES[kind],
    lead: LEADS[kind],
    kinds: GUIDE_KINDS.map((other) => ({
      href: other === 'hospital' ? paths.contacts : `${paths.contacts}?kind=${other}`,
      label: TABS[other],
      ...(other === kind && { current: true }),
    })),
    filter: {
      action: paths.contacts,
      kind,
      purpose: {
        value: purpose,
        options: PURPOSES.map((value) => ({ value, label: purposeWords(kind)[value] })),
      },
      name,
      openOnly,
    },
    found: `${nearDay(dayInJapan(now), dayInJapan(now))}${clockTime(now)} 現在\u3000${rows.length}件`,
    rows,
    again: {
      href: kind === 'hospital' ? paths.contacts : `${paths.contacts}?kind=${kind}`,
      label: '絞り込みをやめる',
    },
    ...(kind === 'hospital' && {
      booklet: { href: paths.contactBooklet, label: '冊子にして印刷する' },
    }),
  }
}

/** By name, reading or municipality, however the kana is typed. */
function isMeant({ name, kana, municipality = '' }: OrganisationEntry, typed: string): boolean {
  const text = withWideKana(typed).trim()
  if (text === '') return true
  return name.includes(text) || municipality.includes(text) || kana.includes(hiragana(text))
}

function rowOf(
  { organisation, list }: ContactFacts,
  answer: ReturnType<typeof answerOf>,
  now: Instant,
): ContactGuideRow {
  const { id, name, municipality, insideRegion, phone, bestTime } = organisation
  const desk = answer.desk ?? answer.nightDesk
  const best = desk === undefined ? bestTime : spansWords(desk.bestTimes)
  const place = [municipality, list?.about.functions, insideRegion ? undefined : '圏域外']
  return {
    href: paths.contact(id),
    name,
    place: place.filter((word) => word !== undefined).join('\u3000'),
    ...callsOf(answer, phone, now),
    now: nowChip(answer, now),
    ...(desk && { hours: deskHoursWords(desk.hours) }),
    ...(best !== undefined && best !== '' && { best }),
    ...freshnessView(list, now),
  }
}
