import { sql } from 'kysely'
import type { Instant } from '../manual/calendar/japan-time'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { CaseEvent, CaseId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Db } from './database'

/** A case of an office, with what was recorded of it for the office's fees. */
export type EvidenceCase = Readonly<{
  caseId: CaseId
  code: string
  clockOffsetMs: number
  person: Readonly<{ id: string; name: string; kana: string }>
  state: CaseState
  /** Contacts and conferences, oldest first. */
  contacts: readonly CaseEvent[]
}>

export type EvidencePeriod = Readonly<{
  from: Instant
  /** Not in it any more. */
  before: Instant
  firstDay: PlainDate
  lastDay: PlainDate
}>

/** Every case that the office is shown and in which something happened in the period, by code. */
async function evidenceCases(
  db: Db,
  officeId: string,
  { from, before, firstDay, lastDay }: EvidencePeriod,
): Promise<readonly EvidenceCase[]> {
  const rows = await db
    .selectFrom('coordination_case as c')
    .innerJoin('person', 'person.id', 'c.person_id')
    .select(['c.id', 'c.code', 'c.clock_offset_ms', 'c.state'])
    .select(['person.id as person_id', 'person.name', 'person.kana'])
    .select((eb) =>
      eb
        .selectFrom('case_event')
        .select(sql<CaseEvent[] | null>`json_agg(event order by seq)`.as('events'))
        .whereRef('case_event.case_id', '=', 'c.id')
        .where('case_event.type', 'in', ['ContactRecorded', 'ConferenceHeld'])
        .as('contacts'),
    )
    .where('c.coordinator_organisation_id', '=', officeId)
    .where('c.state', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('case_event')
            .select('seq')
            .whereRef('case_event.case_id', '=', 'c.id')
            .where('occurred_at', '>=', new Date(from))
            .where('occurred_at', '<', new Date(before)),
        ),
        // A day can be told later than it was: an admission of last month, recorded in this.
        eb.exists(
          eb
            .selectFrom('indicator_fact')
            .select('leg_id')
            .whereRef('indicator_fact.case_id', '=', 'c.id')
            .where((day) =>
              day.or([
                day.between('admitted_on', firstDay, lastDay),
                day.between('discharged_on', firstDay, lastDay),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('c.code')
    .execute()
  return rows.map((row) => ({
    caseId: row.id as CaseId,
    code: row.code,
    clockOffsetMs: row.clock_offset_ms,
    person: { id: row.person_id, name: row.name, kana: row.kana },
    state: row.state as CaseState,
    contacts: row.contacts ?? [],
  }))
}

async function namesOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', organisationIds)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const createFeeEvidence = (db: Db) => ({
  cases: (officeId: string, period: EvidencePeriod) => evidenceCases(db, officeId, period),
  namesOf: (organisationIds: readonly string[]) => namesOf(db, organisationIds),
})

export type FeeEvidence = ReturnType<typeof createFeeEvidence>
