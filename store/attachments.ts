import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseId } from '../manual/case/events'
import { deleteUnnamedBytes, hasGoneOut, oneAtATime } from './attachment-rows'
import type { Db } from './database'
import { isUuid } from './uuid'

/** A file that goes, or went, with a sheet. */
export type Attachment = Readonly<{
  id: string
  kind: string
  /** As the person's computer called it; it may hold a name, so it stands on pages of the case only. */
  fileName: string
  mediaType: string
  sha256: string
  /** Bytes. */
  size: number
  /** Of a PDF; not known of one from before they were counted. */
  pages?: number
}>

/** Whose attachments, and for what: a form that is being written, or the page of an act that is not done yet. */
export type AttachmentPlace = Readonly<{ caseId: CaseId; organisationId: string; place: string }>

export type NewAttachment = AttachmentPlace &
  Readonly<{
    accountId: string
    kind: string
    fileName: string
    mediaType: string
    pages?: number
    bytes: Buffer
  }>

/** How much may be kept, in bytes. */
export type AttachmentLimits = Readonly<{
  /** Of one case, whoever attached it. */
  ofCase: number
  /** Of one organisation over all its cases, as far as nothing has been sent yet: what is sent belongs to the record. */
  unsentOfOrganisation: number
}>

export type AddOutcome = 'added' | 'there' | 'caseFull' | 'organisationFull'

export interface Attachments {
  /** `there`: the same bytes are at this place already. `caseFull`, `organisationFull`: with them a limit would be passed. */
  add(attachment: NewAttachment, limits: AttachmentLimits, now: Date): Promise<AddOutcome>
  /** What has not gone out yet, oldest first. */
  findUnsent(place: AttachmentPlace): Promise<readonly Attachment[]>
  /** @returns false when there is no such thing that has not gone out yet */
  remove(place: AttachmentPlace, id: string): Promise<boolean>
  findBytes(caseId: CaseId, sha256: string): Promise<Buffer | undefined>
}

export function createAttachments(db: Db): Attachments {
  return {
    add: (attachment, limits, now) => addAttachment(db, attachment, limits, now),
    findUnsent: (place) => findUnsent(db, place),
    remove: (place, id) => removeAttachment(db, place, id),
    findBytes: async (caseId, sha256) => {
      const row = await db
        .selectFrom('document')
        .select('bytes')
        .where('case_id', '=', caseId)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      return row?.bytes
    },
  }
}

const stored = z.object({
  attachments: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      fileName: z.string(),
      mediaType: z.string(),
      sha256: z.string(),
      size: z.number(),
      pages: z.number().optional(),
    }),
  ),
})

/** The files that a submission's payload names; none once its words are erased. */
export const sentAttachments = (payload: unknown): readonly Attachment[] =>
  (stored.safeParse(payload).data?.attachments ?? []).map(({ pages, ...one }) => ({
    ...one,
    ...(pages !== undefined && { pages }),
  }))

async function addAttachment(
  db: Db,
  attachment: NewAttachment,
  limits: AttachmentLimits,
  now: Date,
): Promise<AddOutcome> {
  const { caseId, organisationId, place, bytes } = attachment
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, caseId)
    const held = await bytesAttached(trx, caseId, sha256)
    if (held + bytes.length > limits.ofCase) return 'caseFull'
    await oneAtATimeOf(trx, organisationId)
    const unsent = await bytesUnsent(trx, attachment, sha256)
    if (unsent + bytes.length > limits.unsentOfOrganisation) return 'organisationFull'
    await trx
      .insertInto('document')
      .values({
        case_id: caseId,
        sha256,
        kind: 'attachment',
        form_submission_id: null,
        media_type: attachment.mediaType,
        bytes,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(['case_id', 'sha256']).doNothing())
      .execute()
    const inserted = await trx
      .insertInto('attachment')
      .values({
        id: randomUUID(),
        case_id: caseId,
        sha256,
        organisation_id: organisationId,
        account_id: attachment.accountId,
        place,
        kind: attachment.kind,
        file_name: attachment.fileName,
        pages: attachment.pages ?? null,
        added_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'organisation_id', 'place', 'sha256']).doNothing(),
      )
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n ? 'added' : 'there'
  })
}

/** Everything that is attached in the case but these very bytes, in bytes. */
async function bytesAttached(db: Db, caseId: CaseId, except: string): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select(sql<string>`coalesce(sum(octet_length(bytes)), 0)`.as('bytes'))
    .where('case_id', '=', caseId)
    .where('kind', '=', 'attachment')
    .where('sha256', '<>', except)
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
}

/** Uploads of one organisation to two of its cases must not pass its limit together; asked for behind the case, always. */
async function oneAtATimeOf(db: Db, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attachments of:${organisationId}`}, 0))`.execute(
    db,
  )
}

/** What the organisation has attached in all its cases and not sent, but these very bytes at this place. */
async function bytesUnsent(
  db: Db,
  { caseId, organisationId, place }: AttachmentPlace,
  sha256: string,
): Promise<number> {
  const row = await db
    .selectFrom('attachment')
    .innerJoin('document', (join) =>
      join
        .onRef('document.case_id', '=', 'attachment.case_id')
        .onRef('document.sha256', '=', 'attachment.sha256'),
    )
    .select(sql<string>`coalesce(sum(octet_length(document.bytes)), 0)`.as('bytes'))
    .where('attachment.organisation_id', '=', organisationId)
    .where((eb) =>
      eb.not(
        eb.and({
          'attachment.case_id': caseId,
          'attachment.place': place,
          'attachment.sha256': sha256,
        }),
      ),
    )
    .where(hasGoneOut, 'is', false)
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
}

async function findUnsent(
  db: Db,
  { caseId, organisationId, place }: AttachmentPlace,
): Promise<readonly Attachment[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('document', (join) =>
      join
        .onRef('document.case_id', '=', 'attachment.case_id')
        .onRef('document.sha256', '=', 'attachment.sha256'),
    )
    .select([
      'attachment.id',
      'attachment.kind',
      'attachment.file_name',
      'attachment.sha256',
      'attachment.pages',
      'document.media_type',
      sql<number>`octet_length(document.bytes)`.as('size'),
    ])
    .where('attachment.case_id', '=', caseId)
    .where('attachment.organisation_id', '=', organisationId)
    .where('attachment.place', '=', place)
    .where(hasGoneOut, 'is', false)
    .orderBy('attachment.added_at')
    .orderBy('attachment.id')
    .execute()
  return rows.map(({ file_name, media_type, pages, ...row }) => ({
    ...row,
    fileName: file_name,
    mediaType: media_type,
    ...(pages !== null && { pages }),
  }))
}

async function removeAttachment(
  db: Db,
  { caseId, organisationId, place }: AttachmentPlace,
  id: string,
): Promise<boolean> {
  if (!isUuid(id)) return false
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, caseId)
    const removed = await trx
      .deleteFrom('attachment')
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where('place', '=', place)
      .where(hasGoneOut, 'is', false)
      .returning('sha256')
      .executeTakeFirst()
    if (removed === undefined) return false
    await deleteUnnamedBytes(trx, caseId, [removed.sha256])
    return true
  })
}
