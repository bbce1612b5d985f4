import { type Kysely, sql } from 'kysely'

/**
 * Accounts and sessions as the sign-in library keeps them (better-auth 1.7, names mapped in
 * api/accounts/auth.ts), the counters that slow down guessing, and one row for each fact about this
 * installation as a whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table auth_user (
      id text primary key,
      name text not null,
      -- The library wants an address; nobody here needs one, so it is made up and cannot be reached.
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      login_name text unique,
      two_factor_enabled boolean default false,
      -- The first password was given out by somebody else: nothing but changing it is allowed.
      must_change_password boolean not null default false,
      -- Demo accounts skip the second factor; they work in a demo installation only.
      demo boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );

    create table auth_session (
      id text primary key,
      user_id text not null references auth_user on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      -- In whose name the person acts; only asked of those who belong to more than one organisation.
      acting_organisation_id text,
      acting_role text,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create index auth_session_by_user on auth_session (user_id);

    create table auth_account (
      id text primary key,
      account_id text not null,
      provider_id text not null,
      user_id text not null references auth_user on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (provider_id, account_id)
    );
    create index auth_account_by_user on auth_account (user_id);

    create table auth_verification (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create index auth_verification_by_identifier on auth_verification (identifier);

    create table auth_two_factor (
      id text primary key,
      user_id text not null unique references auth_user on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean default true,
      failed_verification_count integer default 0,
      locked_until timestamptz
    );

    -- Counters of rate-limiter-flexible; keys are hashes, so no login name and no address stands here.
    create table rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    create index rate_limit_by_expiry on rate_limit (expire);

    -- Facts about the installation as a whole, such as 'demo_region': made-up people are in here.
    create table installation (
      key text primary key,
      value jsonb not null
    );
  `.execute(db)
}
