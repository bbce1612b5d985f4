import { randomUUID } from 'node:crypto'
import { createPersonNewsStore } from '../../bin/person-wiring'
import type { CaseId } from '../../manual/case/events'
import type { PersonChange } from '../../store/person-corrections'
import { tellCasesOnce } from '../../write-path/tell-cases'
import { insertParties, newCaseId, type Parties, startData } from '../support/fixtures'
import { runCases, type RunningCases } from '../support/running-cases'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const CHANGES: readonly PersonChange[] = [
  { field: 'name', before: '見本 花子', after: '見本 華子' },
  { field: 'patientNumber', before: '', after: '4711' },
]

let cases: RunningCases
let elsewhere: Parties
beforeAll(async () => {
  cases = await runCases()
  elsewhere = await insertParties(cases.ownerDb)
}, 60_000)
afterAll(() => cases.stop())

const now = (): Date => new Date()
const tellOnce = (at = now) =>
  tellCasesOnce({ store: createPersonNewsStore(cases.db, at), log: silent })

const personOf = async (caseId: CaseId): Promise<string> =>
  (
    await cases.db
      .selectFrom('coordination_case')
      .select('person_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).person_id

/** Another live case of the same person, at other parties. */
async function anotherCaseOf(personId: string, at: Parties = elsewhere): Promise<CaseId> {
  const caseId = newCaseId()
  const nurse = { accountId: 'other-nurse', organisationId: at.hospitalId }
  const started = await cases.start(nurse, {
    submissionId: randomUUID(),
    caseId,
    person: { existingId: personId },
    data: startData(at),
  })
  if (started.kind !== 'done') throw new Error(`not started: ${started.kind}`)
  return caseId
}

const correct = (caseId: CaseId) =>
  cases.asHospital(
    caseId,
    'PersonCorrected',
    { fields: ['name', 'patientNumber'] },
    { payload: { changes: CHANGES } },
  )

/** The reconciler's part: what was handed in is sent, in order. */
async function send(caseId: CaseId): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const pending = await cases.store.findOldestPending(caseId)
    if (pending === undefined) return
    await cases.writePath.deliver(pending.id)
  }
}

const entriesOf = async (caseId: CaseId) =>
  (await cases.store.eventsOf(caseId)).filter(({ type }) => type === 'PersonRecordChanged')

const mailsOf = async (caseId: CaseId) => {
  const rows = await cases.db
    .selectFrom('outbox')
    .select('content')
    .where('case_id', '=', caseId)
    .execute()
  return rows
    .map(({ content }) => content as { template: string; receiver: { desk: string } })
    .filter(({ template }) => template === 'personCorrected')
    .map(({ receiver }) => receiver.desk)
}

test('a correction has an entry of its own in each other live case, told to both sides there, without the number of another hospital', async () => {
  const here = await cases.startCase()
  const there = await anotherCaseOf(await personOf(here))
  expect((await correct(here)).kind).toBe('done')
  await tellOnce()
  await tellOnce()
  await send(there)

  expect(await entriesOf(there)).toMatchObject([
    { by: { side: 'system' }, data: { because: 'corrected', fields: ['name'] } },
  ])
  expect(JSON.stringify(await entriesOf(there))).not.toContain('華子')
  expect((await mailsOf(there)).toSorted()).toEqual(['careManager', 'hospitalDesk'])
  expect(await entriesOf(here)).toEqual([])
}, 60_000)

test('where the same office looks after the other case, it is said by that office and told to the hospital alone', async () => {
  const here = await cases.startCase()
  const shared = { hospitalId: elsewhere.hospitalId, officeId: cases.parties.officeId }
  const there = await anotherCaseOf(await personOf(here), shared)
  await cases.asCareManager(
    here,
    'PersonCorrected',
    { fields: ['name'] },
    { payload: { changes: CHANGES.slice(0, 1) } },
  )
  await tellOnce()
  await send(there)

  expect(await entriesOf(there)).toMatchObject([
    { by: { side: 'coordinator', organisationId: cases.parties.officeId } },
  ])
  expect(await mailsOf(there)).toEqual(['hospitalDesk'])
}, 60_000)

test('a job killed between two cases goes on with the other one, and a case that has closed meanwhile hears nothing', async () => {
  const here = await cases.startCase()
  const personId = await personOf(here)
  const [one, two] = [
    await anotherCaseOf(personId),
    await anotherCaseOf(personId, await insertParties(cases.ownerDb)),
  ]
  const over = await anotherCaseOf(personId, await insertParties(cases.ownerDb))
  await correct(here)
  const store = createPersonNewsStore(cases.db, now)
  const first = (await store.claim()).find(({ caseId }) => caseId === one)
  if (first === undefined) throw new Error('nothing was noted')
  await store.tell(first)
  await cases.db
    .updateTable('coordination_case')
    .set({ closed_at: now() })
    .where('id', '=', over)
    .execute()

  const later = (): Date => new Date(Date.now() + 120_000)
  await tellOnce(later)
  await store.tell(first)
  for (const caseId of [one, two, over]) await send(caseId)

  const counts = await Promise.all([one, two, over].map(async (id) => (await entriesOf(id)).length))
  expect(counts).toEqual([1, 1, 0])
}, 60_000)
