import type { PlainDate } from '../calendar/plain-date'
import type { MissedReason } from '../case/events'
import { definitionFor, type IndicatorDefinition } from './definitions'
import type { IndicatorExclusion, IndicatorFact } from './indicator-facts'
import { countBy, type WishesMet, wishesMet } from './wishes-met'

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
  definition: IndicatorDefinition['version']
  period: Period
  dischargeContact: Rate
  admissionInfo: Rate
  /** Legs left out of either rate, each counted once. */
  excludedFromEither: number
  /** Told before discharge, of those counted apart; absent where the definition has no lines of their own. */
  apart?: Readonly<{ facility: Rate; disability: Rate }>
  wishes: WishesMet
  /** Why nobody was told, of all that count on any line; `notRecorded` where nobody said. */
  missed: ReadonlyMap<MissedReason | 'notRecorded', number>
}>

const TARGET_PERCENT = 80

/**
 * 病院からケアマネへの退院調整連絡割合, by day of discharge, and ケアマネから病院への入院時情報提供書の提出割合, by
 * day of admission (fees-and-deadlines §5.4, indicators §6). A rate follows the day of the event it is about,
 * so that a month is complete as soon as its last day is over.
 */
export function ratesOf(
  facts: readonly IndicatorFact[],
  period: Period,
  definition: IndicatorDefinition = definitionFor(period),
): Rates {
  const discharged = facts.filter(({ dischargedOn }) => isWithin(period, dischargedOn))
  const admitted = facts.filter(({ admittedOn }) => isWithin(period, admittedOn))
  const left = [
    ...discharged.filter((fact) => isLeftOut('dischargeContact', fact, definition)),
    ...admitted.filter((fact) => isLeftOut('admissionInfo', fact, definition)),
  ]
  const contactOf = (line: Line) =>
    rateOf('dischargeContact', onLine(line, discharged, definition), definition)
  const counted = discharged.filter((fact) => !isLeftOut('dischargeContact', fact, definition))
  return {
    definition: definition.version,
    period,
    dischargeContact: contactOf('main'),
    admissionInfo: rateOf('admissionInfo', withSheet(admitted, definition), definition),
    excludedFromEither: new Set(left).size,
    ...(definition.linesApart && {
      apart: { facility: contactOf('facility'), disability: contactOf('disability') },
    }),
    wishes: wishesMet(counted),
    missed: countBy(
      counted
        .filter(({ contacted, contactUnconfirmed }) => !contacted && !contactUnconfirmed)
        .map(({ missedReason }) => missedReason ?? 'notRecorded'),
    ),
  }
}

type Line = 'main' | 'facility' | 'disability'

function lineOf({ scheme, outcome }: IndicatorFact): Line {
  if (scheme === 'disability') return 'disability'
  return outcome === 'facility' ? 'facility' : 'main'
}

function onLine(
  line: Line,
  facts: readonly IndicatorFact[],
  { linesApart }: IndicatorDefinition,
): readonly IndicatorFact[] {
  return linesApart ? facts.filter((fact) => lineOf(fact) === line) : facts
}

/** The sheet is the care manager's, wherever the person went afterwards. */
function withSheet(
  facts: readonly IndicatorFact[],
  { linesApart }: IndicatorDefinition,
): readonly IndicatorFact[] {
  return linesApart ? facts.filter(({ scheme }) => scheme !== 'disability') : facts
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

export function isLeftOut(
  indicator: Indicator,
  { exclusion, firstRespite }: IndicatorFact,
  { firstRespiteCounts }: IndicatorDefinition,
): boolean {
  if (firstRespite === true && firstRespiteCounts) return false
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

function rateOf(
  indicator: Indicator,
  facts: readonly IndicatorFact[],
  definition: IndicatorDefinition,
): Rate {
  const counted = facts.filter((fact) => !isLeftOut(indicator, fact, definition))
  const { isMet, isOnTime, isEnteredLate, isUnconfirmed } = COUNTS[indicator]
  const met = counted.filter(isMet)
  const unmet = counted.filter((fact) => !isMet(fact))
  return {
    numerator: met.length,
    denominator: counted.length,
    excluded: byReason(facts.filter((fact) => isLeftOut(indicator, fact, definition))),
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
