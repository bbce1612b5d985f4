import type { ColumnType } from 'kysely'

type Stamp = ColumnType<Date, Date, never>

/** What a region has done with its editions: rows are added and never changed. */
export interface EditionTables {
  edition_publication: {
    region: string
    edition: string
    content_hash: string
    in_force_from: string
    act: 'shipped' | 'published'
    recorded_at: Stamp
    account_id: string | null
    account_name: string | null
    organisation_name: string | null
  }
  edition_round: {
    region: string
    edition: string
    number: number
    open_until: string
    opened_at: Stamp
    account_id: string
  }
  edition_comment: {
    id: string
    region: string
    edition: string
    row_kind: string | null
    row_key: string | null
    organisation_id: string
    account_id: string
    words: string
    commented_at: Stamp
  }
  edition_reading: {
    region: string
    edition: string
    item: string
    organisation_id: string
    desk_id: string
    month: string
    count: number
  }
  edition_training: {
    region: string
    edition: string
    item: string
    organisation_id: string
    account_id: string
    account_name: string
    desk_id: string
    confirmed_at: Stamp
  }
  edition_answer: {
    id: string
    comment_id: string
    account_id: string
    words: string
    answered_at: Stamp
  }
}
