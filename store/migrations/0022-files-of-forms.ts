import { type Kysely, sql } from 'kysely'

/**
 * How many pages a document has that goes with a form: its paper says so. Not known of what was attached before.
 *
 * Whoever erases what a person submitted erases its files with it: the paper that was drawn of it, and what went along
 * unless another sending names it. Files of a refused one were given back, and belong to the form in writing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table attachment add column pages integer check (pages > 0);

    create function delete_files_of_erased() returns trigger language plpgsql as $$
    begin
      -- The lock of store/attachment-rows.ts: nobody is naming the bytes that go.
      perform pg_advisory_xact_lock(hashtextextended('attachments:' || old.case_id, 0));
      delete from document where case_id = old.case_id and form_submission_id = old.id;
      if old.status = 'refused' then
        return null;
      end if;
      delete from attachment
      where case_id = old.case_id
        and old.payload -> 'attachments' @> jsonb_build_array(jsonb_build_object('id', attachment.id))
        and not exists (
          select from submission other
          where other.case_id = old.case_id and other.id <> old.id and other.status <> 'refused'
            and other.payload -> 'attachments' @> jsonb_build_array(jsonb_build_object('id', attachment.id))
        );
      delete from document
      where case_id = old.case_id and kind = 'attachment' and not exists (
        select from attachment
        where attachment.case_id = document.case_id and attachment.sha256 = document.sha256
      );
      return null;
    end
    $$;

    create trigger files_of_erased after update of erased_at on submission
      for each row when (old.erased_at is null and new.erased_at is not null)
      execute function delete_files_of_erased();
  `.execute(db)
}
