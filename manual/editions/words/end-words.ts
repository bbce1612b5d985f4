import type { DutyRow } from '../edition'

/** What stops a duty that nobody has done: discharge, time, death, exclusion, refusal. */
export function endWords(row: DutyRow): string {
  if (row.outlivesTheStay === true) return '取り消されない（死亡や対象外のあとも、行うまで残る）'
  const parts = [
    AT_DISCHARGE_WORDS[row.atDischarge],
    ...(row.afterDue === 'missed'
      ? ['期限を過ぎると「なし」になる（あとから行うことはできる）']
      : []),
    '死亡、対象外、同意されないときは止まる',
  ]
  return parts.join('。')
}

const AT_DISCHARGE_WORDS = {
  missed: '行わないまま退院すると「なし」として残る',
  missedIfOpen: '求められたあと行わないまま退院すると「なし」として残る',
  missedIfOverdue: '期限を過ぎてから行わないまま退院すると「なし」として残る',
  staysOpen: '退院のあとも、ケースが終わるまで残る',
  waived: '退院すると求められなくなる',
} as const satisfies Record<DutyRow['atDischarge'], string>
