import type { Channel, CaseEvent, CaseId } from '../manual/case/events'
import { formIdOf } from '../manual/case/forms-at-hand'
import { currentLeg } from '../manual/case/legs'
import { findForm, newestForm } from '../manual/case/fold-forms'
import type { CaseState, Fact, HospitalLeg } from '../manual/case/state'
import { type Attachment, sentAttachments } from './attachments'
import type { Db } from './database'
import { isUuid } from './uuid'
import { findDocument } from './documents'
import { type FormAsShown, storedWords } from './stored-words'

/** What brings a form into the record. */
const SENDINGS = ['AdmissionInfoSheetSent', 'FormSent', 'FormKept'] as const
type Sending = CaseEvent<(typeof SENDINGS)[number]>

/** `drawing`: it will be there by itself; `failed`: somebody has to look. */
export type PaperStatus = 'ready' | 'drawing' | 'failed'

/** A form as it was sent or kept: the words people saw on that day, and what has become of it. */
export type SentSheet = Readonly<{
  submissionId: string
  formId: string
  eventId: string
  legId: string
  /** Absent for a form that was kept. */
  channel?: Channel
  /** When it was provided; this is what the fee goes by. */
  sentAt: number
  recordedAt: number
  sentBy?: string
  sentByOrganisation: string
  organisationId: string
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
    .where('case_event.type', 'in', SENDINGS)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const event = row.event as Sending
  const leg = legOf(row.state as CaseState, event)
  const form = storedWords(row.payload)
  const sentBy = await findName(db, row.account_id, row.organisation_id)
  const received = await findReceipt(db, leg, event)
  const followedBy = findLater(leg, event)
  return {
    submissionId,
    formId: formIdOf(event),
    organisationId: row.organisation_id,
    eventId: row.event_id,
    legId: event.data.legId,
    ...('channel' in event.data && { channel: event.data.channel }),
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

function legOf(state: CaseState, { data }: Sending): HospitalLeg {
  return state.legs.find(({ id }) => id === data.legId) ?? currentLeg(state)
}

/** A receipt covers its sheet and those sent before it. */
function receiptIn(leg: HospitalLeg, event: Sending): Fact | undefined {
  if (event.type !== 'AdmissionInfoSheetSent') return findForm(leg, event.id)?.received
  const own = leg.sheetsSent.findIndex(({ eventId }) => eventId === event.id)
  return leg.sheetsReceived.find(({ sheetEventId }) => {
    const covered = leg.sheetsSent.findIndex(({ eventId }) => eventId === sheetEventId)
    return own !== -1 && covered >= own
  })
}

async function findReceipt(
  db: Db,
  leg: HospitalLeg,
  event: Sending,
): Promise<SentSheet['received']> {
  const receipt = receiptIn(leg, event)
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

function findLater(leg: HospitalLeg, event: Sending): string | undefined {
  const newest =
    event.type === 'AdmissionInfoSheetSent'
      ? leg.sheetsSent.at(-1)
      : newestForm(leg, event.data.formId)?.done
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
