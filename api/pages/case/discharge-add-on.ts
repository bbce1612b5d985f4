import { contactEvidence } from '../../../manual/fees/contact-evidence'
import type { AddOnView } from '../../../templates/pages/components/add-on'
import { fullDay } from '../../../templates/words/day'
import { stayVerdict } from '../../../templates/words/fee-evidence'
import type { Standing } from './standing'

/**
 * What the recorded contacts of the stay may be worth to the office (退院・退所加算): that it may be claimable, never
 * that it is. Absent for the hospital, and where the office has no such fee.
 */
export function addOnOf({ view, state, leg, side, now }: Standing): AddOnView | undefined {
  if (side !== 'coordinator') return undefined
  const { contacts, claim } = contactEvidence(state, leg, view.events, now)
  const counted = contacts.filter(({ counts }) => counts)
  if (claim === undefined || (counted.length === 0 && leg.discharged === undefined))
    return undefined
  const { row, lastDay } = claim
  const conferences = counted.filter(({ conference }) => conference).length
  return {
    verdict: stayVerdict(claim).verdict,
    counted: `数えた連絡 ${counted.length}回${conferences === 0 ? '' : `（注3を満たす会議 ${conferences}回）`}`,
    ...(lastDay !== undefined && { until: `連絡は${fullDay(lastDay)}まで数えます。` }),
    basis: [
      '病院の職員から、計画に要ることを電話か面会、会議で聞いた回数で決まります。',
      '初回加算を算定する月は、対象になりません。',
      `報酬の版：${row.edition}。出典：${row.source}（未確認）`,
    ],
  }
}
