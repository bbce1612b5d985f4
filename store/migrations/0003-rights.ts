import { type Kysely, sql } from 'kysely'

/**
 * The application's role may add to the record and never change it (architecture §9.9): no update and no
 * delete on events and audit lines, whatever the code asks for. The role itself is made by whoever sets up
 * the database server; here it is made without a login when it is missing, so that the grants can stand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'nanwa_app') then
        create role nanwa_app nologin;
      end if;
    end $$;
    grant usage on schema public to nanwa_app;
    grant select, insert, update, delete on all tables in schema public to nanwa_app;
    grant usage, select on all sequences in schema public to nanwa_app;
    revoke update, delete, truncate on case_event, audit_line, business_calendar from nanwa_app;
    revoke delete, truncate on coordination_case, submission, outbox, person, organisation, consent from nanwa_app;
    revoke all on kysely_migration, kysely_migration_lock from nanwa_app;
    grant select on kysely_migration to nanwa_app;
  `.execute(db)
}
