import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { type Admission, admissionInfoWindow } from '../../manual/fees/admission-info-fee'
import type { WindowResult } from '../../templates/pages/admission-info-window'
import { fullDay } from '../../templates/words/day'
import { FEE_RULE, feeReason, feeWords } from '../../templates/words/fee'
import { fullMoment } from '../../templates/words/time'

/** What the page says about one admission: which days may count, why, and by which rule. */
export function windowResult(admission: Admission, now: Instant): WindowResult {
  const { admittedAt, timeKnown, careLevel } = admission
  const window = admissionInfoWindow(admission)
  const words = feeWords({ window, careLevel, now })
  const [first, second] = window.tiers
  const admittedOn = dayInJapan(admittedAt)
  return {
    words: { ...words, notes: notesOn(window.provisional, careLevel === 'unknown') },
    days: window.applicable
      ? [
          { label: `（Ⅰ）${first.units}単位`, value: `${fullDay(first.lastDay)}まで` },
          { label: `（Ⅱ）${second.units}単位`, value: `${fullDay(second.lastDay)}まで` },
        ]
      : [],
    reasons: [
      `入院 ${timeKnown ? fullMoment(admittedAt) : `${fullDay(admittedOn)}（時刻不明）`}`,
      ...(window.applicable ? [feeReason(window), FEE_RULE] : []),
    ],
    source: `${window.source}（${window.edition} の版）`,
  }
}

/** The asker's own days are not in doubt here; the level may be, and holidays of years far ahead. */
function notesOn(provisional: boolean, levelUnknown: boolean): readonly string[] {
  if (!provisional) return []
  return levelUnknown
    ? ['要介護度が決まっていないため、加算の対象となるかは目安です。']
    : ['この年の春分の日・秋分の日はまだ決まっていないため、期限は目安です。']
}
