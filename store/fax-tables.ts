import type { ColumnType } from 'kysely'
import type { FaxPurpose, FaxAnswer } from '../manual/fax/fax-sheet'
import type { VerifiedHow } from '../manual/fax/fax-line'

type Stamp = ColumnType<Date, Date, Date>
type OptionalStamp = ColumnType<Date | null, Date | undefined, Date | null>
type Optional = ColumnType<string | null, string | undefined, string | null>

/** The tables of fax numbers and of the sheets made for them. */
export interface FaxTables {
  fax_line: {
    organisation_id: string
    revision: number
    number: string
    entered_at: Stamp
    entered_by: Optional
    entered_by_name: Optional
    verified_at: OptionalStamp
    verified_how: ColumnType<VerifiedHow | null, never, VerifiedHow>
    verified_by: ColumnType<string | null, never, string>
    went_astray_at: OptionalStamp
    /** When the number was no longer one of the directory's; it begins anew when it comes back. */
    left_at: OptionalStamp
  }
  fax_sheet: {
    id: string
    number: string
    code_hash: string
    purpose: FaxPurpose
    receiver_id: string
    line_revision: number
    sender_id: string
    made_by: string
    made_at: Stamp
    expires_at: Stamp
    case_id: Optional
    leg_id: Optional
    printed: ColumnType<object, string, never>
    answered_at: OptionalStamp
    answer: ColumnType<FaxAnswer | null, never, FaxAnswer>
  }
}
