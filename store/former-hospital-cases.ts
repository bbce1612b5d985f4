import { type RawBuilder, sql } from 'kysely'

/** Whether the case has gone on from this hospital by transfer; answered from an index of its own. */
export const wasHospitalOfCase = (organisationId: string): RawBuilder<boolean> =>
  sql<boolean>`coordination_case.former_hospital_ids @> array[${organisationId}]::uuid[]`
