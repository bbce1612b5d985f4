import { type Kysely, sql, type Transaction } from 'kysely'
import type { PersonField, PersonRecordChange } from '../manual/case/exception-events'
import type { CaseId, ProposedEvent } from '../manual/case/events'
import type { CorrectionPayload } from './person-corrections'
import { changesOfMerge } from './person-merge-changes'
import type { HearingCase, PersonNews } from './person-news'
import { nextTry } from './next-try'
import { onceId } from './once-id'
import type { Database } from './schema'
import { insertSubmission } from './submissions'

/** A case that is to be told that its person's registration reads differently now. */
export type PersonRecordNews = Readonly<{
  caseId: CaseId
  /** The submission that put the person right, or the merge. */
  cause: string
  because: PersonRecordChange
}>

/** Writes down which live cases have to hear of it; asking twice adds nothing. */
export async function notePersonChange(
  tx: Transaction<Database>,
  news: Readonly<{ cause: string; because: PersonRecordChange; caseIds: readonly string[] }>,
  now: Date,
): Promise<void> {
  const { cause, because, caseIds } = news
  if (caseIds.length === 0) return
  await tx
    .insertInto('person_change')
    .values(caseIds.map((id) => ({ case_id: id, cause, because, next_try_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The live cases of a person: what is over, or goes on in another case, is not written to any more. */
export async function liveCasesOf(
  tx: Transaction<Database>,
  personId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('coordination_case')
    .select('id')
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .where('state', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes what is to be told now; one that cannot be told is tried later and holds up no other. */
export async function claimPersonChanges(
  db: Kysely<Database>,
  now: Date,
  limit: number,
): Promise<readonly PersonRecordNews[]> {
  const claimed = await sql<PersonRecordNews>`
    update person_change
    set attempts = attempts + 1,
        next_try_at = ${nextTry(now)}
    where (case_id, cause, because) in (
      select case_id, cause, because from person_change
      where told_at is null and next_try_at <= ${now}
      order by next_try_at limit ${limit} for update skip locked)
    returning case_id as "caseId", cause, because`.execute(db)
  return claimed.rows
}

/**
 * Hands it to the case as a submission and notes that it was told: both or neither, so that a kill in between loses
 * nothing and repeats nothing. Whoever put the person right says so itself where it is a party of this case as well.
 */
export async function tellPersonChange(
  db: Kysely<Database>,
  { caseId, cause, because }: PersonRecordNews,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('coordination_case')
      .select([
        'region',
        'hospital_id',
        'coordinator_organisation_id',
        'closed_at',
        'last_seq',
        'clock_offset_ms',
        sql<string | null>`state ->> 'mergedInto'`.as('merged_into'),
      ])
      .where('id', '=', caseId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const hearing = {
      caseId,
      hospitalId: found.hospital_id,
      ...(found.coordinator_organisation_id !== null && {
        officeId: found.coordinator_organisation_id,
      }),
    }
    const news =
      because === 'corrected'
        ? await correctionFor(tx, cause, hearing)
        : await changesOfMerge(tx, cause, because, hearing)
    const isLive = found.closed_at === null && found.merged_into === null
    if (isLive && news !== undefined) {
      const id = onceId(`personRecordChanged:${caseId}:${cause}:${because}`)
      const { accountId, organisationId, changes } = news
      const event: ProposedEvent<'PersonRecordChanged'> = {
        id,
        type: 'PersonRecordChanged',
        occurredAt: now.getTime() + found.clock_offset_ms,
        by: speaker(news, hearing),
        submissionId: id,
        data: { because, fields: changes.map(({ field }) => field) },
      }
      await insertSubmission(
        tx,
        {
          id,
          region: found.region,
          caseId,
          accountId,
          organisationId,
          event,
          payload: { changes },
          seenSeq: found.last_seq,
        },
        now,
      )
    }
    await tx
      .updateTable('person_change')
      .set({ told_at: now })
      .where('case_id', '=', caseId)
      .where('cause', '=', cause)
      .where('because', '=', because)
      .execute()
  })
}

function speaker(
  { accountId, organisationId }: PersonNews,
  { hospitalId, officeId }: HearingCase,
): ProposedEvent['by'] {
  if (organisationId === hospitalId) return { side: 'hospital', accountId, organisationId }
  if (organisationId === officeId) return { side: 'coordinator', accountId, organisationId }
  return { side: 'system' }
}

/** A patient number is told where the hospital that gave it is still the one of the case. */
async function correctionFor(
  tx: Transaction<Database>,
  submissionId: string,
  { hospitalId }: HearingCase,
): Promise<PersonNews | undefined> {
  const { account_id, organisation_id, payload } = await tx
    .selectFrom('submission')
    .select(['account_id', 'organisation_id', 'payload'])
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow()
  const { changes: all = [] } = payload as Partial<CorrectionPayload>
  const isTold = (field: PersonField): boolean =>
    field !== 'patientNumber' || organisation_id === hospitalId
  const changes = all.filter(({ field }) => isTold(field))
  return changes.length === 0
    ? undefined
    : { accountId: account_id, organisationId: organisation_id, changes }
}
