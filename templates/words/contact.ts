import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { AboutField, AvoidedTime, TimeSpan } from '../../manual/contacts/contact-list'
import type { DeskAnswer } from '../../manual/contacts/desk-for'
import type { Freshness } from '../../manual/contacts/freshness'
import type { HandInMethod, Purpose } from '../../manual/contacts/purposes'
import type { WrongPart } from '../../manual/contacts/wrong-parts'
import { listDay } from './day'
import { spanWords } from './hours'
import { clockTime } from './time'

/** What somebody wants of a hospital, in the words of whoever calls it. */
export const HOSPITAL_PURPOSES = {
  admissionContact: '入院したことを知らせる・尋ねる',
  infoSheetSubmission: '入院時情報提供書を出す',
  stayInquiry: '入院中の様子を尋ねる',
  dischargeCoordination: '退院調整の相談',
  conferenceArrangement: 'カンファレンスの調整',
  hospitalTransfer: '転院の相談',
  outpatientVisit: '外来受診のときの連絡',
  nightAndHoliday: '夜間・休日',
} as const satisfies Record<Purpose, string>

/** The same of an office, a support centre or a municipal desk. */
export const OFFICE_PURPOSES = {
  admissionContact: '入院を知らせる・担当を確かめる',
  infoSheetSubmission: '入院時情報提供書を受け取る・尋ねる',
  stayInquiry: '自宅での様子を尋ねる',
  dischargeCoordination: '退院調整の連絡',
  conferenceArrangement: 'カンファレンスの調整',
  hospitalTransfer: '転院の連絡',
  outpatientVisit: '外来受診のときの連絡',
  nightAndHoliday: '夜間・休日',
} as const satisfies Record<Purpose, string>

export const METHOD_WORDS = {
  screen: '画面',
  inPerson: '持参',
  fax: 'FAX',
  post: '郵送',
} as const satisfies Record<HandInMethod, string>

export const FRESHNESS_WORDS = {
  current: '最新',
  old: '確認が古い',
  unconfirmed: '未確認',
} as const satisfies Record<Freshness, string>

export const WRONG_WORDS = {
  phone: '電話・FAXの番号',
  hours: '受付時間',
  department: '部署・担当',
  method: '提供書の出し方',
  other: 'そのほか',
} as const satisfies Record<WrongPart, string>

export const ABOUT_WORDS = {
  functions: '役割・機能',
  beds: '病床',
  website: 'ホームページ',
  visitAppointment: '予約',
  visitReportTo: '受付',
  visitLimits: '制限',
  visitOnline: 'オンライン面会',
  conferenceCalledBy: '呼びかけ',
  conferenceLeadTime: 'めやす',
  conferenceLength: '長さ',
  conferenceOnline: 'オンライン',
  dischargeToldBy: '退院日の連絡',
  dischargeNotice: '連絡の時期',
  dischargeDocuments: '渡す書類',
  askAfterDischarge: '退院後の問い合わせ',
  notes: '連携のルール・お願い',
  staffNotes: '職員向けの申し送り',
} as const satisfies Record<AboutField, string>

/** 9:30〜11:30、14:00〜16:00 */
export const spansWords = (spans: readonly TimeSpan[]): string => spans.map(spanWords).join('、')

/** 8:30〜9:00（申し送り）、12:00〜13:00（昼） */
export const avoidWords = (times: readonly AvoidedTime[]): string =>
  times
    .map(({ span, why }) => (why === '' ? spanWords(span) : `${spanWords(span)}（${why}）`))
    .join('、')

/** 受付中 17:15まで; 夜間・休日の窓口が受けます; 時間外 あす 8:30から */
export function nowWords({ kind, until, opensAt }: DeskAnswer, now: Instant): string {
  switch (kind) {
    case 'open':
      return until === undefined ? '受付中' : `受付中 ${momentWords(until, now)}まで`
    case 'instead':
      return '夜間・休日の窓口'
    case 'closed':
      return opensAt === undefined ? '時間外' : `時間外 ${momentWords(opensAt, now)}から`
    case 'unlisted':
      return '窓口は未登録'
  }
}

/** 17:15, あす 8:30, 11月24日（火）8:30 */
export function momentWords(at: Instant, now: Instant): string {
  const [day, today] = [dayInJapan(at), dayInJapan(now)]
  if (day === today) return clockTime(at)
  const words = listDay(day, today)
  return words === 'あす' ? `${words} ${clockTime(at)}` : `${words}${clockTime(at)}`
}
