import { strayFaxes, strayFaxesToHandle } from '../case/fold-fax'
import { dayInJapan } from '../calendar/japan-time'
import type { Fact } from '../case/fact'
import { isCertified } from '../case/standing-of-care'
import type { StartRule } from '../editions/edition'
import type { CountedFact } from './duty'
import type { LegFacts } from './leg-facts'
import type { Start } from './start'

type CertificationStart = Extract<
  StartRule,
  | 'needOfCareFound'
  | 'certificationApplied'
  | 'officeKindKnown'
  | 'officeChosen'
  | 'certificationEnd'
  | 'disabilityFound'
  | 'disabilityDeskConsulted'
  | 'recall'
  | 'strayFax'
  | 'takingBack'
>

/** Where the duties of flow B count from (manual §3.1, §3.5); another application is another instance. */
export const CERTIFICATION_STARTS = {
  needOfCareFound: ({ state, leg }) => {
    const { checked } = state.certification ?? {}
    if (checked?.standing === 'notCertified') return byFact('needOfCareFound', checked)
    return (
      leg.checksheet && {
        from: 'needOfCareFound',
        at: leg.checksheet.at,
        on: dayInJapan(leg.checksheet.at),
        anchor: `seq${leg.checksheet.seq}`,
      }
    )
  },
  certificationApplied: ({ state }) => {
    const { applied, delayedUntil } = state.certification ?? {}
    if (applied === undefined) return undefined
    return {
      from: 'certificationApplied',
      at: applied.at,
      on: applied.on,
      anchor: delayedUntil ?? applied.on,
      knownAt: applied.recordedAt,
      ...(delayedUntil !== undefined && { promisedFor: delayedUntil }),
    }
  },
  officeKindKnown: ({ state, leg }) => {
    const { checked, applied, decided } = state.certification ?? {}
    const known = decided ?? (checked?.standing === 'notCertified' ? undefined : checked) ?? applied
    if (known !== undefined) return byFact('officeKindKnown', known)
    if (!isCertified(leg.careLevel)) return undefined
    const at = leg.startedAt
    return { from: 'officeKindKnown', at, on: dayInJapan(at), anchor: '' }
  },
  officeChosen: ({ state }) => state.officeChosen && byFact('officeChosen', state.officeChosen),
  certificationEnd: ({ state }) => {
    const { checked, decided } = state.certification ?? {}
    const known = decided?.validUntil === undefined ? checked : decided
    if (known?.validUntil === undefined) return undefined
    const { validUntil: on, at, recordedAt: knownAt } = known
    return { from: 'certificationEnd', at, on, anchor: on, knownAt }
  },
  disabilityFound: ({ leg }) => {
    const at = leg.checksheet?.at ?? leg.admittedAt
    const anchor = leg.checksheet === undefined ? '' : `seq${leg.checksheet.seq}`
    return { from: 'disabilityFound', at, on: dayInJapan(at), anchor }
  },
  disabilityDeskConsulted: ({ state }) =>
    state.disabilityDesk && byFact('disabilityDeskConsulted', state.disabilityDesk),
  recall: ({ state: { recalls = [] } }) => {
    const waiting = recalls.find(({ told }) => told === undefined) ?? recalls.at(-1)
    return waiting && byFact('recall', waiting)
  },
  strayFax: ({ state }) => {
    const waiting = strayFaxesToHandle(state)[0] ?? strayFaxes(state).at(-1)
    return waiting?.answered && byFact('strayFax', waiting.answered)
  },
  takingBack: ({ leg: { takenBack = [] } }) => {
    const owed = takenBack.filter(({ toTell }) => toTell !== undefined)
    const waiting = owed.find(({ told }) => told === undefined) ?? owed.at(-1)
    return waiting?.toTell && byFact('takingBack', waiting.toTell)
  },
} as const satisfies Record<CertificationStart, (facts: LegFacts) => Start | undefined>

function byFact(from: CountedFact, { at, recordedAt, seq }: Fact): Start {
  return { from, at, on: dayInJapan(at), anchor: `seq${seq}`, knownAt: recordedAt }
}
