import type { ColumnType, Generated } from 'kysely'
import type { About, AvoidedTime, DeskHours, TimeSpan } from '../manual/contacts/contact-list'

type JsonOf<T> = ColumnType<T, string, never>
type Stamp = ColumnType<Date, Date, Date>

/** The tables of the contact lists; revisions and their desks are added and never changed. */
export interface ContactTables {
  contact_list: {
    organisation_id: string
    number: number
    act: 'given' | 'changed' | 'confirmed'
    about: JsonOf<About>
    valid_from: string
    confirmed_on: string | null
    updated_at: Stamp
    updated_by: string | null
    updated_by_name: string | null
  }
  contact_desk: {
    organisation_id: string
    number: number
    purpose: string
    department: string
    profession: string | null
    person: string | null
    phone: string | null
    extension: string | null
    fax: string | null
    mail: string | null
    hours: JsonOf<DeskHours>
    best_times: JsonOf<readonly TimeSpan[]>
    avoid_times: JsonOf<readonly AvoidedTime[]>
    methods: string[]
    phone_first: Generated<boolean>
    masks_name: Generated<boolean>
    cover_sheet: Generated<boolean>
    remark: string | null
  }
  contact_report: {
    id: string
    organisation_id: string
    purpose: string | null
    wrong: string
    remark: string | null
    reported_at: Stamp
    settled_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    settled_by: ColumnType<string | null, string | null | undefined, string | null>
  }
}
