import type { Db } from './database'
import { isUuid } from './uuid'

/** How an organisation stands to a case; 'none' also when there is no such case, so that nobody can tell. */
export type CaseRelation =
  | 'hospitalOfCase'
  | 'coordinatorOfCase'
  /** The patient has gone on from there: it keeps what it wrote, and sees nothing of the next stay (decisions 11). */
  | 'formerHospitalOfCase'
  | 'none'

export type CaseStanding = Readonly<{ relation: CaseRelation; personId?: string }>

export interface CaseRelations {
  of(caseId: string, organisationId: string): Promise<CaseStanding>
}

export function createCaseRelations(db: Db): CaseRelations {
  return {
    of: async (caseId, organisationId) => {
      if (!isUuid(caseId)) return { relation: 'none' }
      const row = await db
        .selectFrom('coordination_case')
        .where('id', '=', caseId)
        .select(['person_id', 'hospital_id', 'coordinator_organisation_id', 'former_hospital_ids'])
        .executeTakeFirst()
      if (row === undefined) return { relation: 'none' }
      if (row.hospital_id === organisationId)
        return { relation: 'hospitalOfCase', personId: row.person_id }
      if (row.coordinator_organisation_id === organisationId)
        return { relation: 'coordinatorOfCase', personId: row.person_id }
      if (row.former_hospital_ids.includes(organisationId))
        return { relation: 'formerHospitalOfCase', personId: row.person_id }
      return { relation: 'none' }
    },
  }
}
