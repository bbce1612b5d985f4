import type { CaseId } from '../../manual/case/events'
import { getCaseRun, setClockOffset, withCaseLock } from '../../store/case-claims'
import type { Db } from '../../store/database'
import type { MoveCaseTimeDeps } from './move-case-time'

/** What moving a case's time asks of PostgreSQL. */
export const createCaseClocks = (
  db: Db,
): Pick<MoveCaseTimeDeps, 'getCaseRun' | 'setClockOffset' | 'withCaseLock'> => ({
  getCaseRun: (caseId: CaseId) => getCaseRun(db, caseId),
  setClockOffset: (caseId, offsetMs) => setClockOffset(db, caseId, offsetMs),
  withCaseLock: (caseId, work) => withCaseLock(db, caseId, work),
})
