import { type Kysely, sql } from 'kysely'

/**
 * A draft belongs to the organisation that writes it, not to the case: the office or the ward that takes a case on finds
 * none of the former's. Drafts from before go to the organisation of whoever saved last, a party of the case first;
 * where that person belongs to none any more, nobody is left who could carry the draft on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table form_draft add column organisation_id uuid references organisation;

    update form_draft set organisation_id = (
      select membership.organisation_id
      from membership
      join coordination_case on coordination_case.id = form_draft.case_id
      where membership.account_id = form_draft.updated_by
      order by
        (membership.organisation_id in (coordination_case.hospital_id, coordination_case.coordinator_organisation_id))
          is true desc,
        membership.organisation_id
      limit 1
    );
    delete from form_draft where organisation_id is null;

    alter table form_draft alter column organisation_id set not null;
    alter table form_draft drop constraint form_draft_pkey;
    alter table form_draft add primary key (case_id, form_id, organisation_id);
  `.execute(db)
}
