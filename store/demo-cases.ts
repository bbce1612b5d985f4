import type { CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Db } from './database'
import type { Role } from './memberships'

/** An account that a visitor of the demo region can go on as. */
export type DemoActor = Readonly<{ loginName: string; role: Role }>

export type DemoCase = Readonly<{
  state?: CaseState
  clockOffsetMs: number
  /** Who of the demo region answers for each side; absent where the side has no demo account. */
  hospital?: DemoActor
  coordinator?: DemoActor
}>

export interface DemoCases {
  find(caseId: CaseId): Promise<DemoCase | undefined>
}

const SPEAKERS = {
  hospital: ['dischargePlanner', 'wardNurse', 'headNurse'],
  coordinator: ['careManager', 'supportCenterStaff', 'officeManager'],
} as const satisfies Record<string, readonly Role[]>

export function createDemoCases(db: Db): DemoCases {
  return {
    find: async (caseId) => {
      const row = await db
        .selectFrom('coordination_case')
        .select(['state', 'clock_offset_ms', 'hospital_id', 'coordinator_organisation_id'])
        .where('id', '=', caseId)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const [hospital, coordinator] = await Promise.all([
        findActor(db, row.hospital_id, SPEAKERS.hospital),
        findActor(db, row.coordinator_organisation_id, SPEAKERS.coordinator),
      ])
      return {
        clockOffsetMs: row.clock_offset_ms,
        ...(row.state !== null && { state: row.state as CaseState }),
        ...(hospital && { hospital }),
        ...(coordinator && { coordinator }),
      }
    },
  }
}

async function findActor(
  db: Db,
  organisationId: string | null,
  roles: readonly Role[],
): Promise<DemoActor | undefined> {
  if (organisationId === null) return undefined
  const rows = await db
    .selectFrom('auth_user')
    .innerJoin('membership', 'membership.account_id', 'auth_user.id')
    .select(['auth_user.login_name', 'membership.role'])
    .where('auth_user.demo', '=', true)
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.role', 'in', roles)
    .orderBy('auth_user.created_at')
    .execute()
  const found = roles.flatMap((role) => rows.filter((row) => row.role === role))[0]
  if (found === undefined || found.login_name === null) return undefined
  const role = roles.find((one) => one === found.role)
  return role && { loginName: found.login_name, role }
}
