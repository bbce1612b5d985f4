import { dayInJapan } from '../../manual/calendar/japan-time'
import type { Claim } from '../../manual/fees/claim'
import type { SheetEvidence } from '../../manual/fees/sheet-evidence'
import { fullDay } from './day'
import { ROMAN } from './fee'

/** Whose case a line of the evidence is. */
export type EvidencePerson = Readonly<{
  code: string
  href: string
  name: string
  kana: string
  hospital: string
  admitted: string
}>

/** What both add-ons say at the end of a line. */
type Judged = Readonly<{
  /** （Ⅰ）250単位の対象となりうる; never that it can be claimed. */
  verdict: string
  /** Worth looking at: something may be claimable or is still missing. */
  stands: 'may' | 'open' | 'not'
  tier: string
  units: string
  until: string
  edition: string
  source: string
  notes: readonly string[]
}>

export type SheetRow = EvidencePerson & Judged & Readonly<{ provided: string; received: string }>

export type StayRow = EvidencePerson &
  Judged &
  Readonly<{
    discharged: string
    contacts: readonly string[]
    counted: string
    conference: string
  }>

/** One office's month: on the page, on paper and in a table. */
export type MonthEvidence = Readonly<{
  /** 令和8年11月 */
  month: string
  office: string
  sheets: readonly SheetRow[]
  stays: readonly StayRow[]
  notes: readonly string[]
}>

type Verdict = Pick<Judged, 'verdict' | 'stands'>

export function sheetVerdict({ verdict, tier, window }: SheetEvidence): Verdict {
  const may = tier === undefined ? '' : `${ROMAN[tier.tier]}${tier.units}単位の対象となりうる`
  switch (verdict) {
    case 'mayBeClaimable':
      return { verdict: may, stands: 'may' }
    case 'receiptMissing':
      return { verdict: `受け取りの確認がまだです。確認の記録があれば、${may}`, stands: 'open' }
    case 'levelUndecided':
      return { verdict: `要介護度が決まっていません。要介護であれば、${may}`, stands: 'open' }
    case 'noFee':
      return { verdict: 'この方に加算はありません', stands: 'not' }
    case 'tooLate':
      return { verdict: '加算の期限のあとに提供しました', stands: 'not' }
    case 'open': {
      const last = dayInJapan(window.tiers[1].endsAt - 1)
      return { verdict: `まだ提供の記録がありません（${fullDay(last)}まで）`, stands: 'open' }
    }
    case 'notProvided':
      return { verdict: '期限までに提供した記録がありません', stands: 'not' }
  }
}

/** （Ⅰ）令和8年11月10日（火）まで、（Ⅱ）令和8年11月12日（木）まで */
export const sheetUntil = ({ window: { tiers, applicable } }: SheetEvidence): string =>
  applicable
    ? tiers.map(({ tier, lastDay }) => `${ROMAN[tier]}${fullDay(lastDay)}まで`).join('、')
    : ''

export function stayVerdict(claim: Claim | undefined): Verdict {
  if (claim === undefined) return { verdict: 'この方に加算はありません', stands: 'not' }
  const { verdict, why, tier = '', amount, row, lastDay } = claim
  const may = `${tier}${amount === undefined ? '' : ` ${amount}${row.unit}`}の対象となりうる`
  if (verdict === 'mayBeClaimable') return { verdict: may, stands: 'may' }
  if (verdict === 'open') {
    if (why === 'levelUndecided')
      return { verdict: `要介護度が決まっていません。要介護であれば、${may}`, stands: 'open' }
    if (why === 'contactsRecorded')
      return { verdict: `入院中です。自宅や施設へ退院すれば、${may}`, stands: 'open' }
    const until = lastDay === undefined ? '' : `（${fullDay(lastDay)}まで）`
    return { verdict: `数えられる連絡の記録が、まだありません${until}`, stands: 'open' }
  }
  const words: Readonly<Record<string, string>> = {
    levelHasNoFee: 'この方に加算はありません',
    diedInHospital: '亡くなられたため、加算はありません',
    notDischargedHomeOrFacility: '転院のため、この入院での加算はありません',
    noContact: '数えられる連絡の記録がありません',
  }
  return { verdict: words[why] ?? '加算はありません', stands: 'not' }
}
