import { randomUUID } from 'node:crypto'
import { insertSubmission } from '../../store/submissions'
import { createWritePath } from '../../write-path/create-write-path'
import { reconcileOnce } from '../../write-path/reconciler'
import { runCases, type RunningCases } from '../support/running-cases'
import type { CaseId } from '../../manual/case/events'

let cases: RunningCases
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

/** An api that dies after the case has answered and before anything is recorded. */
function dyingApi() {
  const record = () => Promise.reject(new Error('died'))
  return createWritePath({
    store: { ...cases.store, record },
    client: cases.temporal.client,
    log: silent,
  })
}

async function keepSubmission(caseId: CaseId): Promise<string> {
  const id = randomUUID()
  await insertSubmission(
    cases.db,
    {
      id,
      region: 'nanwa',
      caseId,
      ...cases.nurse,
      event: {
        id,
        type: 'ContactRecorded',
        occurredAt: Date.now(),
        by: { side: 'hospital', ...cases.nurse },
        submissionId: id,
        data: { legId: 'leg1', channel: 'phone', purpose: 'state' },
      },
      payload: {},
      seenSeq: await cases.seqOf(caseId),
    },
    new Date(),
  )
  return id
}

const contactsOf = async (caseId: CaseId): Promise<number> =>
  (await cases.eventTypes(caseId)).filter((type) => type === 'ContactRecorded').length

/** As the reconciler would later: nothing is claimed any more, and the rows are old enough. */
async function reconcileLater(): Promise<void> {
  const claimDue = async (): Promise<readonly string[]> => {
    const rows = await cases.db
      .selectFrom('submission')
      .select('id')
      .where('status', '=', 'pending')
      .execute()
    return rows.map(({ id }) => id)
  }
  await reconcileOnce({ store: { claimDue }, deliver: cases.writePath.deliver, log: silent })
}

describe('when the api dies between the answer of the case and the recording', () => {
  test('the reconciler records the action, once', async () => {
    const caseId = await cases.startCase()
    const id = await keepSubmission(caseId)
    await expect(dyingApi().deliver(id)).rejects.toThrow('died')
    expect(await contactsOf(caseId)).toBe(0)

    await reconcileLater()
    await reconcileLater()

    expect(await contactsOf(caseId)).toBe(1)
  })

  test('the next action of the same case records it too, in the order of the case', async () => {
    const caseId = await cases.startCase()
    const first = await keepSubmission(caseId)
    await expect(dyingApi().deliver(first)).rejects.toThrow('died')

    await cases.writePath.deliver(await keepSubmission(caseId))

    const recorded = (await cases.store.eventsOf(caseId)).map(({ submissionId }) => submissionId)
    expect(recorded.indexOf(first)).toBe(2)
    expect(await contactsOf(caseId)).toBe(2)
  })

  test('without the reconciler and without a further action it stays unrecorded', async () => {
    const caseId = await cases.startCase()
    await expect(dyingApi().deliver(await keepSubmission(caseId))).rejects.toThrow('died')

    await new Promise((resolve) => setTimeout(resolve, 1_500))

    expect(await contactsOf(caseId)).toBe(0)
  })
})

test('an action is kept while no worker runs, and happens once when one comes', async () => {
  const caseId = await cases.startCase()
  await cases.stopWorkers()
  const id = await keepSubmission(caseId)
  expect(await cases.writePath.deliver(id)).toEqual({ kind: 'pending' })

  await cases.restartWorkers()
  await reconcileLater()

  expect(await contactsOf(caseId)).toBe(1)
}, 60_000)

test('a case whose run is lost is rebuilt by the next action, which then happens', async () => {
  const caseId = await cases.startCase()
  await cases.temporal.client.workflow.getHandle(`case-${caseId}`).terminate('lost')
  const id = await keepSubmission(caseId)

  expect(await cases.writePath.deliver(id)).toEqual({ kind: 'pending' })
  await reconcileLater()

  expect(await contactsOf(caseId)).toBe(1)
})

test('events of a run that a rebuild has replaced are not recorded', async () => {
  const caseId = await cases.startCase()
  const events = await cases.store.eventsOf(caseId)
  await cases.writePath.rebuild(caseId)
  const last = events.at(-1)
  if (last === undefined) throw new Error('no events')

  const outcome = await cases.store.record({
    caseId,
    generation: 1,
    events: [{ ...last, seq: last.seq + 1, id: 'phantom' }],
  })

  expect(outcome).toEqual({ kind: 'replaced', generation: 2 })
  expect(await cases.store.eventsOf(caseId)).toHaveLength(events.length)
})

test('another event under a stored seq is diverged: refused, marked, never ignored', async () => {
  const caseId = await cases.startCase()
  const [first] = await cases.store.eventsOf(caseId)
  if (first === undefined) throw new Error('no events')

  const outcome = await cases.store.record({
    caseId,
    generation: 1,
    events: [{ ...first, id: 'somebody-else' }],
  })

  expect(outcome).toEqual({ kind: 'diverged', seq: 1 })
})

test('with a gap nothing is written', async () => {
  const caseId = await cases.startCase()
  const last = (await cases.store.eventsOf(caseId)).at(-1)
  if (last === undefined) throw new Error('no events')

  const outcome = await cases.store.record({
    caseId,
    generation: 1,
    events: [{ ...last, seq: last.seq + 2, id: 'far-ahead' }],
  })

  expect(outcome).toEqual({ kind: 'gap', through: last.seq })
})
