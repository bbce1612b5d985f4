import type { PlainDate } from '../calendar/plain-date'
import type { IndicatorExclusion, IndicatorFact } from './indicator-facts'

export { indicatorFacts } from './indicator-facts'
export type { IndicatorExclusion, IndicatorFact } from './indicator-facts'

/** Both days are in the period. */
export type Period = Readonly<{ from: PlainDate; to: PlainDate }>

export type Rate = Readonly<{
  numerator: number
  denominator: number
  /** Left out of the denominator, by reason; zero counts are absent. */
  excluded: Readonly<Partial<Record<IndicatorExclusion, number>>>
  onTimeNumerator: number
  /** In percent. */
  target: number
  /** In the numerator, but entered more than a day after it happened (decisions 14). */
  enteredLate: number
  /** Not in the numerator: one side says it happened, the other has not confirmed. */
  unconfirmed: number
  /** In the denominator, still in hospital: may yet come into the numerator. */
  undecided: number
}>

export type Rates = Readonly<{
  definition: 'nanwa-1'
  period: Period
  dischargeContact: Rate
  admissionInfo: Rate
  /** Legs left out of either rate, each counted once. */
  excludedFromEither: number
}>

const TARGET_PERCENT = 80

/**
 * 病院からケアマネへの退院調整連絡割合, by day of discharge, and ケアマネから病院への入院時情報提供書の提出割合, by
 * day of admission (fees-and-deadlines §5.4, indicators §6). A rate follows the day of the event it is about,
 * so that a month is complete as soon as its last day is over.
 */
export function ratesOf(facts: readonly IndicatorFact[], period: Period): Rates {
  const discharged = facts.filter(({ dischargedOn }) => isWithin(period, dischargedOn))
  const admitted = facts.filter(({ admittedOn }) => isWithin(period, admittedOn))
  const left = [
    ...discharged.filter((fact) => isLeftOut('dischargeContact', fact)),
    ...admitted.filter((fact) => isLeftOut('admissionInfo', fact)),
  ]
  return {
    definition: 'nanwa-1',
    period,
    dischargeContact: rateOf('dischargeContact', discharged),
    admissionInfo: rateOf('admissionInfo', admitted),
    excludedFromEither: new Set(left).size,
  }
}

type Indicator = 'dischargeContact' | 'admissionInfo'

const LEFT_OUT_OF_DISCHARGE_CONTACT = {
  died: true,
  transferred: true,
  shortStay: true,
  emergencyWardOnly: true,
  respite: true,
  notInScope: true,
  mistakenCase: true,
  consentRefused: true,
  noCareManager: true,
} as const satisfies Record<IndicatorExclusion, boolean>

/** Who leaves for another hospital was admitted all the same: the sheet was owed. */
const LEFT_OUT_OF_ADMISSION_INFO = {
  ...LEFT_OUT_OF_DISCHARGE_CONTACT,
  transferred: false,
} as const satisfies Record<IndicatorExclusion, boolean>

const LEFT_OUT = {
  dischargeContact: LEFT_OUT_OF_DISCHARGE_CONTACT,
  admissionInfo: LEFT_OUT_OF_ADMISSION_INFO,
} as const

function isLeftOut(indicator: Indicator, { exclusion }: IndicatorFact): boolean {
  return exclusion !== undefined && LEFT_OUT[indicator][exclusion]
}

const COUNTS = {
  dischargeContact: {
    isMet: (fact) => fact.contacted,
    isOnTime: (fact) => fact.contactedOnTime,
    isEnteredLate: (fact) => fact.contactEnteredLate,
    isUnconfirmed: (fact) => fact.contactUnconfirmed,
  },
  admissionInfo: {
    isMet: (fact) => fact.sheetProvided,
    isOnTime: (fact) => fact.sheetGrade === 'sameDay' || fact.sheetGrade === 'within2',
    isEnteredLate: (fact) => fact.sheetEnteredLate,
    isUnconfirmed: (fact) => fact.sheetUnconfirmed,
  },
} as const satisfies Record<Indicator, Record<string, (fact: IndicatorFact) => boolean>>

function rateOf(indicator: Indicator, facts: readonly IndicatorFact[]): Rate {
  const counted = facts.filter((fact) => !isLeftOut(indicator, fact))
  const { isMet, isOnTime, isEnteredLate, isUnconfirmed } = COUNTS[indicator]
  const met = counted.filter(isMet)
  const unmet = counted.filter((fact) => !isMet(fact))
  return {
    numerator: met.length,
    denominator: counted.length,
    excluded: byReason(facts.filter((fact) => isLeftOut(indicator, fact))),
    onTimeNumerator: met.filter(isOnTime).length,
    target: TARGET_PERCENT,
    enteredLate: met.filter(isEnteredLate).length,
    unconfirmed: unmet.filter(isUnconfirmed).length,
    undecided: unmet.filter(({ dischargedOn }) => dischargedOn === undefined).length,
  }
}

function byReason(facts: readonly IndicatorFact[]): Rate['excluded'] {
  const counts: Partial<Record<IndicatorExclusion, number>> = {}
  for (const { exclusion } of facts) {
    if (exclusion !== undefined) counts[exclusion] = (counts[exclusion] ?? 0) + 1
  }
  return counts
}

function isWithin({ from, to }: Period, day: PlainDate | undefined): boolean {
  return day !== undefined && day >= from && day <= to
}
