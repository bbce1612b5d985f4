import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './database'
import type { Role } from './memberships'

export type NewAccount = Readonly<{
  loginName: string
  name: string
  /** Made by the sign-in library's own hash; the password itself never comes here. */
  passwordHash: string
  /** Somebody else knows this password: it must be changed at first use. */
  mustChangePassword: boolean
  demo: boolean
  at: Date
}>

export type NewMembership = Readonly<{
  accountId: string
  organisationId: string
  role: Role
  displayName: string
  deskId?: string
  profession?: string
  phone?: string
  mail?: string
}>

export class LoginNameTaken extends Error {
  constructor() {
    super('there is an account with this login name already')
    this.name = 'LoginNameTaken'
  }
}

/**
 * Adds an account that can sign in with its password. Nobody needs a mail address; the one the library asks
 * for ends in `.invalid`, which by its standard (RFC 2606) never reaches anybody.
 * @throws {LoginNameTaken}
 */
export async function createAccount(db: Db, account: NewAccount): Promise<string> {
  const id = randomUUID()
  const stamps = { created_at: account.at, updated_at: account.at }
  const added = await db
    .insertInto('auth_user')
    .values({
      id,
      name: account.name,
      email: `${id}@accounts.invalid`,
      login_name: account.loginName,
      must_change_password: account.mustChangePassword,
      demo: account.demo,
      two_factor_enabled: false,
      ...stamps,
    })
    .onConflict((conflict) => conflict.column('login_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) throw new LoginNameTaken()
  await db
    .insertInto('auth_account')
    .values({
      id: randomUUID(),
      account_id: id,
      provider_id: 'credential',
      user_id: id,
      password: account.passwordHash,
      ...stamps,
    })
    .execute()
  return id
}

export async function addMembership(db: Db, membership: NewMembership): Promise<void> {
  await db
    .insertInto('membership')
    .values({
      account_id: membership.accountId,
      organisation_id: membership.organisationId,
      role: membership.role,
      display_name: membership.displayName,
      desk_id: membership.deskId ?? null,
      profession: membership.profession ?? null,
      phone: membership.phone ?? null,
      mail: membership.mail ?? null,
    })
    .execute()
}

export interface AccountRecords {
  /** The person has chosen a password that nobody else knows. */
  passwordChanged(accountId: string): Promise<void>
  /** In whose name this session acts from now on. */
  actAs(sessionId: string, membership: { organisationId: string; role: Role }): Promise<void>
}

export function createAccountRecords(db: Db): AccountRecords {
  return {
    passwordChanged: async (accountId) => {
      await db
        .updateTable('auth_user')
        .set({ must_change_password: false, updated_at: sql`clock_timestamp()` })
        .where('id', '=', accountId)
        .execute()
    },
    actAs: async (sessionId, { organisationId, role }) => {
      await db
        .updateTable('auth_session')
        .set({ acting_organisation_id: organisationId, acting_role: role })
        .where('id', '=', sessionId)
        .execute()
    },
  }
}
