import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { DutyView } from '../../manual/duties/duty'
import { findDutyRow, findRung } from '../../manual/editions/duty-row'
import { momentWords } from '../../manual/editions/words/moment-words'
import { ruleWords } from './basis'
import { limitWords } from './due'

/**
 * Why a reminder goes out, in one sentence: rule, edition, limit, calendar and the rung of the ladder. It holds no day
 * of the patient's stay, so that a mail may carry it.
 */
export function reminderBasis(duty: DutyView, milestone: string | undefined, now: Instant): string {
  const { basis, code, dueAt } = duty
  if (code === 'phone' || code === 'consent') return `${ruleWords(duty)}による知らせです。`
  const row = findDutyRow(basis.edition, code)
  const rung = milestone === undefined ? undefined : findRung(basis.edition, code, milestone)
  const calendar = row?.calendarOf === 'office' ? '事業所' : '病院の窓口'
  const limit =
    dueAt === undefined
      ? ''
      : `${calendar}の暦で数えた期限は${limitWords(dueAt, dayInJapan(now))}で、`
  const moment = rung === undefined ? 'その期限' : momentWords(rung)
  return `${ruleWords(duty)}により、${limit}${moment}の知らせです。`
}
