import type { ClaimedCase } from '../store/case-claims'
import type { StoredSubmission } from '../store/submissions'
import type { Outcome, WritePathStore } from './ports'
import type { SendSubmission } from './send'

const CLAIM_POLL_MS = 25

export type DeliverDeps = Readonly<{
  store: WritePathStore
  send: SendSubmission
  /** How long a person waits for her turn before the pending page is shown. */
  patienceMs?: number
}>

export type Deliver = ReturnType<typeof createDeliver>

/**
 * Brings one submission to its outcome, behind every older one of the same case and never beside another:
 * whoever holds the case's claim sends what waits, oldest first. Used by the api and by the reconciler alike.
 */
export function createDeliver({ store, send, patienceMs = 4_000 }: DeliverDeps) {
  return async function deliver(submissionId: string): Promise<Outcome> {
    const until = performance.now() + patienceMs
    for (;;) {
      const submission = await store.findSubmission(submissionId)
      if (submission === undefined) throw new Error(`no submission ${submissionId}`)
      const decided = outcomeOf(submission)
      if (decided !== undefined) return decided
      const claimed = await store.claimCase(submission.caseId)
      if (claimed !== undefined) return sendInOrder(submission, claimed, until)
      if (performance.now() > until) return { kind: 'pending' }
      await new Promise((resolve) => setTimeout(resolve, CLAIM_POLL_MS))
    }
  }

  async function sendInOrder(
    wanted: StoredSubmission,
    claimed: ClaimedCase,
    until: number,
  ): Promise<Outcome> {
    try {
      for (;;) {
        const oldest = await store.findOldestPending(wanted.caseId)
        if (oldest === undefined) return await decidedNow(wanted.id)
        const outcome = await send(oldest, claimed)
        if (outcome.kind === 'pending') await store.postpone(oldest)
        if (oldest.id === wanted.id) return outcome
        if (outcome.kind === 'pending' || performance.now() > until) return { kind: 'pending' }
      }
    } finally {
      await store.releaseCase(claimed)
    }
  }

  async function decidedNow(id: string): Promise<Outcome> {
    const submission = await store.findSubmission(id)
    return (submission && outcomeOf(submission)) ?? { kind: 'pending' }
  }
}

function outcomeOf({ status, refusal }: StoredSubmission): Outcome | undefined {
  switch (status) {
    case 'done':
      return { kind: 'done' }
    case 'refused':
      return refusal ? { kind: 'refused', refusal } : undefined
    case 'pending':
      return undefined
  }
}
