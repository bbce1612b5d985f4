import type { ProposedEvent } from '../manual/case/events'
import { acceptedAfterClosing, acceptedAfterMerging } from '../manual/case/refusal'
import type { ClaimedCase } from '../store/case-claims'
import type { RecordOutcome } from '../store/record'
import type { StoredSubmission, WaitingSubmission } from '../store/submissions'
import type { Accepted, Submission } from '../workflows/messages'
import type { Answer, CaseRuns } from './case-runs'
import type { OperatorLog, Outcome, WritePathStore } from './ports'
import { newRun } from './run-input'
import type { Rebuild } from './rebuild'
import type { Reopen } from './reopen'

export type SendDeps = Readonly<{
  store: WritePathStore
  runs: CaseRuns
  reopen: Reopen
  rebuild: Rebuild
  log: OperatorLog
}>

export type SendSubmission = (waiting: WaitingSubmission, claimed: ClaimedCase) => Promise<Outcome>

/** Sends one submission to its case and records what the case answered (architecture §3.3–§3.5). */
export function createSendSubmission({
  store,
  runs,
  reopen,
  rebuild,
  log,
}: SendDeps): SendSubmission {
  return async function send(waiting, claimed) {
    // An id older than the last 200 events is new to the workflow: the record answers for it.
    if (waiting.isRecorded) {
      await store.settleDone(waiting.id)
      return { kind: 'done' }
    }
    const submission = asSeen(waiting)
    if (claimed.isClosed && submission.event.type === 'Reopened') {
      return settle(
        submission,
        await reopen(submission.caseId, submission.event, submission.seenSeq),
      )
    }
    return settle(submission, await ask(submission, claimed), claimed)
  }

  function ask(
    { id, caseId, event, seenSeq, recordedThrough }: WaitingSubmission,
    claimed: ClaimedCase,
  ): Promise<Answer> {
    const message: Submission = { proposed: event, seenSeq, recordedThrough }
    return isStart(event) && recordedThrough === 0
      ? runs.startWith(newRun(caseId, claimed.generation, claimed.clockOffsetMs), id, message)
      : runs.submit(caseId, id, message)
  }

  async function settle(
    submission: StoredSubmission,
    answer: Answer,
    claimed?: ClaimedCase,
  ): Promise<Outcome> {
    switch (answer.kind) {
      case 'accepted':
        return keep(submission, answer.accepted)
      case 'refused':
        return refuse(submission, answer)
      case 'unknown':
        return answer.reason === 'aborted' ? afterAborted(submission) : { kind: 'pending' }
      case 'noRun':
        return claimed ? afterNoRun(submission) : { kind: 'pending' }
    }
  }

  async function keep({ caseId, id }: StoredSubmission, accepted: Accepted): Promise<Outcome> {
    const outcome = await store.record({ caseId, ...accepted })
    if (outcome.kind === 'recorded') return { kind: 'done' }
    tellOperator(caseId, id, outcome)
    if (outcome.kind === 'diverged') await rebuild(caseId)
    return { kind: 'pending' }
  }

  async function refuse(
    submission: StoredSubmission,
    { refusal }: Extract<Answer, { kind: 'refused' }>,
  ): Promise<Outcome> {
    if (refusal.code === 'behind') {
      log.error(
        { caseId: submission.caseId },
        'the run knows less than the record; rebuilding the case',
      )
      await rebuild(submission.caseId)
      return { kind: 'pending' }
    }
    await store.settleRefused(submission.id, refusal)
    return { kind: 'refused', refusal }
  }

  /**
   * The run ended while it was being asked, and says so for ever. It ended only after all it knew was recorded, so the
   * record answers: the event is in it, or the case is closed without it.
   */
  async function afterAborted(submission: StoredSubmission): Promise<Outcome> {
    const { caseId, id } = submission
    if (await store.findEventOfSubmission(caseId, id)) {
      await store.settleDone(id)
      return { kind: 'done' }
    }
    const { state } = await store.getCaseRun(caseId)
    return state?.closed === undefined ? { kind: 'pending' } : afterNoRun(submission)
  }

  /** `not found` says the same for closed, lost and never started: the record, read once more, decides. */
  async function afterNoRun(submission: StoredSubmission): Promise<Outcome> {
    const { caseId, event } = submission
    const { state, lastSeq } = await store.getCaseRun(caseId)
    if (lastSeq === 0) return { kind: 'pending' }
    if (state?.closed === undefined) {
      log.error({ caseId }, 'an open case has no run; rebuilding it')
      await rebuild(caseId)
      return { kind: 'pending' }
    }
    if (state.mergedInto !== undefined && !acceptedAfterMerging(event)) {
      return refuse(submission, {
        kind: 'refused',
        refusal: { code: 'merged', event: event.type, accepted: ['TakenBack'] },
      })
    }
    if (!acceptedAfterClosing(event.type)) {
      return refuse(submission, {
        kind: 'refused',
        refusal: { code: 'closed', event: event.type, accepted: ['Reopened'] },
      })
    }
    await reopen(caseId, lateReopening(submission, state.reopened), submission.seenSeq)
    const again = await runs.submit(caseId, submission.id, {
      proposed: event,
      seenSeq: submission.seenSeq,
      recordedThrough: (await store.getCaseRun(caseId)).lastSeq,
    })
    return settle(submission, again)
  }

  function tellOperator(caseId: string, submissionId: string, outcome: RecordOutcome): void {
    log.error(
      { caseId, submissionId, outcome: outcome.kind },
      'an accepted action could not be recorded',
    )
  }
}

/**
 * No page can have been drawn from more than is recorded. A forged seq that says so would make the case look as if
 * it had lost events, and have it rebuilt over and over while everything behind it waits.
 */
const asSeen = (waiting: WaitingSubmission): WaitingSubmission => ({
  ...waiting,
  seenSeq: Math.min(waiting.seenSeq, waiting.recordedThrough),
})

const isStart = (event: ProposedEvent): boolean => event.type === 'CaseStarted'

/** A late action on a closed case opens it again under an id of its own, which can happen once per closing. */
function lateReopening({ event }: StoredSubmission, times: number): ProposedEvent<'Reopened'> {
  return {
    id: `reopened:${times + 1}`,
    type: 'Reopened',
    occurredAt: event.occurredAt,
    by: { side: 'system' },
    data: { reason: 'lateAction' },
  }
}
