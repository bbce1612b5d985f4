import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { addDays, type PlainDate } from '../../manual/calendar/plain-date'
import type { CareLevel } from '../../manual/case/events'
import type {
  AdmissionInfoWindow,
  FeeTier,
  WindowReason,
} from '../../manual/fees/admission-info-fee'
import { dayOfMonth, nearDay } from './day'

export const ROMAN = { I: '（Ⅰ）', II: '（Ⅱ）' } as const

const NAME = '入院時情報連携加算'

export type FeeFacts = Readonly<{
  window: AdmissionInfoWindow
  careLevel: CareLevel
  now: Instant
  /** When the hospital's desk closes today; practical, not the limit. */
  deskClosesAt?: string
  /** The manual's own limit for the sheet. */
  manualLimit?: PlainDate
}>

export type FeeWords = Readonly<{
  /** Set in bold and colour: 本日中. */
  lead: string
  sentence: string
  /** What comes after, on a line of its own. */
  then?: string
  notes: readonly string[]
}>

/** Which days count for the fee. Providing in time *may* be claimed; other conditions belong to it (fees §5.1). */
export function feeWords(facts: FeeFacts): FeeWords {
  const { window, careLevel, now, deskClosesAt, manualLimit } = facts
  const today = dayInJapan(now)
  const limit = manualLimit === undefined ? undefined : nearDay(manualLimit, today)
  if (!window.applicable) {
    const who = careLevel === 'support1' || careLevel === 'support2' ? '要支援の方' : 'この方'
    return plain(`${who}に加算はありませんが、地域の決まりでは提出の対象です。`)
  }
  const [first, second] = window.tiers
  const desk = deskClosesAt === undefined ? '' : `（病院の窓口は${deskClosesAt}まで）`
  const notes = notesOn(window, careLevel)
  if (now < first.endsAt) {
    return {
      lead: lead(first, today),
      sentence: `に提供すれば、${NAME}${ROMAN.I}${first.units}単位の対象となりえます${desk}。`,
      then: `以後は${nearDay(second.lastDay, today)}まで${ROMAN.II}${second.units}単位。`,
      notes,
    }
  }
  if (now < second.endsAt) {
    return {
      lead: lead(second, today),
      sentence: `に提供すれば、${NAME}${ROMAN.II}${second.units}単位の対象となりえます${desk}。`,
      then: `${ROMAN.I}の期限は過ぎました。`,
      notes,
    }
  }
  const still =
    limit === undefined || (manualLimit ?? today) < today
      ? ''
      : `地域の決まりでは${limit}まで提出できます。`
  return plain(`加算の期限は過ぎました。${still}`)
}

const plain = (sentence: string): FeeWords => ({ lead: '', sentence, notes: [] })

const lead = ({ lastDay }: FeeTier, today: PlainDate): string =>
  lastDay === today ? '本日中' : `${nearDay(lastDay, today)}まで`

function notesOn(window: AdmissionInfoWindow, careLevel: CareLevel): readonly string[] {
  if (!window.provisional) return []
  return careLevel === 'applied' || careLevel === 'unknown'
    ? ['要介護度が決まっていないため、加算の対象となるかは目安です。']
    : ['営業日が未確認のため、加算の期限は目安です。']
}

/** 「提供した日時で決まります。受け取りの確認が記録として要ります。」 (row to be confirmed) */
export const FEE_RULE = '提供した日時で決まります。受け取りの確認が記録として要ります。'

const REASONS = {
  withinHours: '営業時間内の入院なので、（Ⅰ）は入院した日、（Ⅱ）はその翌々日までです。',
  timeUnknown: '入院した時刻が分からないため、営業時間内の入院として数えています。',
  closedDay: '貴事業所の休業日の入院なので、（Ⅰ）は翌日まで、（Ⅱ）は入院日の翌々日までです。',
  afterClosing: '営業時間のあとの入院なので、（Ⅰ）は翌日まで、（Ⅱ）は入院日の翌々日までです。',
  afterClosingAndThirdDayClosed:
    '営業時間のあとの入院で、入院日から3日目が休業日なので、（Ⅰ）は翌日まで、（Ⅱ）はその次の日までです。',
  beforeApril2024: '令和6年3月までの決まりで数えています。',
} as const satisfies Record<WindowReason, string>

/** How the days came about, in a sentence. */
export const feeReason = ({ reason }: AdmissionInfoWindow): string => REASONS[reason]

export type FeeBarPart = Readonly<{
  kind: 'closed' | 'first' | 'second' | 'after'
  day: string
  text: string
  isNow: boolean
}>

/** The four parts of the bar: before it counts, Ⅰ, Ⅱ, after. The sentence says the same in words. */
export function feeBar(
  window: AdmissionInfoWindow,
  admittedOn: PlainDate,
  now: Instant,
): readonly FeeBarPart[] {
  const [first, second] = window.tiers
  const today = dayInJapan(now)
  const before: readonly FeeBarPart[] = window.late
    ? [
        {
          kind: 'closed',
          day: dayOfMonth(admittedOn),
          text: window.reason === 'closedDay' ? '休業日' : '営業時間のあと',
          isNow: today <= admittedOn,
        },
      ]
    : []
  const isEarlier = before.some(({ isNow }) => isNow)
  return [
    ...before,
    {
      kind: 'first',
      day: `${dayOfMonth(first.lastDay)}${first.lastDay === today ? '中' : 'まで'}`,
      text: `${ROMAN.I}${first.units}単位`,
      isNow: !isEarlier && now < first.endsAt,
    },
    {
      kind: 'second',
      day: `${dayOfMonth(second.lastDay)}まで`,
      text: `${ROMAN.II}${second.units}単位`,
      isNow: now >= first.endsAt && now < second.endsAt,
    },
    {
      kind: 'after',
      day: `${dayOfMonth(addDays(second.lastDay, 1))}から`,
      text: '加算なし・提出は必要',
      isNow: now >= second.endsAt,
    },
  ]
}
