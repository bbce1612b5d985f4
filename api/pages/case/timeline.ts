import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { CaseEvent } from '../../../manual/case/events'
import type { WithheldReason } from '../../../manual/notices/withheld'
import type { CaseMail, PendingSubmission } from '../../../store/beside-events'
import type { CaseView } from '../../../store/case-view'
import { takenBackEntries } from '../../../manual/case/taking-back'
import type { ChipView } from '../../../templates/pages/components/chip'
import type { TimelineDay, TimelineEntry } from '../../../templates/pages/components/timeline'
import { nearDay } from '../../../templates/words/day'
import { clockTime, duration, nearMoment } from '../../../templates/words/time'
import { DESK_WORDS } from '../../../manual/editions/words/who'
import type { Desk } from '../../../manual/editions/edition'
import { eventTitle, eventWords } from './event-words'
import { newestFirst } from './newest-first'
import type { Standing } from './standing'

export type Timed = Readonly<{ at: Instant; seq: number; entry: TimelineEntry }>

/** A gap beyond this between what happened and when it was written down is set in bold (decisions 14). */
const LATE_MS = 60 * 60_000

/** Events, mails that went out, and what is still waiting: newest first. */
export function timelineOf(standing: Standing): readonly TimelineDay[] {
  const { view, now } = standing
  const last = view.lastSeq
  const takenBack = takenBackEntries(view.events)
  const entries: readonly Timed[] = [
    ...view.pending.map((one, index) => pendingEntry(view, one, last + 1 + index)),
    ...view.events.map((event) => eventEntry(standing, event, takenBack.get(event.seq))),
    ...view.mails.flatMap((mail) => mailEntry(standing, mail)),
  ]
  return byDay(newestFirst(entries), dayInJapan(now))
}

function byDay(entries: readonly Timed[], today: PlainDate): readonly TimelineDay[] {
  const days = [...new Set(entries.map(({ at }) => dayInJapan(at)))]
  return days.map((day) => ({
    day: nearDay(day, today),
    entries: entries.filter(({ at }) => dayInJapan(at) === day).map(({ entry }) => entry),
  }))
}

/** What was taken back stays where it was, crossed out, and says since when. */
function eventEntry(
  standing: Standing,
  event: CaseEvent,
  takenBack: CaseEvent<'TakenBack'> | undefined,
): Timed {
  const { words, chips = [], ...rest } = eventWords(event, standing)
  const marks =
    takenBack === undefined ? chips : [takenBackChip(takenBack, dayInJapan(standing.now))]
  const said = [words, ...remarksOf(standing.view, event)].filter((one) => one !== undefined)
  const gap = event.recordedAt - event.occurredAt
  const isLate = event.by.side !== 'system' && gap > LATE_MS
  return {
    at: event.occurredAt,
    seq: event.seq,
    entry: {
      ...rest,
      ...(takenBack !== undefined && { isTakenBack: true }),
      ...(marks.length > 0 && { chips: marks }),
      time: clockTime(event.occurredAt),
      who: `${whoDid(standing.view, event)}\u3000発生 ${clockTime(event.occurredAt)}${isLate ? '' : ` ／ 記録 ${clockTime(event.recordedAt)}`}`,
      ...(said.length > 0 && { words: said.join('\u3000') }),
      ...(isLate && {
        lateEntry: `記録 ${recordedWords(event, dayInJapan(standing.now))}（${duration(gap)}後）`,
      }),
    },
  }
}

function takenBackChip({ recordedAt }: CaseEvent, today: PlainDate): ChipView {
  return { kind: 'changed', text: `取り消し済み（${nearMoment(recordedAt, today)}）` }
}

/** The day is said where it is another one. */
function recordedWords({ occurredAt, recordedAt }: CaseEvent, today: PlainDate): string {
  const day = dayInJapan(recordedAt)
  return `${day === dayInJapan(occurredAt) ? '' : nearDay(day, today)}${clockTime(recordedAt)}`
}

/** What was said beside an act: who answered, and a note. */
export function remarksOf({ remarks }: CaseView, { submissionId }: CaseEvent): readonly string[] {
  const remark = submissionId === undefined ? undefined : remarks.get(submissionId)
  if (remark === undefined) return []
  return [
    ...(remark.answeredBy === undefined ? [] : [`応対：${remark.answeredBy}さん`]),
    ...(remark.note === undefined ? [] : [remark.note]),
  ]
}

