import type { Transaction } from 'kysely'
import { dayInJapan } from '../manual/calendar/japan-time'
import { summaryOf } from '../manual/case/summary'
import type { CaseEvent } from '../manual/case/events'
import { currentLeg } from '../manual/case/legs'
import { formerHospitals } from '../manual/case/former-hospital'
import { findOfficeInTheKnow } from '../manual/case/parties'
import type { CaseState } from '../manual/case/state'
import { dutiesAt } from '../manual/duties/duties-at'
import { indicatorFacts } from '../manual/indicators/indicators'
import { noticesFor } from '../manual/notices/notices'
import { personalRows } from './personal-notices'
import type { StoredCase } from './case-events'
import { liveCasesOf, notePersonChange } from './person-changes'
import { correctPerson } from './person-corrections'
import type { Database } from './schema'
import { returnWithheld } from './withheld-again'

export type RecordOptions = Readonly<{
  /** What these events would have had sent is only noted, as skipped: a past that is loaded tells nobody anything. */
  mails?: 'send' | 'skip'
}>

/** Everything a screen asks for that follows from the events: summary, duties, indicator facts, what to send. */
export async function writeWhatFollows(
  tx: Transaction<Database>,
  stored: StoredCase,
  fresh: readonly CaseEvent[],
  states: readonly CaseState[],
  now: Date,
  options: RecordOptions,
): Promise<void> {
  const state = states.at(-1)
  const last = fresh.at(-1)
  if (state === undefined || last === undefined) return
  const municipality = await putPersonRight(tx, stored, fresh, state, now)
  await writeSummary(tx, stored, state, last.recordedAt)
  await writeDuties(tx, stored, state, last.recordedAt)
  await writeIndicatorFacts(tx, { ...stored, municipality }, state)
  await writeOutbox(tx, stored, fresh, states, now, options)
  await returnWithheld(tx, stored.caseId, fresh, now)
}

/**
 * An event says what was put right; the words come with its submission, and the numbers are the present hospital's.
 * Her other live cases are told as well.
 * @returns where the person lives, as it stands afterwards
 */
async function putPersonRight(
  tx: Transaction<Database>,
  { caseId, personId, municipality }: StoredCase,
  fresh: readonly CaseEvent[],
  state: CaseState,
  now: Date,
): Promise<string> {
  const { hospitalId } = currentLeg(state)
  let after = municipality
  for (const { type, submissionId } of fresh) {
    if (type !== 'PersonCorrected' || submissionId === undefined) continue
    const changes = await correctPerson(tx, { personId, hospitalId }, submissionId)
    const others = (await liveCasesOf(tx, personId)).filter((id) => id !== caseId)
    const news = { cause: submissionId, because: 'corrected' as const, caseIds: others }
    await notePersonChange(tx, news, now)
    after = changes.find(({ field }) => field === 'municipality')?.after ?? after
  }
  return after
}

async function writeSummary(
  tx: Transaction<Database>,
  stored: StoredCase,
  state: CaseState,
  at: number,
): Promise<void> {
  const leg = state.legs.at(-1)
  await tx
    .updateTable('coordination_case')
    .set({
      generation: stored.generation,
      last_seq: state.lastSeq,
      state: JSON.stringify(state),
      stage: summaryOf(state, at).stage,
      // A transfer hands the case on, and a correction moves its day: lists and the search for doubles follow.
      ...(leg && {
        ward_code: leg.wardCode,
        hospital_id: leg.hospitalId,
        former_hospital_ids: [...formerHospitals(state)],
        admitted_on: dayInJapan(leg.admittedAt),
      }),
      coordinator_organisation_id: findOfficeInTheKnow(state) ?? null,
      closed_at: state.closed ? new Date(state.closed.at) : null,
    })
    .where('id', '=', stored.caseId)
    .execute()
}

