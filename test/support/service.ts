import { createDocumentActivities } from '../../activities/documents'
import { createDigestActivities } from '../../activities/digest'
import { createEditionMailActivities } from '../../activities/edition-mail'
import { createMailActivities } from '../../activities/mail'
import { createRecordingActivities } from '../../activities/recording'
import type { AppConfig } from '../../api/deps'
import { createCaseClocks } from '../../bin/demo/case-clocks'
import { createMoveCaseTime } from '../../bin/demo/move-case-time'
import { createDocumentDeps, createMailDeps, createOutboxStore } from '../../bin/outbox-wiring'
import { createPersonNewsStore } from '../../bin/person-wiring'
import { repeat } from '../../bin/repeat'
import { hashPassword } from '../../api/accounts/passwords'
import { timeOfDay } from '../../manual/calendar/japan-time'
import { addMembership, createAccount } from '../../store/accounts'
import type { Role } from '../../store/memberships'
import { record } from '../../store/record'
import { createWritePathStore } from '../../store/write-path-store'
import { createWritePath } from '../../write-path/create-write-path'
import { startOutboxOnce } from '../../write-path/outbox'
import { reconcileOnce } from '../../write-path/reconciler'
import { tellCasesOnce } from '../../write-path/tell-cases'
import { createTestApp, PASSWORD, type TestApp } from './app'
import { type Browser, createBrowser } from './browser'
import type { TestDatabase } from './database'
import { insertParties, type Parties } from './fixtures'
import { createTestTemporal, type RunningWorkers } from './temporal'

export type Service = TestApp &
  Readonly<{
    parties: Parties
    /** A browser signed in with the role, for an organisation of its side unless another is named. */
    signInAs(role: Role, organisationId?: string): Promise<Browser>
    startWorkers(): Promise<void>
    stopWorkers(): Promise<void>
    /** Carries out what waits in the outbox and sends what is pending; once, now. */
    runLoops(): Promise<number>
    stop(): Promise<void>
  }>

export type ServiceOptions = Partial<AppConfig> &
  Readonly<{
    /** Where mails go; to a port that nobody listens on when absent. */
    smtpUrl?: string
    /** Runs the reconciler and the outbox by themselves, as the worker does. */
    loops?: boolean
  }>

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const COORDINATOR_ROLES: readonly Role[] = ['careManager', 'officeManager', 'supportCenterStaff']
const HOURS = [timeOfDay('08:30'), timeOfDay('17:30')] as const

/**
 * The whole service in one process: the real app, a database of its own, a namespace of its own on the run's
 * Temporal server, and the workers. One hospital and one care office, with nobody real in them.
 */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { smtpUrl, loops = false, ...config } = options
  const temporal = await createTestTemporal()
  const now = (): Date => new Date()
  const writePathOver = ({ db }: TestDatabase) =>
    createWritePath({ store: createWritePathStore(db, now), client: temporal.client, log: silent })
  const test = await createTestApp({
    mode: 'demo',
    ...config,
    connect: (database) => writePathOver(database).deliver,
    moveTime: (database) =>
      createMoveCaseTime({
        client: temporal.client,
        temporalIsOurs: true,
        ...createCaseClocks(database.db),
        rebuild: writePathOver(database).rebuild,
      }),
  })
  const { db, ownerDb } = test.database
  const parties = await insertParties(ownerDb)
  await insertCalendars(test.database, parties)

  const mailDeps = createMailDeps(db, now, {
    smtpUrl: smtpUrl ?? 'smtp://127.0.0.1:9',
    from: 'renkei@example.invalid',
    baseUrl: test.deps.config.baseUrl,
    log: silent,
  })
  const startAll = () =>
    temporal.startWorkers({
      activities: {
        ...createRecordingActivities({
          record: (recording) => record(db, recording, now()),
          log: silent,
        }),
        ...createMailActivities(mailDeps),
        ...createDigestActivities(mailDeps),
        ...createEditionMailActivities(mailDeps),
        ...createDocumentActivities(createDocumentDeps(db, now)),
      },
    })
  let workers: RunningWorkers | undefined = await startAll()

  const runLoops = async (): Promise<number> => {
    const store = createWritePathStore(db, now)
    const told = await tellCasesOnce({ store: createPersonNewsStore(db, now), log: silent })
    const sent = await reconcileOnce({
      store,
      deliver: writePathOver(test.database).deliver,
      log: silent,
    })
    const outbox = createOutboxStore(db, now)
    const { activities } = temporal
    return told + sent + (await startOutboxOnce({ store: outbox, activities, log: silent }))
  }
  const background = loops ? repeat(runLoops, 200, () => undefined) : undefined
  const stopWorkers = async (): Promise<void> => {
    await workers?.stop()
    workers = undefined
  }

  let people = 0
  return {
    ...test,
    parties,
    async signInAs(role, organisationId = ownOrganisation(parties, role)) {
      people += 1
      const loginName = `${role.toLowerCase()}${people}`
      const accountId = await createAccount(db, {
        loginName,
        name: `見本 ${people}子`,
        passwordHash: await hashPassword(PASSWORD),
        mustChangePassword: false,
        demo: true,
        at: now(),
      })
      await addMembership(db, { accountId, organisationId, role, displayName: `見本 ${people}子` })
      const browser = createBrowser(test.app)
      await browser.get('/sign-in')
      const { status } = await browser.submit('/sign-in', { loginName, password: PASSWORD })
      if (status !== 303) throw new Error(`signing in as ${role} was answered with ${status}`)
      return browser
    },
    startWorkers: async () => {
      workers ??= await startAll()
    },
    stopWorkers,
    runLoops,
    async stop() {
      await background?.stop()
      await stopWorkers()
      await temporal.close()
      await test.close()
    },
  }
}

function ownOrganisation({ hospitalId, officeId }: Parties, role: Role): string {
  return COORDINATOR_ROLES.includes(role) ? officeId : hospitalId
}

async function insertCalendars({ ownerDb }: TestDatabase, parties: Parties): Promise<void> {
  await ownerDb
    .insertInto('business_calendar')
    .values(
      [parties.hospitalId, parties.officeId].map((organisation_id) => ({
        revision: crypto.randomUUID(),
        organisation_id,
        hours: JSON.stringify({ mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS }),
        closed_on_national_holidays: true,
        confirmed_on: '2026-01-05',
        valid_from: new Date('2026-01-05T00:00:00Z'),
      })),
    )
    .execute()
  await ownerDb
    .insertInto('desk')
    .values({
      id: crypto.randomUUID(),
      organisation_id: parties.hospitalId,
      code: '3w',
      name: '3階西病棟',
      kind: 'ward',
    })
    .execute()
}
