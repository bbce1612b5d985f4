import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import { NOTHING_SIMULATED, type Simulation } from '../manual/simulator/simulate'
import type { Db } from './database'
import { type Admitted, countRecordedCases } from './recorded-cases'

export type SimulationRun = Readonly<{
  id: string
  draft: string
  admitted: Admitted
  status: 'running' | 'done' | 'failed'
  askedAt: number
  cases: number
  casesDone: number
  result: Simulation
}>

/** A run that is to be taken further, from behind the last case that is in its result. */
export type ClaimedRun = SimulationRun & Readonly<{ lastCaseId?: string; attempts: number }>

export interface Simulations {
  /** The newest run that was asked for. */
  newest(): Promise<SimulationRun | undefined>
  /** @returns false while another one is running */
  ask(draft: string, admitted: Admitted): Promise<boolean>
}

export function createSimulations(db: Db, region: string, now: () => Date): Simulations {
  return {
    newest: async () => {
      const row = await db
        .selectFrom('simulation_run')
        .selectAll()
        .where('region', '=', region)
        .orderBy('asked_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && runOf(row)
    },
    ask: async (draft, admitted) => {
      const asked = await db
        .insertInto('simulation_run')
        .values({
          id: randomUUID(),
          region,
          draft,
          admitted_from: admitted.from,
          admitted_to: admitted.to,
          status: 'running',
          asked_at: now(),
          cases: await countRecordedCases(db, region, admitted),
          result: JSON.stringify(NOTHING_SIMULATED),
          next_try_at: now(),
        })
        .onConflict((conflict) =>
          conflict.column('region').where('status', '=', 'running').doNothing(),
        )
        .executeTakeFirst()
      return asked.numInsertedOrUpdatedRows === 1n
    },
  }
}

/** Takes the region's run for so long that a batch is surely done; a worker that dies leaves it to the next one. */
export async function claimSimulation(
  db: Db,
  region: string,
  now: Date,
): Promise<ClaimedRun | undefined> {
  const row = await db
    .updateTable('simulation_run')
    .set({
      attempts: sql<number>`attempts + 1`,
      next_try_at: sql<Date>`${now}::timestamptz + interval '60 seconds'`,
    })
    .where('region', '=', region)
    .where('status', '=', 'running')
    .where('next_try_at', '<=', now)
    .returningAll()
    .executeTakeFirst()
  return (
    row && {
      ...runOf(row),
      attempts: row.attempts,
      ...(row.last_case_id !== null && { lastCaseId: row.last_case_id }),
    }
  )
}

/** How far it has come and what it has come to, together: a batch counts once or not at all. */
export async function advanceSimulation(
  db: Db,
  run: ClaimedRun,
  reached: Readonly<{ result: Simulation; casesDone: number; lastCaseId: string }>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('simulation_run')
    .set({
      result: JSON.stringify(reached.result),
      cases_done: reached.casesDone,
      last_case_id: reached.lastCaseId,
      attempts: 0,
      next_try_at: now,
    })
    .where('id', '=', run.id)
    .where('attempts', '=', run.attempts)
    .execute()
}

export async function endSimulation(
  db: Db,
  { id }: ClaimedRun,
  status: 'done' | 'failed',
  now: Date,
): Promise<void> {
  await db
    .updateTable('simulation_run')
    .set({ status, ended_at: now })
    .where('id', '=', id)
    .execute()
}

function runOf(row: {
  id: string
  draft: string
  admitted_from: string
  admitted_to: string
  status: SimulationRun['status']
  asked_at: Date
  cases: number
  cases_done: number
  result: unknown
}): SimulationRun {
  return {
    id: row.id,
    draft: row.draft,
    admitted: { from: row.admitted_from as PlainDate, to: row.admitted_to as PlainDate },
    status: row.status,
    askedAt: row.asked_at.getTime(),
    cases: row.cases,
    casesDone: row.cases_done,
    result: row.result as Simulation,
  }
}
