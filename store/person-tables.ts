import type { ColumnType, Generated } from 'kysely'
import type { PersonRecordChange } from '../manual/case/exception-events'

type Stamp = ColumnType<Date, Date, Date>
type OptionalStamp = ColumnType<Date | null, Date | null | undefined, Date | null>

/** Persons registered twice, and who has still to hear that a registration has changed; migration 0017. */
export interface PersonTables {
  person_merge: {
    id: string
    organisation_id: string
    absorbed_id: string
    into_id: string
    note: string | null
    merged_by: string
    merged_at: Stamp
    undone_by: string | null
    undone_at: OptionalStamp
  }
  person_merge_case: { merge_id: string; case_id: string }
  person_merge_number: { merge_id: string; kind: string; issuer: string; value: string }
  person_change: {
    case_id: string
    cause: string
    because: PersonRecordChange
    attempts: Generated<number>
    next_try_at: Stamp
    told_at: OptionalStamp
  }
}
