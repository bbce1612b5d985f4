import { TAKING_BACK_TOLD } from '../../../manual/case/fold-contact'
import type {
  CaseEvent,
  Channel,
  DischargeOutcome,
  EventData,
  EventType,
} from '../../../manual/case/events'
import { findDutyRow, findRung } from '../../../manual/editions/duty-row'
import { editionOf } from '../../../manual/editions/registry'
import { fullDay } from '../../../templates/words/day'
import { BARRIER_REASONS, MISSED_REASONS } from '../../cases/acts/leaving'
import { PURPOSES, TAKING_BACK_TOLD_WORDS } from '../../cases/acts/contact'
import { ADMISSION_KINDS } from '../../cases/case-words'
import { getLeg } from '../../../manual/case/legs'
import { CHECKSHEET_RESULTS } from '../../../manual/screening/checksheet-words'
import { momentWords } from '../../../manual/editions/words/moment-words'
import { deskWords } from '../../../manual/editions/words/who'
import { calendarChangeWords } from './calendar-change-words'
import { CHANNEL_ICONS, CHANNEL_NAMES } from './channel-words'
import type { EventWords } from './entry-words'
import { FAX_EVENT_TITLES, FAX_WORDS } from './event-words-fax'
import { FORM_EVENT_TITLES, FORM_WORDS } from './event-words-forms'
import { LATER_TITLES, LATER_WORDS } from './event-words-later'
import type { Standing } from './standing'
import { wardName } from './identity'

export type { EventWords } from './entry-words'

const OUTCOMES = {
  home: '自宅へ',
  facility: '施設へ',
  otherHospital: 'ほかの病院へ',
  died: '',
} as const satisfies Record<DischargeOutcome, string>

const CLOSINGS = {
  dutiesDone: 'することがすべて終わったため',
  timeIsUp: '退院から決まった日数がたったため',
  excluded: '対象外にしたため',
  died: '亡くなられたため',
  merged: '別のケースにまとめたため',
} as const satisfies Record<EventData['Closed']['reason'], string>

/** Nothing is left to do, because it is too late for what was not done. */
const LEFT_UNDONE =
  'することが残っていないため。行われなかったことがあります（「期限と状態」にあります）'

type Words = { [T in EventType]: (event: CaseEvent<T>, standing: Standing) => EventWords }

const told = (title: string, { channel }: { channel: Channel }): EventWords => ({
  title: `${title}（${CHANNEL_NAMES[channel]}）`,
  icon: CHANNEL_ICONS[channel],
})

