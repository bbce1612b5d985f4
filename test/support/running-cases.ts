import { randomUUID } from 'node:crypto'
import { createRecordingActivities } from '../../activities/recording'
import { createAct, type Action } from '../../api/cases/act'
import { createStart } from '../../api/cases/start'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseId, EventData, EventType } from '../../manual/case/events'
import { getCaseRun, getClockOffset, setClockOffset, withCaseLock } from '../../store/case-claims'
import { record } from '../../store/record'
import { type NewPerson, registerCase } from '../../store/start-case'
import { insertSubmission } from '../../store/submissions'
import { createWritePathStore } from '../../store/write-path-store'
import { caseView, type CaseView, coordinationCaseWorkflowId } from '../../workflows/messages'
import { createMoveCaseTime } from '../../bin/demo/move-case-time'
import { createWritePath } from '../../write-path/create-write-path'
import type { Outcome } from '../../write-path/ports'
import { createTestDatabase } from './database'
import { insertParties, newCaseId, startData } from './fixtures'
import { createTestTemporal } from './temporal'

export type RunningCases = Awaited<ReturnType<typeof runCases>>

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const madeUpPerson = (caseId: CaseId): NewPerson => ({
  id: randomUUID(),
  name: '見本 花子',
  kana: `みほん はなこ${caseId}`,
  birthDate: plainDate('1940-04-01'),
  sex: 'female',
  municipality: '大淀町',
  insurerMunicipality: '大淀町',
})

