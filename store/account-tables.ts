import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type Stamp = ColumnType<Date, Date, Date>

/** Accounts as the sign-in library keeps them; only what our own questions ask of them is typed. */
export interface AccountTables {
  auth_user: {
    id: string
    name: string
    email: string
    email_verified: Generated<boolean>
    login_name: string | null
    two_factor_enabled: Generated<boolean | null>
    must_change_password: Generated<boolean>
    demo: Generated<boolean>
    created_at: Stamp
    updated_at: Stamp
  }
  auth_session: {
    id: string
    user_id: string
    token: string
    expires_at: Stamp
    acting_organisation_id: string | null
    acting_role: string | null
    created_at: Stamp
    updated_at: Stamp
  }
  auth_account: {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    password: string | null
    created_at: Stamp
    updated_at: Stamp
  }
  auth_two_factor: {
    id: string
    user_id: string
    secret: string
    verified: boolean | null
  }
  rate_limit: { key: string; points: number; expire: ColumnType<number | null, number, number> }
  installation: { key: string; value: JSONColumnType<object> }
  kysely_migration: { name: string; timestamp: string }
}