async function writeDuties(
  tx: Transaction<Database>,
  { caseId }: StoredCase,
  state: CaseState,
  at: number,
): Promise<void> {
  const stamp = (instant: number | undefined): Date | null =>
    instant === undefined ? null : new Date(instant)
  const rows = dutiesAt(state, at).map((duty) => ({
    case_id: caseId,
    key: duty.key,
    leg_id: duty.legId,
    code: duty.code,
    owner: duty.owner,
    // A task on the list of an office that may not see the case would tell it of the patient.
    organisation_id:
      (duty.owner === 'coordinator' ? findOfficeInTheKnow(state) : duty.ownerOrganisationId) ??
      null,
    status: duty.status,
    opens_at: stamp(duty.opensAt),
    due_at: stamp(duty.dueAt),
    done_at: stamp(duty.doneAt),
    view: JSON.stringify(duty),
  }))
  await tx.deleteFrom('case_duty').where('case_id', '=', caseId).execute()
  if (rows.length > 0) await tx.insertInto('case_duty').values(rows).execute()
}

async function writeIndicatorFacts(
  tx: Transaction<Database>,
  { caseId, region, municipality }: StoredCase,
  state: CaseState,
): Promise<void> {
  const facts = indicatorFacts(state)
  const counted = facts.map(({ legId }) => legId)
  // What does not count, or has turned out to be no stay at all.
  await tx
    .deleteFrom('indicator_fact')
    .where('case_id', '=', caseId)
    .$if(counted.length > 0, (query) => query.where('leg_id', 'not in', counted))
    .execute()
  if (facts.length === 0) return
  await tx
    .insertInto('indicator_fact')
    .values(
      facts.map((fact) => ({
        case_id: caseId,
        leg_id: fact.legId,
        region,
        hospital_id: fact.hospitalId,
        coordinator_organisation_id: state.coordinator?.organisationId ?? null,
        municipality,
        admitted_on: fact.admittedOn,
        discharged_on: fact.dischargedOn ?? null,
        fact: JSON.stringify(fact),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'leg_id']).doUpdateSet((eb) => ({
        hospital_id: eb.ref('excluded.hospital_id'),
        coordinator_organisation_id: eb.ref('excluded.coordinator_organisation_id'),
        municipality: eb.ref('excluded.municipality'),
        admitted_on: eb.ref('excluded.admitted_on'),
        discharged_on: eb.ref('excluded.discharged_on'),
        fact: eb.ref('excluded.fact'),
      })),
    )
    .execute()
}

/** Only for events inserted now: a repeated recording can never send anything a second time. */
async function writeOutbox(
  tx: Transaction<Database>,
  { caseId }: StoredCase,
  fresh: readonly CaseEvent[],
  states: readonly CaseState[],
  now: Date,
  { mails: mode = 'send' }: RecordOptions,
): Promise<void> {
  const rows = await Promise.all(
    fresh.map(async (event, index) => {
      const after = states[index]
      if (after === undefined) return []
      const notices = noticesFor(event, after)
      const mails = notices.map((notice) => ({
        key: notice.key,
        kind: 'mail' as const,
        ...(mode === 'skip' && { status: 'skipped' as const, reason: 'loaded' }),
        content: JSON.stringify(notice),
      }))
      const documents =
        'formSubmissionId' in event.data
          ? [
              {
                key: `${event.id}:document`,
                kind: 'document' as const,
                content: JSON.stringify({ formSubmissionId: event.data.formSubmissionId }),
              },
            ]
          : []
      const persons: Awaited<ReturnType<typeof personalRows>>[number][] = []
      if (mode === 'send') {
        for (const notice of notices) persons.push(...(await personalRows(tx, notice, after)))
      }
      const own = persons.map((row) => ({ ...row, content: JSON.stringify(row.content) }))
      return [...mails, ...documents, ...own].map((row) => ({
        ...row,
        // An event's id is unique in its case only; a row's key must be so everywhere.
        key: `${caseId}:${row.key}`,
        case_id: caseId,
        event_id: event.id,
        next_try_at: now,
        created_at: mode === 'skip' ? new Date(event.recordedAt) : now,
      }))
    }),
  )
  const all = rows.flat()
  if (all.length > 0) {
    await tx
      .insertInto('outbox')
      .values(all)
      .onConflict((c) => c.column('key').doNothing())
      .execute()
  }
}
