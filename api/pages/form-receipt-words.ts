import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { CaseId } from '../../manual/case/events'
import type { AwaitedForm } from '../../manual/duties/awaited-forms'
import type { Link } from '../../templates/pages/components/link'
import { nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { titleOfForm } from './sheet-receipt'

/** For whoever receives it. */
export const confirmTitle = ({ use }: AwaitedForm): string =>
  `${titleOfForm(use)}の受け取りを確認する`

/** For whoever has sent it, once it is late. */
export const unconfirmedTitle = ({ use }: AwaitedForm): string =>
  `${titleOfForm(use)}の受け取りが、まだ確認されていません`

export const sentWords = ({ form: { done } }: AwaitedForm, now: Instant): string =>
  `${nearMoment(done.at, dayInJapan(now))} に送られています。`

/** The sending's own page: there its receipt is confirmed, or the phone call about it begins. */
export const openSent = (caseId: CaseId, { form }: AwaitedForm, label: string): Link => ({
  href: paths.sentSheet(caseId, form.done.eventId),
  label,
})

export const RECEIPT_LIMIT_WORDS =
  'この書類の受け取りには、マニュアルに決まった期限がありません。入院時情報提供書の受け取り（2.1 A4）と同じ日時を目安にしています。'
