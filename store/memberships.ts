import type { OrganisationKind } from '../manual/case/events'
import type { Db } from './database'

export const ROLES = [
  'wardNurse',
  'dischargePlanner',
  'headNurse',
  'careManager',
  'officeManager',
  'supportCenterStaff',
  'municipalCareStaff',
  'healthCenterStaff',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

/** A person acting for an organisation in a role; rights, audit lines and submissions all name this. */
export type Actor = Readonly<{
  accountId: string
  organisationId: string
  organisationKind: OrganisationKind
  organisationName: string
  role: Role
  displayName: string
  deskId?: string
}>

export interface Memberships {
  /** Everything this account belongs to, in a stable order; empty when it belongs nowhere. */
  findFor(accountId: string): Promise<readonly Actor[]>
}

export function createMemberships(db: Db): Memberships {
  return {
    findFor: async (accountId) => {
      const rows = await db
        .selectFrom('membership')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .where('membership.account_id', '=', accountId)
        .orderBy('organisation.name')
        .orderBy('membership.role')
        .select([
          'membership.organisation_id',
          'membership.role',
          'membership.display_name',
          'membership.desk_id',
          'organisation.kind',
          'organisation.name',
        ])
        .execute()
      return rows.map((row) => ({
        accountId,
        organisationId: row.organisation_id,
        organisationKind: row.kind as OrganisationKind,
        organisationName: row.name,
        role: roleOf(row.role),
        displayName: row.display_name,
        ...(row.desk_id === null ? {} : { deskId: row.desk_id }),
      }))
    },
  }
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text)
  if (role === undefined) throw new Error('A membership carries a role this program does not know')
  return role
}
