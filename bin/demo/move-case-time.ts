import type { Client, WorkflowHandle } from '@temporalio/client'
import type { MovedTime, MoveCaseTime } from '../../api/demo/moved-time'
import type { CaseId } from '../../manual/case/events'
import type { CaseClockAndRun } from '../../store/case-claims'
import { caseView, coordinationCaseWorkflowId } from '../../workflows/messages'
import { FastForwardFailed, fastForward, isNotRunning } from '../temporal/fast-forward'

export interface MoveCaseTimeDeps {
  readonly client: Client
  /** Whether the Temporal server was started by us, with moving time allowed. */
  readonly temporalIsOurs: boolean
  readonly getCaseRun: (caseId: CaseId) => Promise<CaseClockAndRun>
  readonly setClockOffset: (caseId: CaseId, offsetMs: number) => Promise<void>
  readonly withCaseLock: <T>(caseId: CaseId, work: () => Promise<T>) => Promise<T>
  readonly rebuild: (caseId: CaseId) => Promise<void>
}

/**
 * Moves a demo case's time: Temporal's time of its run and the stored offset, together and under the case's lock.
 * The two always add up: a run that was moved carries Temporal's own virtual time (also when it is continued as
 * new); a rebuilt or reopened run begins at the real time and gets the whole stored offset as its input.
 */
export function createMoveCaseTime(deps: MoveCaseTimeDeps): MoveCaseTime {
  return async function moveCaseTime({ caseId, ms }) {
    if (!deps.temporalIsOurs) return { kind: 'foreignTemporal' }
    if (!(ms > 0)) throw new RangeError('time moves forward only')
    const moved = await move(deps, caseId, ms)
    if (moved !== 'noRun') return moved
    await deps.rebuild(caseId)
    const again = await move(deps, caseId, ms)
    return again === 'noRun' ? { kind: 'notNow' } : again
  }
}

async function move(
  { client, getCaseRun, setClockOffset, withCaseLock }: MoveCaseTimeDeps,
  caseId: CaseId,
  ms: number,
): Promise<MovedTime | 'noRun'> {
  return withCaseLock(caseId, async () => {
    const { clockOffsetMs, state } = await getCaseRun(caseId)
    if (state?.closed !== undefined) return { kind: 'closed' }
    try {
      await fastForward(client, coordinationCaseWorkflowId(caseId), ms)
    } catch (error) {
      if (isNotRunning(error)) return 'noRun'
      if (error instanceof FastForwardFailed) return { kind: 'notNow' }
      throw error
    }
    // After the run, never before it: a stored clock that is ahead would have its actions refused as future.
    await setClockOffset(caseId, clockOffsetMs + ms)
    await untilRecorded(client, getCaseRun, caseId)
    return { kind: 'moved', clockOffsetMs: clockOffsetMs + ms }
  })
}

const PATIENCE_MS = 5_000
const POLL_MS = 50

/** Waits a moment for what the clock brought about to be recorded, so that the next page shows it. */
async function untilRecorded(
  client: Client,
  getCaseRun: MoveCaseTimeDeps['getCaseRun'],
  caseId: CaseId,
): Promise<void> {
  const handle = client.workflow.getHandle(coordinationCaseWorkflowId(caseId))
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const { status } = await handle.describe()
    if (status.name !== 'RUNNING') return
    const lived = await findLastSeq(handle)
    // The record itself is asked: a case learns only with its next action how far its actions are recorded.
    if (lived !== undefined && (await getCaseRun(caseId)).lastSeq >= lived) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

async function findLastSeq(handle: WorkflowHandle): Promise<number | undefined> {
  try {
    const { state } = await handle.query(caseView)
    return state?.lastSeq ?? 0
  } catch (error) {
    // For a moment after it is continued as new, a run has no task that could answer a question.
    if (error instanceof Error && error.name === 'ServiceError') return undefined
    throw error
  }
}
