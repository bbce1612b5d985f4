import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { CountedFact, DutyBasis, DutyView, ShiftReason } from '../../manual/duties/duty'
import { editionOf } from '../../manual/editions/registry'
import { findDutyRow } from '../../manual/editions/duty-row'
import { START_WORDS } from '../../manual/editions/words/start-words'
import { nearDay } from './day'
import { limitWords } from './due'
import { nearMoment } from './time'

/**
 * 「根拠」: the rule, the edition, the dates and the calendar that made a duty and its limit, in one sentence (issue 4
 * §11, usability 41). It says what was counted; what to do about it is said elsewhere.
 */
export function basisSentence(duty: DutyView, now: Instant): string {
  return `${ruleWords(duty)}により、${becauseOf(duty, dayInJapan(now))}。`
}

/** マニュアル 第2版「退院調整を始めることをケアマネジャーに連絡する」（2.1 A8） */
export function ruleWords({ basis, title }: Pick<DutyView, 'basis' | 'title'>): string {
  return `${editionOf(basis.edition).title}「${title}」（${basis.section}）`
}

function becauseOf(duty: DutyView, today: PlainDate): string {
  const { basis, code, dueAt } = duty
  const limit = dueAt === undefined ? '' : limitWords(dueAt, today)
  if (code === 'consent') {
    const until = limit === '' ? '' : `入院の連絡の期限（${limit}）までに`
    return `外へ出る連絡は同意の記録を待つため、${until}確かめます`
  }
  if (basis.from === 'failedDelivery') return 'メールで届かなかったことは、電話で伝えます'
  if (basis.from === 'escalation') {
    const moment = basis.fromAt === undefined ? '' : `${nearMoment(basis.fromAt, today)}になっても`
    return `${aboutWords(duty)}が${moment}記録されていないため、その日（${limit}）のうちに電話で確かめます`
  }
  const from = startWords(duty)
  if (basis.fromOn === undefined || limit === '') return `${from}が記録されてから期限を数えます`
  const counted = `${from}（${nearDay(basis.fromOn, today)}）${countWords(duty)}`
  return `${counted}${shiftWords(basis)}、期限は${limit}です`
}

/** の7日前（当日は数えず、病院の窓口の暦で数える） */
function countWords({ basis, code }: DutyView): string {
  const { days, kindOfDay, countFrom, from, calendarRevision } = basis
  if (days === 0) return 'のうち'
  const isBefore = from === 'plannedDischarge' || from === 'fixedDischarge'
  const number = `${days}${kindOfDay === 'business' ? '営業日' : '日'}`
  const first = countFrom === 'dayZero' ? '当日は数えず' : '当日を1日目とし'
  const row = findDutyRow(basis.edition, code)
  const calendar = row?.calendarOf === 'office' ? '事業所' : '病院の窓口'
  const guess = calendarRevision === 'unconfirmed' ? '、営業日は未確認のため目安' : ''
  return `${isBefore ? 'の' : 'から'}${number}${isBefore ? '前' : ''}（${first}、${calendar}の暦で数える${guess}）`
}

function shiftWords({ shiftedBecause }: DutyBasis): string {
  return shiftedBecause === undefined ? 'とし' : SHIFTED[shiftedBecause]
}

const SHIFTED = {
  closedDay: 'を、休みの日にあたるためずらし',
  decidedLate: 'では日数を数えられないほど近くに決まったため、決まったあとの日とし',
  promisedLater: 'ではなく、延期通知に書かれた日とし',
} as const satisfies Record<ShiftReason, string>

function startWords({ basis, code }: DutyView): string {
  if (code === 'X1') return '亡くなった日'
  if (code === 'phone' && basis.from !== 'dispute') return '退院が急に決まった日'
  return FROM[basis.from]
}

const FROM = {
  ...START_WORDS,
  fixedDischarge: START_WORDS.dischargeDate,
  dispute: '食い違いが分かった日',
  escalation: '知らせの日時',
  failedDelivery: '届かなかった知らせ',
} as const satisfies Record<CountedFact, string>

function aboutWords({ about, basis }: DutyView): string {
  const title = about === undefined ? undefined : findDutyRow(basis.edition, about)?.title
  return title === undefined ? '求められたこと' : `「${title}」`
}
