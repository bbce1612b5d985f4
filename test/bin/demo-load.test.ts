import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createRecordingActivities } from '../../activities/recording'
import { loadDemoRegion, type LoadDeps } from '../../bin/demo/load/region'
import type { CaseId } from '../../manual/case/events'
import type { CaseState } from '../../manual/case/state'
import { nextMoment } from '../../manual/duties/due'
import { openCaseIds } from '../../store/case-claims'
import { record } from '../../store/record'
import { createWritePathStore } from '../../store/write-path-store'
import { caseView, coordinationCaseWorkflowId } from '../../workflows/messages'
import { createWritePath } from '../../write-path/create-write-path'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTestTemporal, TEST_KEYS, type TestTemporal } from '../support/temporal'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const now = () => new Date()

/** Enough to be in the middle of it when the load is cut short. */
const PAST = 60

let database: TestDatabase
let temporal: TestTemporal

const depsOver = (over: Partial<LoadDeps> = {}): LoadDeps => ({
  db: database.db,
  now: now(),
  rebuild: createWritePath({
    store: createWritePathStore(database.db, now),
    client: temporal.client,
    log: silent,
  }).rebuild,
  say: () => undefined,
  pastCases: PAST,
  ...over,
})

beforeAll(async () => {
  database = await createTestDatabase()
  temporal = await createTestTemporal()
})

jest.setTimeout(120_000)

afterAll(async () => {
  await temporal.close()
  await database.close()
})

/** Runs one of the commands as its own process. */
async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; said: string }> {
  const root = path.resolve(__dirname, '../..')
  const child = spawn(process.execPath, ['--import', 'tsx', path.join('bin', script), ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: database.url,
      PAYLOAD_KEYS: JSON.stringify(TEST_KEYS),
      AUTH_SECRET: 'a secret of the tests, long enough',
      TEMPORAL_ADDRESS: temporal.address,
      NANWA_MODE: 'demo',
      ...env,
    },
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

const count = async (table: 'coordination_case' | 'person' | 'submission' | 'auth_user') => {
  const { n } = await database.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

describe('loading the demo region', () => {
  test('a production start refuses to load it', async () => {
    const { code, said } = await run('demo-load.ts', [], { NANWA_MODE: 'production' })
    expect({ code, persons: await count('person') }).toEqual({ code: 1, persons: 0 })
    expect(said).toContain('本番')
  })

  test('a load that is cut short is gone on with, and nothing is there twice', async () => {
    const cut = new Error('cut short')
    const say = (line: string): void => {
      if (line.includes('終わったケース')) throw cut
    }
    await expect(loadDemoRegion(depsOver({ say }))).rejects.toBe(cut)
    expect(await count('coordination_case')).toBe(PAST)

    const loaded = await loadDemoRegion(depsOver())
    expect(loaded).toEqual({ kind: 'loaded', past: PAST, open: 35 })
    expect(await count('coordination_case')).toBe(PAST + 36)
    // Whoever left within the last fourteen days may still owe papers or the copy of the plan.
    const open = await openCaseIds(database.db)
    expect(open.length).toBeGreaterThanOrEqual(35)
    expect(open.length).toBeLessThan(50)
  })

  test('loading it again changes nothing', async () => {
    const before = [await count('submission'), await count('auth_user')]
    expect(await loadDemoRegion(depsOver())).toEqual({ kind: 'wasThere' })
    expect([await count('submission'), await count('auth_user')]).toEqual(before)
  })

  test('nothing of the past is sent, and no submission waits', async () => {
    const mails = await database.db
      .selectFrom('outbox')
      .select('status')
      .distinct()
      .where('kind', '=', 'mail')
      .execute()
    expect(mails.map(({ status }) => status).toSorted()).toEqual(['failed', 'skipped'])
    const waiting = await database.db
      .selectFrom('submission')
      .select('id')
      .where('status', '<>', 'done')
      .execute()
    expect(waiting).toEqual([])
  })

  test('a database with other people in it is left alone', async () => {
    const other = await createTestDatabase()
    try {
      const person = {
        id: crypto.randomUUID(),
        region: 'nanwa',
        name: '見本 花子',
        kana: 'みほん はなこ',
        birth_date: '1940-04-01',
        sex: 'female',
        municipality: '大淀町',
        insurer_municipality: '大淀町',
        created_at: now(),
      }
      await other.db.insertInto('person').values(person).execute()
      expect(await loadDemoRegion(depsOver({ db: other.db }))).toEqual({ kind: 'otherData' })
    } finally {
      await other.close()
    }
  })

  test('when the Temporal store is lost entirely, one command starts every open case again, deadlines intact', async () => {
    const lost = temporal
    temporal = await createTestTemporal() // a store in which none of the cases was ever heard of
    await lost.close()
    const { code, said } = await run('cases-rebuild.ts', [], {
      TEMPORAL_NAMESPACE: temporal.namespace,
    })
    const running = (await openCaseIds(database.db)).length
    expect(said).toContain(`動いているケース ${running} 件`)
    expect(code).toBe(0)

    const { db } = database
    const workers = await temporal.startWorkers({
      activities: {
        ...createRecordingActivities({
          record: (recording) => record(db, recording, now()),
          log: { info: () => undefined },
        }),
        deliverMail: () => Promise.reject(new Error('nothing is sent')),
        deliverDigest: () => Promise.reject(new Error('nothing is sent')),
        deliverEditionMail: () => Promise.reject(new Error('nothing is sent')),
        makeDocument: () => Promise.reject(new Error('nothing is made')),
      },
    })
    try {
      for (const caseId of await openCaseIds(db)) {
        const stored = await stateOf(caseId)
        const view = await temporal.client.workflow
          .getHandle(coordinationCaseWorkflowId(caseId))
          .query(caseView)
        expect(view.state).toEqual(stored)
        const at = Date.now()
        expect(view.state && nextMoment(view.state, at)).toEqual(nextMoment(stored, at))
      }
    } finally {
      await workers.stop()
    }
  })

  test('the command names a case it does not know, and one that has closed', async () => {
    const closed = await database.db
      .selectFrom('coordination_case')
      .select('id')
      .where('closed_at', 'is not', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    const unknown = crypto.randomUUID()
    const { said } = await run('cases-rebuild.ts', [closed.id, unknown], {
      TEMPORAL_NAMESPACE: temporal.namespace,
    })
    expect(said).toContain(`ありません: ${unknown}`)
    expect(said).toContain(`終了しているため、作りなおしません: ${closed.id}`)
    expect((await run('cases-rebuild.ts', ['x;y'], {})).code).toBe(2)
  })
})

async function stateOf(caseId: CaseId): Promise<CaseState> {
  const { state } = await database.db
    .selectFrom('coordination_case')
    .select('state')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return state as CaseState
}
