import { dayInJapan } from '../../manual/calendar/japan-time'
import { daysBetween } from '../../manual/calendar/plain-date'
import type { CaseDeps } from '../deps'
import type { Standing } from '../pages/case/standing'
import type { Problems } from '../typed/typed'
import type { Deed } from './acts/act-form'
import { WHAT } from './acts/taking-back'

/** A case closed as a mistake does not come back beside another one of the same admission (decisions 5). */
export async function secondCaseProblems(
  { persons }: Pick<CaseDeps, 'persons'>,
  { view, leg }: Standing,
  deeds: readonly Deed[],
): Promise<Problems> {
  const comesBack = deeds.some((deed) => deed.type === 'TakenBack' && deed.data.what === 'Excluded')
  if (!comesBack || leg.exclusion !== 'mistakenCase') return {}
  const { person, caseId } = view
  const own = await persons.findDoubles(leg.hospitalId, { ...person, caseId })
  const admittedOn = dayInJapan(leg.admittedAt)
  const second = own.find(
    (one) =>
      one.hospitalId === leg.hospitalId && Math.abs(daysBetween(one.admittedOn, admittedOn)) <= 1,
  )
  return second === undefined
    ? {}
    : {
        [WHAT]: `この方の同じ入院のケース ${second.code} があります。取り消すと二重になるため、まだ取り消していません。これからのことは ${second.code} に記録してください。このケースの記録もまとめるときは、「ケースを再開する」のあとで「ほかのケースとつなぐ・まとめる」を選んでください`,
      }
}
