import { randomUUID } from 'node:crypto'
import { createAct, type ActingPerson } from '../../../api/cases/act'
import { createStart } from '../../../api/cases/start'
import { nextBusinessDay } from '../../../manual/calendar/business-day'
import {
  dayInJapan,
  instantInJapan,
  type Instant,
  timeOfDay,
} from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { CaseId, EventData, EventType } from '../../../manual/case/events'
import { editionInForce } from '../../../manual/editions/registry'
import { getCaseRun, getClockOffset, setClockOffset } from '../../../store/case-claims'
import { createDatabase, type Db } from '../../../store/database'
import { registerCase } from '../../../store/start-case'
import { insertSubmission } from '../../../store/submissions'
import { createWritePathStore } from '../../../store/write-path-store'
import { createWritePath } from '../../../write-path/create-write-path'
import { parseConfig } from '../../config'
import { createTemporalClients } from '../../temporal/connect'
import type { BenchContext } from '../context'
import { atOnce } from '../load'
import { type BenchRow, rowOf } from '../row'

const AT_ONCE = 30
const LIVES = 60
const ACTIONS = 8
/** Long enough for a start among thirty at once; both sides wait it. */
const TIMER_MS = 4_000

/** The reminder goes out two hours before an office closes at 17:15. */
const REMINDER_AT = timeOfDay('15:15')
/** A reminder that is not there by then never comes. */
const PATIENCE_MS = 60_000

class NoReminder extends Error {
  constructor() {
    super(
      `no reminder within ${PATIENCE_MS / 1_000} s: the case was started later than its ` +
        `reminder, which is ${TIMER_MS / 1_000} s ahead. Is the machine busy with something else?`,
    )
    this.name = 'NoReminder'
  }
}

/** Four seconds before the reminder on the next business day; the past would be no time to live in. */
export function justBeforeTheReminder(now: Instant): Instant {
  const day = nextBusinessDay(unconfirmedCalendar('bench'), dayInJapan(now))
  return instantInJapan(day, REMINDER_AT) - TIMER_MS
}