/** さくら坂 大前 早苗; the system's own acts say 自動. */
export function whoDid(view: CaseView, { by }: Pick<CaseEvent, 'by'>): string {
  if (by.side === 'system') return '自動'
  const party = [view.hospital, view.coordinator, ...(view.otherHospitals ?? [])].find(
    (one) => one?.id === by.organisationId,
  )
  const name = by.accountId === undefined ? undefined : view.names.get(by.accountId)
  const office = party?.name ?? (by.side === 'hospital' ? view.hospital.name : '以前の事業所')
  return [office, name].filter((word) => word !== undefined).join(' ')
}

function pendingEntry(view: CaseView, pending: PendingSubmission, seq: number): Timed {
  const { event, receivedAt } = pending
  return {
    at: receivedAt,
    seq,
    entry: {
      time: clockTime(receivedAt),
      icon: 'hourglass',
      title: `${eventTitle(event.type)}：受け付けました。反映を待っています`,
      words: '内容は保存されています。もう一度送る必要はありません。',
      who: `${whoDid(view, event)}\u3000受付 ${clockTime(receivedAt)}`,
    },
  }
}

const MAIL_TITLES: Readonly<Record<string, string>> = {
  admissionNotice: '入院の連絡',
  admissionNoticeFromOffice: '入院の知らせ',
  sheetSent: '入院時情報提供書の到着',
  sheetReceived: '受け取りの確認',
  formSent: '書類の到着',
  formReceived: '受け取りの確認',
  dischargeCoordinationNotice: '退院調整開始の連絡',
  dischargeDateFixed: '退院日の決定',
  transferred: '転院の知らせ',
  transferReceived: '転院の受け入れの知らせ',
  takenBack: '記録の取り消し',
  personCorrected: '登録の訂正',
  reminder: '期限の知らせ',
  escalation: '期限の知らせ',
}

const WITHHELD_WORDS = {
  recalled: 'この事業所への公開を取りやめたためです。',
  officeChanged: 'この事業所が担当ではなくなったためです。',
  noConsent: '情報共有の同意がなくなったためです。',
  died: '亡くなったことが記録されたためです。',
  mistakenCase: '誤って作ったケースとして閉じたためです。',
  merged: '別のケースにまとめたためです。',
  excluded: 'この入院が手順の対象外になったためです。',
  transferTakenBack: '転院の記録が取り消されたためです。',
} as const satisfies Record<WithheldReason, string>

/** A mail stands right above what it tells of. */
function afterItsEvent({ events }: CaseView, { eventId }: CaseMail): number {
  return (events.find(({ id }) => id === eventId)?.seq ?? 0) + 0.5
}

/** A mail handed over is said as handed over; that somebody has read it nobody knows (promise 1). */
export function mailEntry({ view, side }: Standing, mail: CaseMail): readonly Timed[] {
  const about = MAIL_TITLES[mail.template] ?? '知らせ'
  // What the wrong office was called is the hospital's business alone.
  const wrong = side === 'hospital' ? (view.recalledOffices ?? []) : []
  const to = [view.hospital, view.coordinator, ...(view.otherHospitals ?? []), ...wrong].find(
    (one) => one?.id === mail.receiver.organisationId,
  )
  const who = `自動\u3000${to?.name ?? ''} ${DESK_WORDS[mail.receiver.desk as Desk]}へ`
  if (mail.status === 'sent' && mail.sentAt !== undefined)
    return [
      {
        at: mail.sentAt,
        seq: afterItsEvent(view, mail),
        entry: {
          time: clockTime(mail.sentAt),
          icon: 'mail',
          title: `${about}のメールを送りました`,
          who,
        },
      },
    ]
  if (mail.status === 'withheld')
    return [
      {
        at: mail.createdAt,
        seq: afterItsEvent(view, mail),
        entry: {
          time: clockTime(mail.createdAt),
          icon: 'minus',
          title: `${about}のメールは出さずに止めました`,
          words: `${WITHHELD_WORDS[mail.reason as WithheldReason]}出す前に止めたので、相手には届いていません。`,
          who,
        },
      },
    ]
  if (mail.status === 'failed' || mail.status === 'unknown')
    return [
      {
        at: mail.createdAt,
        seq: afterItsEvent(view, mail),
        entry: {
          time: clockTime(mail.createdAt),
          icon: 'warning',
          tone: 'alert',
          title:
            mail.status === 'failed'
              ? `${about}のメールは届きませんでした`
              : `${about}のメールが届いたかどうか分かりません`,
          who,
        },
      },
    ]
  return []
}