const WORDS: Words = {
  CaseStarted: ({ data }, { view }) => ({
    title:
      data.startedBy === 'hospital'
        ? `${wardName(view, data.wardCode, data.hospitalId)}に入院（${ADMISSION_KINDS[data.admissionKind]}）。ケースを始めました`
        : 'ケアマネジャーが入院を知らせました',
    icon: 'bed',
  }),
  ChecksheetAnswered: ({ data }) => ({
    title: `基準チェックをしました（${CHECKSHEET_RESULTS[data.result]}）`,
    icon: 'done',
  }),
  ConsentGiven: ({ data }) => ({
    title: '情報共有の同意を記録しました',
    icon: 'done',
    tone: 'good',
    words: { spoken: '口頭', written: '書面', contract: 'ケアマネジャーが契約時に得たもの' }[
      data.basis
    ],
  }),
  ConsentRefused: () => ({ title: '情報共有を希望されないことを記録しました', icon: 'minus' }),
  CareManagerIdentified: (_, { view }) => ({
    title: '担当の事業所を登録しました',
    icon: 'people',
    ...(view.coordinator && { words: view.coordinator.name }),
  }),
  CareManagerChanged: () => ({ title: '担当の事業所を変えました', icon: 'people' }),
  AdmissionNoticeSent: ({ data }) => told('入院の連絡をしました', data),
  AdmissionNoticeConfirmed: ({ data }) => ({
    ...told('入院の連絡が伝わりました', data),
    chips: [{ kind: 'done', text: '相手に伝わった' }],
  }),
  AdmissionInfoSheetSent: (event, { leg }) => {
    const received = isReceived(event, leg)
    return {
      ...told('入院時情報提供書が送られました', event.data),
      chips: [
        { kind: 'fact', text: '送信' },
        received ? { kind: 'done', text: '受領確認' } : { kind: 'waiting', text: '受領待ち' },
      ],
    }
  },
  AdmissionInfoSheetReceived: () => ({
    title: '入院時情報提供書の受け取りを確認しました',
    icon: 'done',
    tone: 'good',
    chips: [{ kind: 'done', text: '受領確認' }],
  }),
  PlannedDischargeSet: ({ data }) => ({
    title: `退院予定日を${fullDay(data.on)}にしました`,
    icon: 'calendar',
  }),
  DischargeCoordinationNoticeSent: (event, { leg }) => ({
    ...told('退院調整開始の連絡をしました', event.data),
    chips: [
      { kind: 'fact', text: '連絡' },
      leg.dischargeNoticeConfirmed === undefined
        ? { kind: 'waiting', text: '返事待ち' }
        : { kind: 'done', text: '受け止めた' },
    ],
  }),
  DischargeCoordinationNoticeConfirmed: ({ data }) => ({
    ...told('ケアマネジャーが退院調整を受け止めました', data),
    chips: [{ kind: 'done', text: '受け止めた' }],
  }),
  DischargeDateFixed: ({ data }) => ({
    title: `退院日が${fullDay(data.on)}に決まりました`,
    icon: 'calendar',
  }),
  DischargeDateTold: ({ data }) => told('決まった退院日を知らせました', data),
  Discharged: ({ data }) => ({
    title: `退院しました（${OUTCOMES[data.outcome]}）`,
    icon: 'home',
    ...(data.missedReason !== undefined && { tone: 'alert' }),
    ...dischargeWords(data),
  }),
  Excluded: ({ data }, { leg }) => ({
    title: '対象外にしました',
    icon: 'minus',
    words: exclusionWords(leg.edition, data),
  }),
  Died: () => ({ title: '亡くなられました', icon: 'minus' }),
  ContactRecorded: ({ data }) => ({
    title: `連絡を記録しました（${CHANNEL_NAMES[data.channel]}）`,
    icon: CHANNEL_ICONS[data.channel],
    words: purposeWords(data.purpose),
  }),
  CalendarChanged: calendarChangeWords,
  DeliveryFailed: () => ({
    title: 'メールが届きませんでした',
    icon: 'warning',
    tone: 'alert',
    words: '電話で伝える用事を作りました。',
  }),
  ReminderDue: ({ data }, standing) => ({
    title: `${deskWords(data.to.split(','))}に期限を知らせました`,
    icon: 'clock',
    words: `${dutyTitle(editionIn(standing, data), data.duty)}${rungOf(standing, data)}`,
  }),
  Escalated: ({ data }, standing) => ({
    title: `${deskWords(data.to.split(','))}に知らせました`,
    icon: 'warning',
    tone: 'alert',
    words: `${dutyTitle(editionIn(standing, data), data.duty)}が、まだ記録されていないため。${rungOf(standing, data)}`,
  }),
  ReminderSkipped: ({ data }, standing) => ({
    title: '期限の知らせを1つ見送りました',
    icon: 'clock',
    words: `${dutyTitle(editionIn(standing, data), data.duty)}：あとの知らせと重なったため。`,
  }),
  Closed: ({ data: { reason } }, { duties }) => ({
    title: 'ケースを終了しました',
    icon: 'done',
    words:
      reason === 'dutiesDone' && duties.some(({ status }) => status === 'missed')
        ? LEFT_UNDONE
        : CLOSINGS[reason],
  }),
  Reopened: ({ data }) => ({
    title: 'ケースを再開しました',
    icon: 'back',
    ...(data.reason === 'lateAction' && { words: 'あとから記録が届いたため。' }),
  }),
  ...LATER_WORDS,
  ...FAX_WORDS,
  ...FORM_WORDS,
}

export function eventWords(event: CaseEvent, standing: Standing): EventWords {
  const words = WORDS[event.type] as (event: CaseEvent, standing: Standing) => EventWords
  return words(event, standing)
}

