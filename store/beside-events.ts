import { sql } from 'kysely'
import type { CaseEvent, ProposedEvent } from '../manual/case/events'
import type { Db } from './database'
import type { PersonChange } from './person-corrections'
import type { OutboxStatus } from './schema'

/** Names and free text that were typed beside an action; gone once erased, while the event stays. */
export type Remark = Readonly<{
  answeredBy?: string
  note?: string
  /** How many files went along. */
  attachments?: number
  /** What was put right about the person. */
  changes?: readonly PersonChange[]
}>

export type PendingSubmission = Readonly<{
  id: string
  event: ProposedEvent
  accountId: string
  organisationId: string
  receivedAt: number
}>

export type CaseMail = Readonly<{
  key: string
  eventId: string
  status: OutboxStatus
  /** Of a mail that was not sent. */
  reason?: string
  template: string
  receiver: Readonly<{ organisationId: string; desk: string }>
  createdAt: number
  sentAt?: number
}>

export type CaseDocument = Readonly<{ formSubmissionId?: string; kind: string; createdAt: number }>

/** What is kept beside the events of a case: words, mails, documents. */
export type BesideEvents = Readonly<{
  /** What was said beside an event: by its submission's id. */
  remarks: ReadonlyMap<string, Remark>
  pending: readonly PendingSubmission[]
  mails: readonly CaseMail[]
  documents: readonly CaseDocument[]
}>

/** Reads it; times are those of the case's clock. */
export async function besideEvents(db: Db, caseId: string, offset: number): Promise<BesideEvents> {
  const [submissions, mails, documents] = await Promise.all([
    submissionsOf(db, caseId, offset),
    mailsOf(db, caseId, offset),
    documentsOf(db, caseId, offset),
  ])
  return { ...submissions, mails, documents }
}

/** Only what belongs to the events that the reader is shown, and what it waits for itself. */
export function besideThese(
  { pending, remarks, mails, documents }: BesideEvents,
  events: readonly CaseEvent[],
  organisationId: string,
): BesideEvents {
  const eventIds = new Set(events.map(({ id }) => id))
  const submissionIds = new Set(events.flatMap(({ submissionId }) => submissionId ?? []))
  return {
    pending: pending.filter((one) => one.organisationId === organisationId),
    remarks: new Map([...remarks].filter(([id]) => submissionIds.has(id))),
    mails: mails.filter(({ eventId }) => eventIds.has(eventId)),
    documents: documents.filter(
      ({ formSubmissionId }) =>
        formSubmissionId !== undefined && submissionIds.has(formSubmissionId),
    ),
  }
}

async function submissionsOf(
  db: Db,
  caseId: string,
  offset: number,
): Promise<Pick<BesideEvents, 'pending' | 'remarks'>> {
  const rows = await db
    .selectFrom('submission')
    .select([
      'id',
      'event',
      'account_id',
      'organisation_id',
      'created_at',
      'status',
      // The answers of a whole form stay where they are; only what was said beside an action is read.
      sql<string | null>`payload ->> 'answeredBy'`.as('answered_by'),
      sql<string | null>`payload ->> 'note'`.as('note'),
      sql<number | null>`jsonb_array_length(payload -> 'attachments')`.as('attachments'),
      sql<
        readonly PersonChange[] | null
      >`case when event ->> 'type' in ('PersonCorrected', 'PersonRecordChanged') then payload -> 'changes' end`.as(
        'changes',
      ),
    ])
    .where('case_id', '=', caseId)
    .where('status', 'in', ['pending', 'done'])
    .orderBy('received')
    .execute()
  return {
    pending: rows
      .filter(({ status }) => status === 'pending')
      .map((row) => ({
        id: row.id,
        event: row.event as ProposedEvent,
        accountId: row.account_id,
        organisationId: row.organisation_id,
        receivedAt: row.created_at.getTime() + offset,
      })),
    remarks: new Map(
      rows.map(({ id, answered_by, note, attachments, changes }) => [
        id,
        {
          ...(answered_by !== null && { answeredBy: answered_by }),
          ...(note !== null && { note }),
          ...(attachments !== null && { attachments }),
          ...(changes !== null && { changes }),
        },
      ]),
    ),
  }
}

async function mailsOf(db: Db, caseId: string, offset: number): Promise<readonly CaseMail[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'event_id', 'status', 'reason', 'content', 'created_at', 'sent_at'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'mail')
    .orderBy('created_at')
    .execute()
  return rows.map((row) => {
    const { template, receiver } = row.content as Pick<CaseMail, 'template' | 'receiver'>
    return {
      key: row.key,
      eventId: row.event_id,
      status: row.status,
      ...(row.reason !== null && { reason: row.reason }),
      template,
      receiver,
      createdAt: row.created_at.getTime() + offset,
      ...(row.sent_at !== null && { sentAt: row.sent_at.getTime() }),
    }
  })
}

async function documentsOf(
  db: Db,
  caseId: string,
  offset: number,
): Promise<readonly CaseDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['form_submission_id', 'kind', 'created_at'])
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ form_submission_id, kind, created_at }) => ({
    kind,
    createdAt: created_at.getTime() + offset,
    ...(form_submission_id !== null && { formSubmissionId: form_submission_id }),
  }))
}
