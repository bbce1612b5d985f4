import type { Transaction } from 'kysely'
import type { HearingCase, PersonNews } from './person-news'
import { PERSON_COLUMNS, type PersonChange } from './person-corrections'
import type { Database } from './schema'

const FIELDS = Object.keys(PERSON_COLUMNS) as readonly (keyof typeof PERSON_COLUMNS)[]
const COLUMNS = Object.values(PERSON_COLUMNS)

/** How the registration of one case reads differently because two were found to be one person's, or were not. */
export async function changesOfMerge(
  tx: Transaction<Database>,
  mergeId: string,
  because: 'merged' | 'separated',
  { caseId }: HearingCase,
): Promise<PersonNews> {
  const merge = await tx
    .selectFrom('person_merge')
    // Not the note: why the hospital found them to be one person is its own, and the office of the case reads this.
    .select(['organisation_id', 'absorbed_id', 'into_id', 'merged_by', 'undone_by'])
    .where('id', '=', mergeId)
    .executeTakeFirstOrThrow()
  const moved = await tx
    .selectFrom('person_merge_case')
    .select('case_id')
    .where('merge_id', '=', mergeId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const rows = await tx
    .selectFrom('person')
    .select(['id', ...COLUMNS])
    .where('id', 'in', [merge.absorbed_id, merge.into_id])
    .execute()
  const absorbed = rows.find(({ id }) => id === merge.absorbed_id)
  const into = rows.find(({ id }) => id === merge.into_id)
  const [before, after] = because === 'merged' ? [absorbed, into] : [into, absorbed]
  return {
    accountId: (because === 'merged' ? merge.merged_by : merge.undone_by) ?? merge.merged_by,
    organisationId: merge.organisation_id,
    changes: moved && before && after ? differences(before, after) : [],
  }
}

type Registration = Readonly<Record<(typeof COLUMNS)[number], string>>

function differences(before: Registration, after: Registration): readonly PersonChange[] {
  return FIELDS.map((field) => ({
    field,
    before: before[PERSON_COLUMNS[field]],
    after: after[PERSON_COLUMNS[field]],
  })).filter((change) => change.before !== change.after)
}
