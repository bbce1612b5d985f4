import { sql, type Transaction } from 'kysely'
import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import type { Db } from '../../../store/database'
import { record } from '../../../store/record'
import type { Database } from '../../../store/schema'
import { playOut } from '../cases/play-out'
import type { Script } from '../cases/script'
import { demoId } from '../random'
import { organisationId } from '../region/organisation'

/**
 * Puts one made-up case into the database as the service would have: registered, submitted, recorded. Nothing is
 * sent and no workflow started. A case that stands there already is left alone.
 */
export async function loadCase(db: Db, script: Script, until: Instant): Promise<void> {
  const { cast, acts } = script
  const events = playOut(cast.caseId, acts, until)
  const [first] = events
  const last = events.at(-1)
  if (first?.type !== 'CaseStarted' || last === undefined) return
  const stored = await db
    .selectFrom('coordination_case')
    .select('last_seq')
    .where('id', '=', cast.caseId)
    .executeTakeFirst()
  if ((stored?.last_seq ?? 0) > 0) return
  if (stored === undefined) {
    await db.transaction().execute(async (tx) => {
      await insertPatient(tx, script, first)
      await insertCase(tx, script, first)
      await insertSubmissions(tx, script, events)
    })
  }
  const recording = { caseId: cast.caseId, generation: 1, events }
  await record(db, recording, new Date(last.recordedAt), { mails: 'skip' })
  await markReturnedMails(db, events)
}

async function insertPatient(
  tx: Transaction<Database>,
  { cast: { patient, hospital } }: Script,
  { recordedAt }: CaseEvent,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: patient.id,
      region: 'nanwa',
      name: patient.name,
      kana: patient.kana,
      birth_date: patient.birthDate,
      sex: patient.sex,
      municipality: patient.municipality,
      insurer_municipality: patient.insurerMunicipality,
      address: patient.address,
      phone: patient.phone,
      created_at: new Date(recordedAt),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await tx
    .insertInto('person_identifier')
    .values({
      person_id: patient.id,
      kind: 'patientNumber',
      issuer: organisationId(hospital),
      value: patient.patientNumber,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function insertCase(
  tx: Transaction<Database>,
  { cast }: Script,
  { recordedAt, by, data }: CaseEvent<'CaseStarted'>,
): Promise<void> {
  const at = new Date(recordedAt)
  const year = Number(dayInJapan(recordedAt).slice(0, 4)) - 2018
  const drawn = await sql<{ n: number }>`select nextval('case_code_number') as n`.execute(tx)
  await tx
    .insertInto('coordination_case')
    .values({
      id: cast.caseId,
      region: 'nanwa',
      code: `NW-${year}-${drawn.rows[0]?.n ?? 0}`,
      person_id: cast.patient.id,
      hospital_id: data.hospitalId,
      admitted_on: dayInJapan(data.admittedAt),
      created_at: at,
    })
    .execute()
  await tx
    .insertInto('consent')
    .values({
      id: demoId('consent', cast.key),
      person_id: cast.patient.id,
      case_id: cast.caseId,
      scope: 'shareWithCoordinator',
      status: data.consent,
      recorded_by: by.accountId ?? null,
      recorded_at: at,
    })
    .execute()
}

/** Decided when they came: a waiting one would be sent to a case that does not run. */
async function insertSubmissions(
  tx: Transaction<Database>,
  { cast, acts }: Script,
  events: readonly CaseEvent[],
): Promise<void> {
  const seqs = new Map(events.map(({ id, seq }) => [id, seq]))
  const rows = acts.flatMap(({ at, event, accountId, organisationId: organisation, payload }) => {
    const seq = seqs.get(event.id)
    if (seq === undefined) return []
    const stamp = new Date(at)
    return [
      {
        id: event.id,
        region: 'nanwa',
        case_id: cast.caseId,
        account_id: accountId,
        organisation_id: organisation,
        event: JSON.stringify(event),
        payload: JSON.stringify(payload),
        seen_seq: seq - 1,
        status: 'done' as const,
        next_try_at: stamp,
        created_at: stamp,
        decided_at: stamp,
      },
    ]
  })
  await tx.insertInto('submission').values(rows).execute()
}

/** The mails that the story says came back. */
async function markReturnedMails(db: Db, events: readonly CaseEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type !== 'DeliveryFailed') continue
    await db
      .updateTable('outbox')
      .set({ status: 'failed', reason: 'recipientRefused' })
      .where('key', '=', event.data.outboxKey)
      .execute()
  }
}