const TYPE_TITLES = {
  CaseStarted: 'ケースの開始',
  ChecksheetAnswered: '基準チェック',
  ConsentGiven: '情報共有の同意',
  ConsentRefused: '情報共有を希望されないこと',
  CareManagerIdentified: '担当の事業所',
  CareManagerChanged: '担当の事業所の変更',
  AdmissionNoticeSent: '入院の連絡',
  AdmissionNoticeConfirmed: '入院の連絡が伝わったこと',
  AdmissionInfoSheetSent: '入院時情報提供書',
  AdmissionInfoSheetReceived: '入院時情報提供書の受け取りの確認',
  PlannedDischargeSet: '退院予定日',
  DischargeCoordinationNoticeSent: '退院調整開始の連絡',
  DischargeCoordinationNoticeConfirmed: '退院調整を受け止めたこと',
  DischargeDateFixed: '退院日の決定',
  DischargeDateTold: '退院日を知らせたこと',
  Discharged: '退院',
  Excluded: '対象外',
  Died: '亡くなられたこと',
  ContactRecorded: '連絡の記録',
  CalendarChanged: '営業日の変更',
  DeliveryFailed: '届かなかったメール',
  ReminderDue: '期限の知らせ',
  Escalated: '期限の知らせ',
  ReminderSkipped: '見送った知らせ',
  Closed: 'ケースの終了',
  Reopened: 'ケースの再開',
  ...LATER_TITLES,
  ...FAX_EVENT_TITLES,
  ...FORM_EVENT_TITLES,
} as const satisfies Record<EventType, string>

/** What an event is about, as a noun: for what still waits and for what was refused. */
export const eventTitle = (type: EventType): string => TYPE_TITLES[type]

function exclusionWords(edition: string, data: EventData['Excluded']): string {
  const { exclusions, shortStay } = editionOf(edition)
  const reason = exclusions.find((row) => row.reason === data.reason)?.label
  const kind = shortStay?.reasons.find(({ code }) => code === data.shortStayReason)?.label
  return [reason, kind].filter((word) => word !== undefined).join('：')
}

function dischargeWords({ missedReason, barriers = [] }: EventData['Discharged']) {
  const words = [
    ...(missedReason === undefined
      ? []
      : [`退院調整開始の連絡なし。理由：${MISSED_REASONS[missedReason]}`]),
    ...(barriers.length === 0
      ? []
      : [`希望した場所と違う理由：${barriers.map((code) => BARRIER_REASONS[code]).join('、')}`]),
  ]
  return words.length === 0 ? {} : { words: words.join('　') }
}

function isReceived(event: CaseEvent, leg: Standing['leg']): boolean {
  const index = leg.sheetsSent.findIndex(({ eventId }) => eventId === event.id)
  return leg.sheetsReceived.some(
    ({ sheetEventId }) =>
      leg.sheetsSent.findIndex(({ eventId }) => eventId === sheetEventId) >= index,
  )
}

function purposeWords(purpose: string): string {
  if (purpose.startsWith('undelivered:')) return '届かなかったメールの内容を伝えました。'
  if (purpose === TAKING_BACK_TOLD) return `${TAKING_BACK_TOLD_WORDS}。`
  const words: Readonly<Record<string, string>> = PURPOSES
  return `用件：${words[purpose] ?? PURPOSES.other}`
}

type Rung = Pick<EventData['ReminderSkipped'], 'legId' | 'duty' | 'milestone'>

/** A reminder speaks of its own stay, which may be an earlier one. */
const editionIn = ({ state }: Standing, { legId }: Rung): string => getLeg(state, legId).edition

/** （期限の日の朝）: the rung of the ladder that made it. */
function rungOf(standing: Standing, data: Rung): string {
  const rung = findRung(editionIn(standing, data), data.duty, data.milestone)
  return rung === undefined ? '' : `（${momentWords(rung)}）`
}

function dutyTitle(edition: string, code: string): string {
  const title = findDutyRow(edition, code)?.title
  return title === undefined ? '期限のある連絡' : `「${title}」`
}
