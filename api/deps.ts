import type { AccountRecords } from '../store/accounts'
import type { Audit } from '../store/audit'
import type { CaseRelations } from '../store/case-relations'
import type { DemoAccounts } from '../store/demo-accounts'
import type { Memberships } from '../store/memberships'
import type { Auth } from './accounts/auth'
import type { SignInLimits } from './accounts/sign-in-limits'

/** The part of pino that is used here. Facts are ids, codes and durations; never a body, never a name. */
export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

export type AppConfig = Readonly<{
  baseUrl: string
  mode: 'demo' | 'production'
  region: string
  authSecret: string
  helpPhone: string
  helpHours: string
}>

/** What the service depends on to be ready; each check rejects when the part cannot be used. */
export type Readiness = Readonly<{
  database: () => Promise<void>
  migrations: () => Promise<void>
  temporal: () => Promise<void>
}>

/** Everything the app is built from, found and connected by bin/server.ts. */
export interface AppDeps {
  readonly config: AppConfig
  readonly auth: Auth
  readonly limits: SignInLimits
  readonly accounts: AccountRecords
  readonly memberships: Memberships
  readonly demoAccounts: DemoAccounts
  readonly cases: CaseRelations
  readonly audit: Audit
  readonly readiness: Readiness
  readonly clock: { now(): number }
  readonly log: Log
}
