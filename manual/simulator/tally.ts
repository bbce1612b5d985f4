import type { DutyCode } from '../editions/edition'
import type { Effect, Share } from './effect'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] }

/** By duty, a count. */
export type Counts = Readonly<Partial<Record<DutyCode, number>>>

/** An effect that grows: a hundred thousand cases are added to it one after the other, in place. */
export type Tally = Mutable<Effect>

export function tallyFrom(before: Effect): Tally {
  return structuredClone(before)
}

export function addEffect(tally: Tally, effect: Effect): void {
  tally.cases += effect.cases
  tally.reminders += effect.reminders
  tally.escalations += effect.escalations
  addShare(tally.dischargeContact, effect.dischargeContact)
  addShare(tally.admissionInfo, effect.admissionInfo)
  for (const [code, share] of entriesOf(effect.late)) {
    addShare((tally.late[code] ??= { numerator: 0, denominator: 0 }), share)
  }
  addCounts(tally.remindersOf, effect.remindersOf)
}

export function addCounts(tally: Mutable<Counts>, counts: Counts): void {
  for (const [code, count] of entriesOf(counts)) tally[code] = (tally[code] ?? 0) + count
}

function addShare(tally: Mutable<Share>, { numerator, denominator }: Share): void {
  tally.numerator += numerator
  tally.denominator += denominator
}

function entriesOf<V>(byDuty: Readonly<Partial<Record<DutyCode, V>>>): [DutyCode, V][] {
  return Object.entries(byDuty) as [DutyCode, V][]
}
