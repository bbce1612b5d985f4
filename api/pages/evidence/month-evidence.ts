import type { Instant } from '../../../manual/calendar/japan-time'
import type { EvidenceCase } from '../../../store/fee-evidence'
import type { MonthEvidence } from '../../../templates/words/fee-evidence'
import { type Month, monthWords, periodOf } from '../month'
import { type HospitalNames, sheetRows, stayRows } from './evidence-rows'

export type EvidenceParts = Readonly<{
  cases: readonly EvidenceCase[]
  hospitals: HospitalNames
  month: Month
  office: string
  now: Instant
}>

/** What an office has recorded in a month for its two add-ons. */
export function monthEvidence(parts: EvidenceParts): MonthEvidence {
  const { cases, hospitals, month, office, now } = parts
  const period = periodOf(month)
  return {
    month: monthWords(month),
    office,
    sheets: sheetRows(cases, period, hospitals, now),
    stays: stayRows(cases, period, hospitals, now),
    notes: NOTES,
  }
}

const NOTES = [
  '「対象となりうる」は、記録から分かる条件を満たしていることだけを示します。請求は事業所が判断してください。',
  '情報提供は、提供した月（入院より前に提供したときは入院した月）に出ます。最初の提供書の日時で決まり、受け取りの確認が記録として要ります。',
  '連絡は、電話か面会で、体の具合・家族や暮らし・退院後のサービスについて話した記録と、退院前カンファレンスを数えます（数え方は未確認です）。FAX・書面・日程の相談・催促は数えません。',
  'カンファレンスは、退院時共同指導料2の注3を満たすと記録したものだけを「あり」とします。',
  '初回加算を算定する月は、退院・退所加算の対象になりません。初回加算かどうかは、この記録からは分かりません。',
  '退院・退所情報記録書に書かれた面談は、まだこの表に入っていません。',
] as const
