import type { Express } from 'express'
import { createAuth } from '../../api/accounts/auth'
import { hashPassword } from '../../api/accounts/passwords'
import { createSignInLimits } from '../../api/accounts/sign-in-limits'
import { createApp } from '../../api/app'
import type { MoveCaseTime } from '../../api/demo/moved-time'
import type { AppConfig, AppDeps } from '../../api/deps'
import { createFaxLimits } from '../../api/fax/fax-limits'
import { createToolLimits } from '../../api/tools/tool-limits'
import { createCaseParts } from '../../bin/case-parts'
import { addMembership, createAccount, createAccountRecords } from '../../store/accounts'
import { createAudit } from '../../store/audit'
import { createCaseRelations } from '../../store/case-relations'
import { createDemoAccounts } from '../../store/demo-accounts'
import { createDemoCases } from '../../store/demo-cases'
import { pendingMigrations } from '../../store/installation'
import { createMemberships, type Role } from '../../store/memberships'
import type { Deliver } from '../../write-path/deliver'
import { createTestDatabase, type TestDatabase } from './database'

export const PASSWORD = 'correct horse battery staple'

export type TestApp = Readonly<{
  app: Express
  deps: AppDeps
  database: TestDatabase
  /** Every line that was logged, as it was handed to the log. */
  logged: readonly string[]
  close(): Promise<void>
}>

export type TestAppOptions = Partial<AppConfig> &
  Readonly<{
    parts?: Partial<AppDeps>
    /** The way to Temporal, over this app's own database; without one every action stays pending. */
    connect?: (database: TestDatabase) => Deliver
    /** Moves a demo case's time; without it every Temporal server is somebody else's. */
    moveTime?: (database: TestDatabase) => MoveCaseTime
  }>

/** The real app over a real database of its own: one door for every route test. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const { parts, connect, moveTime, ...changed } = options
  const config: AppConfig = {
    baseUrl: 'http://127.0.0.1:3000',
    mode: 'production',
    region: 'nanwa',
    authSecret: 'a secret of the tests, long enough',
    helpPhone: '0747-00-0110',
    helpHours: '平日 8:30〜17:15',
    ...changed,
  }
  const logged: string[] = []
  const keep = (level: string) => (facts: object, message: string) => {
    logged.push(JSON.stringify({ level, ...facts, message }))
  }
  const log = { info: keep('info'), warn: keep('warn'), error: keep('error') }
  const { db, pool } = database
  const deps: AppDeps = {
    config,
    auth: createAuth({ ...config, db, secret: config.authSecret, log, clock: Date }),
    limits: createSignInLimits({ pool, secret: config.authSecret }),
    toolLimits: createToolLimits({ pool, secret: config.authSecret }),
    faxLimits: createFaxLimits({ pool, secret: config.authSecret }),
    accounts: createAccountRecords(db),
    memberships: createMemberships(db),
    demoAccounts: createDemoAccounts(db),
    demoCases: createDemoCases(db),
    moveCaseTime: moveTime?.(database) ?? (() => Promise.resolve({ kind: 'foreignTemporal' })),
    cases: createCaseRelations(db),
    audit: createAudit(db),
    ...createCaseParts({
      db,
      region: config.region,
      deliver: connect?.(database) ?? (() => Promise.resolve({ kind: 'pending' })),
      now: () => new Date(),
    }),
    readiness: {
      database: async () => {
        await db.selectFrom('installation').select('key').execute()
      },
      migrations: async () => {
        if ((await pendingMigrations(db)).length > 0) throw new Error('migrations are pending')
      },
      temporal: () => Promise.resolve(),
    },
    clock: Date,
    log,
    ...parts,
  }
  return { app: createApp(deps), deps, database, logged, close: () => database.close() }
}

const hashes = new Map<string, Promise<string>>()

/** A hash is slow on purpose; the tests need each only once. */
function hashOf(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}

/** Adds an account that belongs to an organisation made for it; its password is PASSWORD. */
export async function givenAccount(
  { database }: TestApp,
  given: Readonly<{
    loginName: string
    name?: string
    role?: Role
    kind?: string
    mustChangePassword?: boolean
    demo?: boolean
    password?: string
  }>,
): Promise<Readonly<{ accountId: string; organisationId: string }>> {
  const { db } = database
  const at = new Date('2026-11-24T00:40:00Z')
  const organisationId = crypto.randomUUID()
  await db
    .insertInto('organisation')
    .values({
      id: organisationId,
      region: 'nanwa',
      kind: given.kind ?? 'hospital',
      name: `見本の組織 ${given.loginName}`,
      kana: 'みほんのそしき',
      municipality: null,
      created_at: at,
    })
    .execute()
  const accountId = await createAccount(db, {
    loginName: given.loginName,
    name: given.name ?? '見本 花子',
    passwordHash: await hashOf(given.password ?? PASSWORD),
    mustChangePassword: given.mustChangePassword ?? false,
    demo: given.demo ?? false,
    at,
  })
  await addMembership(db, {
    accountId,
    organisationId,
    role: given.role ?? 'wardNurse',
    displayName: given.name ?? '見本 花子',
  })
  return { accountId, organisationId }
}
