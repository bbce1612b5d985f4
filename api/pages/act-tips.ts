import type { TipRow } from '../../manual/editions/edition'
import { type CaseAct, paths } from '../routes/paths'
import type { Standing } from './case/standing'
import { actOnDuty } from './duty-acts'
import { tipRowsAt } from './duty-words'

/** The tips of the steps that are done on this act's page, from the stay's own edition (decisions 19). */
export function actTips({ view, leg, duties }: Standing, act: CaseAct): readonly TipRow[] {
  const { caseId } = view
  const startedByOffice = leg.startedBy === 'coordinator'
  const isDoneHere = (duty: (typeof duties)[number]): boolean =>
    duty.basis.edition === leg.edition &&
    actOnDuty({ caseId, duty, startedByOffice }).href === paths.caseAction(caseId, act)
  const rows = duties.filter(isDoneHere).flatMap(tipRowsAt)
  return [...new Set(rows)]
}
