import { randomUUID } from 'node:crypto'
import { createCaseRuns } from '../../write-path/case-runs'
import { newRun } from '../../write-path/run-input'
import { caseView, CASE_QUEUE, COORDINATION_CASE, type Submission } from '../../workflows/messages'
import type { CaseId, ProposedEvent } from '../../manual/case/events'
import { newCaseId, startData } from '../support/fixtures'
import { runCases, type RunningCases } from '../support/running-cases'

let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

const by = { side: 'hospital' } as const

function started(): ProposedEvent {
  const id = randomUUID()
  const data = startData(cases.parties)
  return { id, type: 'CaseStarted', occurredAt: data.admittedAt, by, submissionId: id, data }
}

function contact(): ProposedEvent {
  const id = randomUUID()
  const data = { legId: 'leg1', channel: 'phone', purpose: 'state' } as const
  return { id, type: 'ContactRecorded', occurredAt: Date.now(), by, submissionId: id, data }
}

async function startShortRuns(): Promise<{
  caseId: CaseId
  send: (event: ProposedEvent) => Promise<unknown>
}> {
  const caseId = newCaseId()
  const { client } = cases.temporal
  await client.workflow.start(COORDINATION_CASE, {
    workflowId: `case-${caseId}`,
    taskQueue: CASE_QUEUE,
    args: [{ ...newRun(caseId, 1, 0), eventsPerRun: 10 }],
  })
  const runs = createCaseRuns(client, 10_000)
  const send = (proposed: ProposedEvent) => {
    const submission: Submission = { proposed, seenSeq: 0, recordedThrough: 0 }
    return runs.submit(caseId, proposed.id, submission)
  }
  await send(started())
  return { caseId, send }
}

test('a long case continues as new and keeps every event that is not known to be recorded', async () => {
  const { caseId, send } = await startShortRuns()
  const contacts = Array.from({ length: 60 }, contact)

  for (const event of contacts) expect(await send(event)).toMatchObject({ kind: 'accepted' })

  const handle = cases.temporal.client.workflow.getHandle(`case-${caseId}`)
  const { recent, recordedThrough } = await handle.query(caseView)
  expect(recordedThrough).toBe(0)
  expect(recent.map(({ seq }) => seq)).toEqual(recent.map((_, index) => index + 1))
  expect(recent).toHaveLength(62)
  const { historyLength } = await handle.describe()
  expect(historyLength).toBeLessThan(100)
}, 60_000)

test('a submission repeated after the case continued as new gets its first event', async () => {
  const { caseId, send } = await startShortRuns()
  const early = contact()
  await send(early)
  for (const event of Array.from({ length: 30 }, contact)) await send(event)

  await send(early)

  const handle = cases.temporal.client.workflow.getHandle(`case-${caseId}`)
  const { recent } = await handle.query(caseView)
  expect(recent.filter(({ id }) => id === early.id)).toHaveLength(1)
}, 60_000)
