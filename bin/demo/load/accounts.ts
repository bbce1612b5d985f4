import { DEMO_PASSWORD } from '../../../api/accounts/demo-password'
import { hashPassword } from '../../../api/accounts/passwords'
import { ROLE_WORDS } from '../../../api/accounts/role-words'
import type { Db } from '../../../store/database'
import { accountId } from '../cases/cast'
import { type DemoPerson, OTHER_ACCOUNTS, ROLE_ACCOUNTS } from '../people/accounts'
import { demoId } from '../random'
import { deskId, organisationId } from '../region/organisation'
import { getOrganisation } from '../region/organisations'

/** Accounts that work in a demo installation only, all with the one password of the sign-in page. */
export async function loadAccounts(db: Db, at: Date): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD)
  // The sign-in page offers the oldest account of each role.
  const after = new Date(at.getTime() + 1_000)
  const rows = [
    ...ROLE_ACCOUNTS.map((person) => rowsFor(person, password, at)),
    ...OTHER_ACCOUNTS.map((person) => rowsFor(person, password, after)),
  ]
  await db
    .insertInto('auth_user')
    .values(rows.map(({ user }) => user))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('auth_account')
    .values(rows.map(({ account }) => account))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('membership')
    .values(rows.map(({ membership }) => membership))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function rowsFor(person: DemoPerson, password: string, at: Date) {
  const id = accountId(person)
  const organisation = getOrganisation(person.organisation)
  const stamps = { created_at: at, updated_at: at }
  return {
    user: {
      id,
      name: person.name,
      email: `${id}@accounts.invalid`,
      login_name: person.loginName,
      demo: true,
      two_factor_enabled: false,
      ...stamps,
    },
    account: {
      id: demoId('credential', person.loginName),
      account_id: id,
      provider_id: 'credential',
      user_id: id,
      password,
      ...stamps,
    },
    membership: {
      account_id: id,
      organisation_id: organisationId(organisation),
      role: person.role,
      desk_id: person.desk === undefined ? null : deskId(organisation, person.desk),
      display_name: person.name,
      profession: person.profession,
      phone: organisation.phone,
      mail: `${person.loginName}@${person.organisation}.example.jp`,
    },
  }
}

export type ShownAccount = Readonly<{
  role: string
  roleName: string
  organisationName: string
  loginName: string
  password: string
}>

/** What the start's screen shows: one account a role. */
export function shownAccounts(): readonly ShownAccount[] {
  return ROLE_ACCOUNTS.map(({ role, loginName, organisation }) => ({
    role,
    roleName: ROLE_WORDS[role],
    organisationName: getOrganisation(organisation).name,
    loginName,
    password: DEMO_PASSWORD,
  }))
}
