import type { Db } from './database'
import { ROLES, type Role } from './memberships'

/** One account of the demo region, as the sign-in page offers it. */
export type DemoAccount = Readonly<{
  accountId: string
  loginName: string
  role: Role
  displayName: string
  organisationId: string
  organisationName: string
  deskName?: string
}>

export interface DemoAccounts {
  /** One demo account a role, the oldest, in the order of the roles; empty where no demo region was loaded. */
  list(): Promise<readonly DemoAccount[]>
}

export function createDemoAccounts(db: Db): DemoAccounts {
  return {
    list: async () => {
      const rows = await db
        .selectFrom('auth_user')
        .innerJoin('membership', 'membership.account_id', 'auth_user.id')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .leftJoin('desk', 'desk.id', 'membership.desk_id')
        .where('auth_user.demo', '=', true)
        .orderBy('auth_user.created_at')
        .orderBy('auth_user.login_name')
        .select([
          'auth_user.id as account_id',
          'auth_user.login_name',
          'membership.role',
          'membership.display_name',
          'organisation.id as organisation_id',
          'organisation.name as organisation_name',
          'desk.name as desk_name',
        ])
        .execute()
      return ROLES.flatMap((role) =>
        rows
          .filter((row) => row.role === role)
          .slice(0, 1)
          .map((row) => ({
            accountId: row.account_id,
            loginName: row.login_name ?? '',
            role,
            displayName: row.display_name,
            organisationId: row.organisation_id,
            organisationName: row.organisation_name,
            ...(row.desk_name === null ? {} : { deskName: row.desk_name }),
          })),
      )
    },
  }
}
