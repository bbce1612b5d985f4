import type { CaseId } from '../manual/case/events'
import type { CaseRuns } from './case-runs'
import type { OperatorLog, WritePathStore } from './ports'
import { runFromEvents } from './run-input'

export type Rebuild = ReturnType<typeof createRebuild>

/**
 * Starts a case's workflow from its recorded events, replacing whatever run there is. The generation is raised
 * first, so that nothing an older run still says can be recorded; its submissions are pending and go again.
 */
export function createRebuild({
  store,
  runs,
  log,
}: Readonly<{ store: WritePathStore; runs: CaseRuns; log: OperatorLog }>) {
  return async function rebuild(caseId: CaseId): Promise<void> {
    await store.withCaseLock(caseId, async () => {
      const generation = await store.raiseGeneration(caseId)
      const { clockOffsetMs } = await store.getCaseRun(caseId)
      const events = await store.eventsOf(caseId)
      await runs.replace(runFromEvents(caseId, events, generation, clockOffsetMs))
      log.info(
        { caseId, generation, events: events.length },
        'case rebuilt from its recorded events',
      )
    })
  }
}
