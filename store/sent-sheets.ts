import type { Channel, CaseEvent, CaseId } from '../manual/case/events'
import { currentLeg } from '../manual/case/legs'
import type { CaseState } from '../manual/case/state'
import { type Attachment, sentAttachments } from './attachments'
import type { Db } from './database'
import { isUuid } from './uuid'
import { findDocument } from './documents'
import { type FormAsShown, storedWords } from './stored-words'

/** `drawing`: it will be there by itself; `failed`: somebody has to look. */
export type PaperStatus = 'ready' | 'drawing' | 'failed'

/** A sheet as it was sent: the words people saw on that day, and what has become of it. */
export type SentSheet = Readonly<{
  submissionId: string
  eventId: string
  legId: string
  channel: Channel
  /** When it was provided; this is what the fee goes by. */
  sentAt: number
  recordedAt: number
  sentBy?: string
  sentByOrganisation: string
  form?: FormAsShown
  /** The files that came with it. */
  attachments: readonly Attachment[]
  paper: PaperStatus
  received?: Readonly<{ at: number; by?: string }>
  /** A later sheet of the same stay has come; this one stays readable. */
  followedBy?: string
}>

export interface SentSheets {
  find(caseId: CaseId, submissionId: string): Promise<SentSheet | undefined>
  findPdf(caseId: CaseId, submissionId: string): Promise<Buffer | undefined>
  /** Whether this very sending is known already: a double click, a reload, a second tab. */
  isKnown(submissionId: string): Promise<boolean>
}

export function createSentSheets(db: Db): SentSheets {
  return {
    find: async (caseId, submissionId) =>
      isUuid(submissionId) ? findSentSheet(db, caseId, submissionId) : undefined,
    findPdf: async (caseId, submissionId) =>
      isUuid(submissionId) ? findDocument(db, caseId, submissionId) : undefined,
    isKnown: async (submissionId) => {
      const row = await db
        .selectFrom('submission')
        .select('id')
        .where('id', '=', submissionId)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}

async function findSentSheet(
  db: Db,
  caseId: CaseId,
  submissionId: string,
): Promise<SentSheet | undefined> {
  const row = await db
    .selectFrom('case_event')
    .innerJoin('coordination_case', 'coordination_case.id', 'case_event.case_id')
    .innerJoin('submission', 'submission.id', 'case_event.submission_id')
    .innerJoin('organisation', 'organisation.id', 'submission.organisation_id')
    .select([
      'case_event.event',
      'case_event.event_id',
      'coordination_case.state',
      'submission.payload',
      'submission.account_id',
      'submission.organisation_id',
      'organisation.name',
    ])
    .where('case_event.case_id', '=', caseId)
    .where('case_event.submission_id', '=', submissionId)
    .where('case_event.type', '=', 'AdmissionInfoSheetSent')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const event = row.event as CaseEvent<'AdmissionInfoSheetSent'>
  const state = row.state as CaseState
  const form = storedWords(row.payload)
  const sentBy = await findName(db, row.account_id, row.organisation_id)
  const received = await findReceipt(db, state, event)
  const followedBy = findLater(state, event)
  return {
    submissionId,
    eventId: row.event_id,
    legId: event.data.legId,
    channel: event.data.channel,
    sentAt: event.occurredAt,
    recordedAt: event.recordedAt,
    ...(sentBy !== undefined && { sentBy }),
    sentByOrganisation: row.name,
    ...(form && { form }),
    attachments: sentAttachments(row.payload),
    paper: await paperStatus(db, caseId, submissionId, event.id),
    ...(received && { received }),
    ...(followedBy !== undefined && { followedBy }),
  }
}

async function paperStatus(
  db: Db,
  caseId: CaseId,
  submissionId: string,
  eventId: string,
): Promise<PaperStatus> {
  const drawn = await db
    .selectFrom('document')
    .select('sha256')
    .where('case_id', '=', caseId)
    .where('form_submission_id', '=', submissionId)
    .executeTakeFirst()
  if (drawn !== undefined) return 'ready'
  const row = await db
    .selectFrom('outbox')
    .select('status')
    .where('case_id', '=', caseId)
    .where('event_id', '=', eventId)
    .where('kind', '=', 'document')
    .executeTakeFirst()
  return row?.status === 'failed' || row?.status === 'unknown' ? 'failed' : 'drawing'
}

/** A receipt covers its sheet and those sent before it. */
async function findReceipt(
  db: Db,
  state: CaseState,
  event: CaseEvent<'AdmissionInfoSheetSent'>,
): Promise<SentSheet['received']> {
  const leg = state.legs.find(({ id }) => id === event.data.legId) ?? currentLeg(state)
  const own = leg.sheetsSent.findIndex(({ eventId }) => eventId === event.id)
  const receipt = leg.sheetsReceived.find(({ sheetEventId }) => {
    const covered = leg.sheetsSent.findIndex(({ eventId }) => eventId === sheetEventId)
    return own !== -1 && covered >= own
  })
  if (receipt === undefined) return undefined
  const by = await db
    .selectFrom('submission')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'submission.account_id')
        .onRef('membership.organisation_id', '=', 'submission.organisation_id'),
    )
    .innerJoin('case_event', 'case_event.submission_id', 'submission.id')
    .select('membership.display_name')
    .where('case_event.event_id', '=', receipt.eventId)
    .executeTakeFirst()
  return { at: receipt.at, ...(by && { by: by.display_name }) }
}

function findLater(
  state: CaseState,
  event: CaseEvent<'AdmissionInfoSheetSent'>,
): string | undefined {
  const sheets = state.legs.find(({ id }) => id === event.data.legId)?.sheetsSent ?? []
  const newest = sheets.at(-1)
  return newest === undefined || newest.eventId === event.id ? undefined : newest.eventId
}

async function findName(
  db: Db,
  accountId: string,
  organisationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('membership')
    .select('display_name')
    .where('account_id', '=', accountId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row?.display_name
}
