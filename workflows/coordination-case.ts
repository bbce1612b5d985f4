import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { RecordingActivities } from '../activities/recording'
import { refusalOf, type Refusal } from '../manual/case/refusal'
import { due, nextMoment } from '../manual/duties/due'
import { CaseMemory } from './case-memory'
import {
  type Accepted,
  caseView,
  type CoordinationCaseInput,
  REFUSED,
  submit,
  type Submission,
} from './messages'
import { OneTimer } from './one-timer'

/** Recording goes on for as long as PostgreSQL is away; people's actions are answered meanwhile. */
const { recordEvents } = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
})

/** One coordination case from admission to closure, and whatever comes after. */
export async function coordinationCase(input: CoordinationCaseInput): Promise<void> {
  const memory = new CaseMemory(input)
  const now = (): number => Date.now() + input.clockOffsetMs
  let awake = true
  let recording = false
  /** The last event that no caller will record: one that the clock made. */
  let ownThrough = memory.lastSeq
  const wake = (): void => {
    awake = true
  }
  const timer = new OneTimer(wake)

  setHandler(caseView, () => ({
    state: memory.state ?? null,
    generation: input.generation,
    recordedThrough: memory.recordedThrough,
    recent: memory.recent,
    now: now(),
  }))

  setHandler(
    submit,
    ({ proposed, recordedThrough }: Submission): Accepted => {
      if (memory.findSubmission(proposed.submissionId) === undefined) memory.accept(proposed, now())
      memory.noteRecorded(recordedThrough)
      wake()
      return { events: memory.after(recordedThrough), generation: input.generation }
    },
    {
      validator: (submission: Submission): void => {
        const refusal = refusedNow(submission)
        if (refusal) throw ApplicationFailure.nonRetryable(refusal.code, REFUSED, refusal)
      },
    },
  )

  function refusedNow({ proposed, seenSeq, recordedThrough }: Submission): Refusal | undefined {
    if (memory.findSubmission(proposed.submissionId) !== undefined) return undefined
    if (recordedThrough > memory.lastSeq) {
      return { code: 'behind', event: proposed.type, accepted: [] }
    }
    return refusalOf(memory.state, proposed, { seenSeq }, now())
  }

  const isClosed = (): boolean => memory.state?.closed !== undefined
  const isRecorded = (): boolean => memory.recordedThrough === memory.lastSeq

  if (memory.state === undefined && !(await condition(() => memory.lastSeq > 0, '1 day'))) return
  if (isClosed() && !(await condition(() => !isClosed(), '1 minute'))) return

  for (;;) {
    sendWhatIsDue()
    if ((ownThrough > memory.recordedThrough || isClosed()) && !isRecorded()) keepRecorded()

    if (mayEnd()) {
      if (isClosed()) return
      await carryOn()
    }

    const next =
      memory.state && !isClosed() ? nextMoment(memory.state, now(), memory.counting) : undefined
    if (next === undefined) timer.stop()
    else timer.wakeAt(next, now())
    awake = false
    await condition(() => awake || mayEnd())
  }

  /**
   * Never while an update is being answered. A recording that is on its way when a long case goes on in a new
   * run is no loss: the new run hands over the same events again, and recording twice is recording once.
   */
  function mayEnd(): boolean {
    const isOver = isClosed() ? isRecorded() && !recording : isLong()
    return isOver && allHandlersFinished()
  }

  function sendWhatIsDue(): void {
    if (memory.state === undefined) return
    const moments = due(memory.state, now(), memory.counting)
    for (const event of moments) memory.accept(event, now())
    if (moments.length > 0) ownThrough = memory.lastSeq
  }

  /** One recording at a time, beside the loop: it hands over everything not yet known to be recorded. */
  function keepRecorded(): void {
    if (recording) return
    recording = true
    const events = memory.unrecorded
    void recordEvents({ caseId: input.caseId, generation: input.generation, events }).then(
      (through) => {
        memory.noteRecorded(through)
        recording = false
        wake()
      },
    )
  }

  function isLong(): boolean {
    return input.eventsPerRun === undefined
      ? workflowInfo().continueAsNewSuggested
      : memory.acceptedInThisRun >= input.eventsPerRun
  }

  async function carryOn(): Promise<never> {
    const { state, recent, recordedThrough } = memory
    return continueAsNew<typeof coordinationCase>({
      caseId: input.caseId,
      generation: input.generation,
      clockOffsetMs: input.clockOffsetMs,
      ...(state && { state }),
      recent,
      recordedThrough,
      ...(input.eventsPerRun !== undefined && { eventsPerRun: input.eventsPerRun }),
    })
  }
}
