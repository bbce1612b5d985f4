import { randomUUID } from 'node:crypto'
import type { Instant } from '../manual/calendar/japan-time'
import type { WrongPart } from '../manual/contacts/wrong-parts'
import type { Purpose } from '../manual/contacts/purposes'
import type { Db } from './database'

/** What a reader of the public pages found wrong; nobody is asked who they are. */
export type ContactReport = Readonly<{
  id: string
  purpose?: Purpose
  wrong: WrongPart
  remark?: string
  reportedAt: Instant
}>

export type NewReport = Readonly<{
  organisationId: string
  purpose: Purpose | undefined
  wrong: WrongPart
  remark: string
  at: Date
}>

/** More open reports than this help nobody: somebody should call. Keeps an open form from filling the table. */
const OPEN_REPORTS = 30

async function addReport(db: Db, report: NewReport): Promise<'added' | 'tooMany'> {
  const open = await openReports(db, report.organisationId)
  if (open.length >= OPEN_REPORTS) return 'tooMany'
  await db
    .insertInto('contact_report')
    .values({
      id: randomUUID(),
      organisation_id: report.organisationId,
      purpose: report.purpose ?? null,
      wrong: report.wrong,
      remark: report.remark === '' ? null : report.remark,
      reported_at: report.at,
    })
    .execute()
  return 'added'
}

async function openReports(db: Db, organisationId: string): Promise<readonly ContactReport[]> {
  const rows = await db
    .selectFrom('contact_report')
    .select(['id', 'purpose', 'wrong', 'remark', 'reported_at'])
    .where('organisation_id', '=', organisationId)
    .where('settled_at', 'is', null)
    .orderBy('reported_at')
    .execute()
  return rows.map(({ id, purpose, wrong, remark, reported_at }) => ({
    id,
    wrong: wrong as WrongPart,
    reportedAt: reported_at.getTime(),
    ...(purpose !== null && { purpose: purpose as Purpose }),
    ...(remark !== null && { remark }),
  }))
}

/** Only of one's own organisation; a report that is settled already stays as it is. */
async function settleReport(
  db: Db,
  {
    organisationId,
    id,
    by,
    at,
  }: Readonly<{ organisationId: string; id: string; by: string; at: Date }>,
): Promise<void> {
  await db
    .updateTable('contact_report')
    .set({ settled_at: at, settled_by: by })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('settled_at', 'is', null)
    .execute()
}

export const createContactReports = (db: Db) => ({
  add: (report: NewReport) => addReport(db, report),
  settle: (report: Parameters<typeof settleReport>[1]) => settleReport(db, report),
  openFor: (organisationId: string) => openReports(db, organisationId),
})

export type ContactReports = ReturnType<typeof createContactReports>
