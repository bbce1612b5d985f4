import { type Kysely, sql } from 'kysely'

/**
 * What a region has done with the editions of its manual (decisions 3, 20): which were published, by whom and with which
 * content; how long a draft was open for comments, what was said of it and what was answered. All of it is added and
 * never changed. The edition itself is a file of the program.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table edition_publication (
      region text not null,
      edition text not null,
      -- SHA-256 of the edition's canonical text: a file that says something else must not start.
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      in_force_from date not null,
      -- 'shipped': in force with the program as it came; 'published' by somebody of the region, before its day.
      act text not null check (act in ('shipped','published')),
      recorded_at timestamptz not null,
      account_id text,
      account_name text,
      organisation_name text,
      primary key (region, edition),
      check ((act = 'published') = (account_id is not null))
    );

    create table edition_round (
      region text not null,
      edition text not null,
      number integer not null check (number > 0),
      open_until date not null,
      opened_at timestamptz not null,
      account_id text not null,
      primary key (region, edition, number)
    );

    create table edition_comment (
      id uuid primary key,
      region text not null,
      edition text not null,
      -- The row of the edition in its own words' terms; both absent of a comment on the whole.
      row_kind text,
      row_key text,
      organisation_id uuid not null references organisation,
      account_id text not null,
      words text not null check (char_length(words) between 1 and 1000),
      commented_at timestamptz not null,
      check ((row_kind is null) = (row_key is null))
    );
    create index edition_comment_of on edition_comment (region, edition, commented_at);

    create table edition_answer (
      id uuid primary key,
      comment_id uuid not null references edition_comment,
      account_id text not null,
      words text not null check (char_length(words) between 1 and 1000),
      answered_at timestamptz not null
    );
    create index edition_answer_of on edition_answer (comment_id, answered_at);

    grant select, insert on edition_publication, edition_round, edition_comment, edition_answer to nanwa_app;
  `.execute(db)
}
