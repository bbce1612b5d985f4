import { closesAt } from '../../manual/calendar/business-day'
import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { currentLeg } from '../../manual/case/legs'
import { calendarOf } from '../../manual/case/parties'
import type { HospitalLeg } from '../../manual/case/state'
import { dutiesAt } from '../../manual/duties/duties-at'
import { purposeOfDuty } from '../../manual/contacts/purpose-of-duty'
import type { DutyView } from '../../manual/duties/duty'
import { editionOf } from '../../manual/editions/registry'
import type { AdmissionInfoWindow } from '../../manual/fees/admission-info-fee'
import type { InboxCase } from '../../store/inbox'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { InboxCard } from '../../templates/pages/inbox'
import { basisSentence } from '../../templates/words/basis'
import { nearDay } from '../../templates/words/day'
import { dueDay, remaining, untilWords } from '../../templates/words/due'
import { FEE_RULE, feeBar, feeReason, feeWords } from '../../templates/words/fee'
import { clockTime, fullMoment, nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { findDeskNow } from './case/desk-now'
import { actOnDuty } from './duty-acts'
import { whyWords } from './duty-words'
import { headOf } from './inbox-head'
import { nextEnd } from './sheet-end'

/** A card with the instant it is sorted by. */
export type TimedCard = Readonly<{ card: InboxCard; dueAt: Instant; now: Instant }>

export type CardParts = Readonly<{
  inboxCase: InboxCase
  /** By the clock of the case. */
  now: Instant
  /** Where opening the notice is posted to: csrf and a submission id of its own. */
  openNotice: (inboxCase: InboxCase) => CaseFormTarget
}>

/** One card for each duty the office owes in this case, with what there is to press. */
export function cardsOf(parts: CardParts): readonly TimedCard[] {
  const { inboxCase, now } = parts
  const leg = currentLeg(inboxCase.state)
  return dutiesAt(inboxCase.state, now)
    .filter((duty) => duty.legId === leg.id && duty.owner === 'coordinator')
    .filter((duty) => duty.status === 'open' || isStillWorthDoing(duty, leg))
    .map((duty) => cardOf(parts, leg, duty))
}

/** The manual has given the sheet up after its last day; for the patient it is of use until discharge. */
function isStillWorthDoing({ code, status }: DutyView, leg: HospitalLeg): boolean {
  return code === 'A3' && status === 'missed' && leg.discharged === undefined
}

function cardOf(parts: CardParts, leg: HospitalLeg, duty: DutyView): TimedCard {
  const { inboxCase, now } = parts
  const head = headOf(inboxCase, now)
  if (duty.code === 'A3' && duty.feeWindow !== undefined)
    return sheetCard(parts, leg, duty, duty.feeWindow)
  const dueAt = duty.dueAt ?? now
  return {
    now,
    dueAt,
    card: {
      ...head,
      due: remaining(dueAt, now),
      title: duty.title,
      until: untilWords(dueAt, now),
      words: `。${wordsFor(leg, duty, now)}`,
      basis: [basisSentence(duty, now)],
      ...actsFor(inboxCase, duty, now),
    },
  }
}

function wordsFor(leg: HospitalLeg, duty: DutyView, now: Instant): string {
  const today = dayInJapan(now)
  const planned = leg.dischargeDateFixed?.on ?? leg.plannedDischarge?.on
  const going = planned === undefined ? '' : `退院予定は${nearDay(planned, today)}です。`
  if (duty.code === 'A9') return `病院から退院調整開始の連絡が来ています。${going}`
  if (duty.code === 'phone') return `${going}話した内容を記録してください。`
  return duty.code === 'A3' ? going : whyWords(duty, now)
}

function actsFor(
  { caseId, hospital, state }: InboxCase,
  duty: DutyView,
  now: Instant,
): Pick<InboxCard, 'actions' | 'call'> {
  if (duty.code === 'A9')
    return {
      actions: [
        {
          href: paths.caseAction(caseId, 'discharge-notice-receipt'),
          label: '退院調整を受け止める',
          primary: true,
        },
      ],
    }
  if (duty.code !== 'phone') {
    const act = actOnDuty({ caseId, duty, startedByOffice: false })
    return { actions: [{ ...act, primary: true }] }
  }
  const found = findDeskNow(hospital, state.calendars, purposeOfDuty(duty), now)
  const { phone, extension } = found?.call ?? { phone: hospital.phone, extension: undefined }
  const bestTime = found === undefined ? hospital.bestTime : found.bestTime
  return {
    ...(phone !== undefined && {
      call: {
        number: phone,
        ...(extension !== undefined && { extension }),
        words: [
          hospital.name,
          ...(found === undefined ? [] : [found.call.label, found.now]),
          ...(bestTime === undefined ? [] : [`かけやすい時間 ${bestTime}`]),
        ].join('　'),
      },
    }),
    actions: [{ href: paths.caseAction(caseId, 'contact'), label: '電話した内容を記録する' }],
  }
}

function sheetCard(
  { inboxCase, now, openNotice }: CardParts,
  leg: HospitalLeg,
  duty: DutyView,
  window: AdmissionInfoWindow,
): TimedCard {
  const manualLimit = duty.dueAt === undefined ? undefined : dueDay(duty.dueAt)
  const dueAt = nextEnd(duty, now)
  const { caseId, drafted, hospital } = inboxCase
  const isUnread = leg.startedBy === 'hospital' && leg.admissionNoticeConfirmed === undefined
  const limit = manualLimit === undefined ? undefined : nearDay(manualLimit, dayInJapan(now))
  const late = duty.status === 'missed'
  return {
    now,
    dueAt,
    card: {
      ...headOf(inboxCase, now),
      due: remaining(dueAt, now),
      title: duty.title,
      ...feePart(inboxCase, leg, window, now, manualLimit),
      ...(!window.applicable &&
        limit !== undefined && { until: `${limit}まで`, words: notApplicable(leg, late) }),
      ...(window.applicable &&
        late && {
          words:
            '地域の提出期限も過ぎました。退院の調整に役立ちますので、いまからでも送ってください。',
        }),
      basis: basisOf(leg, duty, window, now),
      actions: [
        ...(isUnread
          ? [{ target: openNotice(inboxCase), label: '入院の知らせを受け取る', primary: true }]
          : []),
        {
          href: paths.caseForm(caseId, 'admission-info-sheet'),
          label: drafted ? '提供書の続きを書く' : '提供書を作る',
          ...(!isUnread && { primary: true }),
        },
        { href: paths.caseAction(caseId, 'sheet-on-paper'), label: 'FAX・持参で渡した' },
      ],
      ...(isUnread && {
        actionNote: `受け取ると、${hospital.name}の画面に「伝わった」と出ます。`,
      }),
    },
  }
}

function feePart(
  { state }: InboxCase,
  leg: HospitalLeg,
  window: AdmissionInfoWindow,
  now: Instant,
  manualLimit: PlainDate | undefined,
): Pick<InboxCard, 'fee'> {
  if (!window.applicable) return {}
  const today = dayInJapan(now)
  const closing = closesAt(calendarOf(state, leg.hospitalId), today)
  const endsToday = window.tiers.some(({ lastDay }) => lastDay === today)
  const words = feeWords({
    window,
    careLevel: leg.careLevel,
    now,
    ...(endsToday &&
      closing !== undefined &&
      now < closing && { deskClosesAt: clockTime(closing) }),
    ...(manualLimit !== undefined && { manualLimit }),
  })
  const bar = feeBar(window, dayInJapan(leg.admittedAt), now)
  return { fee: { words, bar, nowWords: `いま ${clockTime(now)}` } }
}

function notApplicable({ careLevel }: HospitalLeg, late: boolean): string {
  const who = careLevel === 'support1' || careLevel === 'support2' ? '要支援の方' : 'この方'
  return late
    ? `でした。${who}に加算はありませんが、退院の調整に役立ちますので、いまからでも送ってください。`
    : `。${who}に加算はありませんが、地域の決まりでは提出の対象です。`
}

function basisOf(
  leg: HospitalLeg,
  duty: DutyView,
  window: AdmissionInfoWindow,
  now: Instant,
): readonly string[] {
  const admitted = leg.admissionTimeKnown
    ? `入院 ${fullMoment(leg.admittedAt)}。`
    : `入院 ${fullMoment(leg.admittedAt).replace(/\d+:\d+$/, '')}（時刻は不明）。`
  const rule = editionOf(leg.edition).title
  const manual = `${basisSentence(duty, now)}${toBeConfirmed(duty)}`
  if (!window.applicable) return [admitted, `根拠：${rule} ${duty.basis.section}。`, manual]
  return [
    `${admitted}${feeReason(window)}営業日は、貴事業所の運営規程によります。`,
    `根拠：${window.source}／${rule} ${duty.basis.section}。${FEE_RULE}`,
    manual,
  ]
}

const toBeConfirmed = ({ basis }: DutyView): string =>
  basis.confidence === 'to-be-confirmed' ? '日数は地域で確認中です。' : ''

/** What was sent and not yet confirmed. */
export function waitingOf({ inboxCase, now }: Omit<CardParts, 'openNotice'>) {
  const { state, person, caseId } = inboxCase
  const leg = currentLeg(state)
  return dutiesAt(state, now)
    .filter(({ code, status, legId }) => code === 'A4' && status === 'open' && legId === leg.id)
    .map(({ dueAt }) => {
      const sheet = leg.sheetsSent.at(-1)
      const sent = sheet === undefined ? '' : `${nearMoment(sheet.at, dayInJapan(now))} に送信。`
      const until = dueAt === undefined ? '' : `病院の確認期限は${untilWords(dueAt, now)}`
      return {
        state: '受領待ち',
        words: `${person.name}さんの提供書`,
        href: paths.case(caseId),
        detail: `${sent}${until}`,
      }
    })
}