/** The write path over a real database and the run's real Temporal server, without the web in front of it. */
export async function runCases(options: { maxCachedWorkflows?: number } = {}) {
  const database = await createTestDatabase()
  const temporal = await createTestTemporal()
  const { db } = database
  const now = (): Date => new Date()
  const parties = await insertParties(database.ownerDb)
  const store = createWritePathStore(db, now)
  const writePath = createWritePath({ store, client: temporal.client, log: silent })

  /** What the workers said of the reminders they skipped. */
  const logged: object[] = []
  const unused = (): never => {
    throw new Error('these tests send nothing')
  }
  const startWorkers = () =>
    temporal.startWorkers({
      ...options,
      activities: {
        ...createRecordingActivities({
          record: (recording) => record(db, recording, now()),
          log: { info: (facts) => logged.push(facts) },
        }),
        deliverMail: unused,
        deliverDigest: unused,
        deliverEditionMail: unused,
        makeDocument: unused,
      },
    })
  let workers = await startWorkers()

  const nurse = { accountId: 'nurse', organisationId: parties.hospitalId }
  const careManager = { accountId: 'care-manager', organisationId: parties.officeId }
  const start = createStart({
    region: 'nanwa',
    registerCase: (starting) => registerCase(db, starting, now()),
    deliver: writePath.deliver,
    now: Date.now,
  })
  const act = createAct({
    region: 'nanwa',
    insertSubmission: (submission) => insertSubmission(db, submission, now()),
    clockOffsetOf: (caseId) => getClockOffset(db, caseId),
    deliver: writePath.deliver,
    now: Date.now,
  })

  /** On a busy machine an answer may take longer than a person would wait; the case is asked again, as by the reconciler. */
  async function untilDecided<O extends Outcome>(
    outcome: O,
    submissionId: string,
  ): Promise<O | Outcome> {
    let latest: O | Outcome = outcome
    for (let tries = 0; tries < 20 && latest.kind === 'pending'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      latest = await writePath.deliver(submissionId)
    }
    return latest
  }

  async function startCase(over: Partial<EventData['CaseStarted']> = {}): Promise<CaseId> {
    const caseId = newCaseId()
    const submissionId = randomUUID()
    const started = await start(nurse, {
      submissionId,
      caseId,
      person: madeUpPerson(caseId),
      data: startData(parties, over),
    })
    if (started.kind === 'sameAdmission') throw new Error('a case of this person was there')
    const outcome = await untilDecided(started, submissionId)
    if (outcome.kind !== 'done') throw new Error(`not started: ${outcome.kind}`)
    return caseId
  }

  /** A case whose clock starts at a fixed instant, so that a story reads the same on every day it is told. */
  async function startCaseAt(
    instant: string,
    over: Partial<EventData['CaseStarted']> = {},
  ): Promise<CaseId> {
    const caseId = newCaseId()
    const offset = Date.parse(instant) - Date.now()
    const ahead = createStart({
      region: 'nanwa',
      registerCase: (starting) => registerCase(db, starting, now()),
      deliver: async (submissionId) => {
        await setClockOffset(db, caseId, offset)
        return writePath.deliver(submissionId)
      },
      now: () => Date.now() + offset,
    })
    const submissionId = randomUUID()
    const started = await ahead(nurse, {
      submissionId,
      caseId,
      person: madeUpPerson(caseId),
      data: startData(parties, { admittedAt: Date.parse(instant) - 600_000, ...over }),
    })
    if (started.kind === 'sameAdmission') throw new Error('a case of this person was there')
    const outcome = await untilDecided(started, submissionId)
    if (outcome.kind !== 'done') throw new Error(`not started: ${JSON.stringify(outcome)}`)
    return caseId
  }

  const viewOf = (caseId: CaseId): Promise<CaseView> =>
    temporal.client.workflow.getHandle(coordinationCaseWorkflowId(caseId)).query(caseView)

  /** Moves the case's own time, on the server and in the record alike. */
  async function timePassesTo(caseId: CaseId, instant: string): Promise<void> {
    const { clockOffsetMs } = await getCaseRun(db, caseId)
    const ms = Date.parse(instant) - (Date.now() + clockOffsetMs)
    const moved = await moveCaseTime({ caseId, ms })
    if (moved.kind !== 'moved') throw new Error(`time did not move: ${moved.kind}`)
  }
  const moveCaseTime = createMoveCaseTime({
    client: temporal.client,
    temporalIsOurs: true,
    getCaseRun: (caseId) => getCaseRun(db, caseId),
    setClockOffset: (caseId, offset) => setClockOffset(db, caseId, offset),
    withCaseLock: (caseId, work) => withCaseLock(db, caseId, work),
    rebuild: writePath.rebuild,
  })

  /** As after an outage: the case's clock has gone on, and a new run takes up the recorded events. */
  async function resumeAt(caseId: CaseId, instant: string): Promise<void> {
    await setClockOffset(db, caseId, Date.parse(instant) - Date.now())
    await writePath.rebuild(caseId)
    const before = await seqOf(caseId)
    for (let tries = 0; tries < 100 && (await seqOf(caseId)) === before; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  const seqOf = async (caseId: CaseId): Promise<number> => (await getCaseRun(db, caseId)).lastSeq

  async function submitAs<T extends EventType>(
    person: typeof nurse,
    side: 'hospital' | 'coordinator',
    caseId: CaseId,
    type: T,
    data: EventData[T],
    over: Partial<Action<T>> = {},
  ): Promise<Outcome> {
    const seenSeq = await seqOf(caseId)
    const action = { submissionId: randomUUID(), caseId, type, data, side, seenSeq, ...over }
    return untilDecided(await act(person, action), action.submissionId)
  }

  return {
    ...database,
    temporal,
    parties,
    store,
    writePath,
    logged,
    start,
    nurse,
    startCase,
    startCaseAt,
    timePassesTo,
    resumeAt,
    viewOf,
    seqOf,
    submitAs,
    asHospital: <T extends EventType>(caseId: CaseId, type: T, data: EventData[T], over = {}) =>
      submitAs(nurse, 'hospital', caseId, type, data, over),
    asCareManager: <T extends EventType>(caseId: CaseId, type: T, data: EventData[T], over = {}) =>
      submitAs(careManager, 'coordinator', caseId, type, data, over),
    eventTypes: async (caseId: CaseId) => (await store.eventsOf(caseId)).map(({ type }) => type),
    stopWorkers: () => workers.stop(),
    async restartWorkers() {
      workers = await startWorkers()
    },
    async stop() {
      await workers.stop()
      await temporal.close()
      await database.close()
    },
  }
}