/** Whole lives a second: start, eight actions, one reminder, close; through the write path, without the web. */
export async function wholeLives({
  service,
  bare,
  rounds,
}: BenchContext): Promise<readonly BenchRow[]> {
  const config = parseConfig(service.env)
  const { db } = createDatabase({ url: config.databaseUrl, max: 30, onIdleError: () => undefined })
  const { client, connection } = createTemporalClients(config.temporal)
  const live = createLife(db, createWritePathOf(db, client), await twoParties(db))
  const lives: number[] = []
  const bares: number[] = []
  try {
    await live() // The first of a fresh service is slower than any after it.
    for (let round = 0; round < rounds; round += 1) {
      lives.push(await atOnce(AT_ONCE, LIVES, live))
      bares.push(
        await atOnce(AT_ONCE, LIVES, async () => {
          const id = await bare.start({ updates: ACTIONS + 1, timerMs: TIMER_MS })
          for (let action = 0; action < ACTIONS; action += 1) await bare.update(id)
          await bare.ended(id)
        }),
      )
    }
  } finally {
    // Also when a life goes wrong: a connection left open would be cut off, and hide why.
    await connection.close()
    await db.destroy()
  }
  return [rowOf('whole lives, 30 at once', '1/s', lives, bares)]
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const createWritePathOf = (db: Db, client: Parameters<typeof createWritePath>[0]['client']) =>
  createWritePath({ store: createWritePathStore(db, () => new Date()), client, log: silent })

type Parties = Readonly<{ hospitalId: string; officeId: string }>

async function twoParties(db: Db): Promise<Parties> {
  const find = async (kind: string): Promise<string> => {
    const query = db.selectFrom('organisation').select('id').where('kind', '=', kind)
    return (await query.where('registered', '=', true).executeTakeFirstOrThrow()).id
  }
  return { hospitalId: await find('hospital'), officeId: await find('careManagementOffice') }
}

function createLife(db: Db, { deliver }: ReturnType<typeof createWritePathOf>, parties: Parties) {
  const now = (): Date => new Date()
  const nurse = { accountId: 'bench', organisationId: parties.hospitalId }
  const careManager = { accountId: 'bench', organisationId: parties.officeId }
  const submit = createAct({
    region: 'nanwa',
    insertSubmission: (submission) => insertSubmission(db, submission, now()),
    clockOffsetOf: (caseId) => getClockOffset(db, caseId),
    deliver,
    now: Date.now,
  })

  return async function live(): Promise<void> {
    const caseId = randomUUID() as CaseId
    const offset = justBeforeTheReminder(Date.now()) - Date.now()
    await startAt(caseId, offset)
    const act = async <T extends EventType>(
      by: ActingPerson,
      type: T,
      data: EventData[T],
    ): Promise<void> => {
      const side = by === nurse ? 'hospital' : 'coordinator'
      const { lastSeq: seenSeq } = await getCaseRun(db, caseId)
      const outcome = await submit(by, {
        submissionId: randomUUID(),
        caseId,
        type,
        data,
        side,
        seenSeq,
      })
      if (outcome.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(outcome)}`)
    }
    const leg = { legId: 'leg1' }
    const on = dayInJapan(Date.now() + offset)
    await reminded(db, caseId)
    await act(careManager, 'AdmissionInfoSheetSent', { ...leg, channel: 'fax' })
    const sheetEventId = await lastEventId(db, caseId)
    await act(nurse, 'AdmissionInfoSheetReceived', { ...leg, sheetEventId })
    await act(nurse, 'DischargeCoordinationNoticeSent', { ...leg, channel: 'phone' })
    await act(careManager, 'DischargeCoordinationNoticeConfirmed', { ...leg, channel: 'phone' })
    await act(nurse, 'DischargeDateFixed', { ...leg, on })
    await act(nurse, 'Discharged', { ...leg, at: Date.now() + offset, outcome: 'home' })
    const documents = ['nursingSummary'] as const
    await act(nurse, 'DocumentsHandedOver', { ...leg, channel: 'fax', documents })
    await act(careManager, 'CarePlanCopyReturned', { ...leg, channel: 'screen' })
    const { state } = await getCaseRun(db, caseId)
    if (state?.closed === undefined)
      throw new Error('a whole life ends closed, and this one did not')
  }

  async function startAt(caseId: CaseId, offset: number): Promise<void> {
    const start = createStart({
      region: 'nanwa',
      registerCase: (starting) => registerCase(db, starting, now()),
      deliver: async (submissionId) => {
        await setClockOffset(db, caseId, offset)
        return deliver(submissionId)
      },
      now: () => Date.now() + offset,
    })
    const outcome = await start(nurse, {
      submissionId: randomUUID(),
      caseId,
      person: aPerson(caseId),
      data: startData(parties, Date.now() + offset - 600_000),
    })
    if (outcome.kind !== 'done') throw new Error(`not started: ${JSON.stringify(outcome)}`)
  }
}

const aPerson = (caseId: CaseId) => ({
  id: randomUUID(),
  name: '計測 花子',
  kana: `けいそく ${caseId}`,
  birthDate: plainDate('1940-04-01'),
  sex: 'female' as const,
  municipality: '大淀町',
  insurerMunicipality: '大淀町',
})

const startData = (
  { hospitalId, officeId }: Parties,
  admittedAt: number,
): EventData['CaseStarted'] => ({
  region: 'nanwa',
  legId: 'leg1',
  hospitalId,
  wardCode: '3w',
  admittedAt,
  admissionTimeKnown: true,
  admissionKind: 'emergency',
  careLevel: 'care2',
  coordinator: { kind: 'careManager', organisationId: officeId, registered: true },
  consent: 'given',
  startedBy: 'hospital',
  edition: editionInForce('nanwa', dayInJapan(admittedAt)).id,
  calendars: [unconfirmedCalendar(hospitalId), unconfirmedCalendar(officeId)],
})

async function reminded(db: Db, caseId: CaseId): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    const { state } = await getCaseRun(db, caseId)
    if ((state?.fired.length ?? 0) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new NoReminder()
}

async function lastEventId(db: Db, caseId: CaseId): Promise<string> {
  const query = db.selectFrom('case_event').select('event_id').where('case_id', '=', caseId)
  return (await query.orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()).event_id
}
