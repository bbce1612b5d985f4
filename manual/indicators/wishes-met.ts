import type { BarrierReason, WishedPlace } from '../case/stay-events'
import type { IndicatorFact } from './indicator-facts'

/** The third published figure, 「自宅に戻りたい方」: wished home and went home (decisions 16). */
export type WishesMet = Readonly<{
  numerator: number
  denominator: number
  /** What stood between, of those who wished to go home and did not; `notRecorded` where nobody said. */
  barriers: ReadonlyMap<BarrierReason | 'notRecorded', number>
  /** Where people wished to live, of everybody who was asked. */
  wished: ReadonlyMap<WishedPlace, number>
}>

/** Of the discharges that count; a transfer and a death are no answer to where somebody went to live. */
export function wishesMet(discharged: readonly IndicatorFact[]): WishesMet {
  const settled = discharged.filter(({ outcome }) => outcome === 'home' || outcome === 'facility')
  const home = settled.filter(({ wishedPlace }) => wishedPlace === 'home')
  const elsewhere = home.filter(({ outcome }) => outcome !== 'home')
  return {
    numerator: home.length - elsewhere.length,
    denominator: home.length,
    barriers: countBy(elsewhere.flatMap(({ barriers = [] }) => orNotRecorded(barriers))),
    wished: countBy(settled.flatMap(({ wishedPlace }) => wishedPlace ?? [])),
  }
}

const orNotRecorded = (
  barriers: readonly BarrierReason[],
): readonly (BarrierReason | 'notRecorded')[] =>
  barriers.length === 0 ? ['notRecorded'] : barriers

export function countBy<K>(keys: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
