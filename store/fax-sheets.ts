import { sql } from 'kysely'
import type { Instant } from '../manual/calendar/japan-time'
import type { CaseId } from '../manual/case/events'
import type { FaxAnswer, FaxPurpose } from '../manual/fax/fax-sheet'
import type { Db } from './database'

/** A sheet as it was made: whom it is for, and what stands on it apart from its code. */
export type FaxSheet = Readonly<{
  id: string
  /** Printed beside the code: the case's number, or a test sheet's own. */
  number: string
  purpose: FaxPurpose
  receiverId: string
  lineRevision: number
  senderId: string
  madeAt: Instant
  expiresAt: Instant
  printed: object
  /** Absent on a test sheet. */
  of?: Readonly<{ caseId: CaseId; legId: string }>
  answered?: Readonly<{ at: Instant; answer: FaxAnswer }>
}>

export type NewFaxSheet = Readonly<{
  id: string
  number: string
  codeHash: string
  purpose: FaxPurpose
  receiverId: string
  lineRevision: number
  senderId: string
  madeBy: string
  madeAt: Date
  expiresAt: Date
  printed: object
  of?: Readonly<{ caseId: CaseId; legId: string }>
}>

async function nextTestNumber(db: Db): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('fax_test_number') as n`.execute(db)
  return `FT-${rows[0]?.n ?? 0}`
}

/** The same id twice (a double press) is one sheet: the first. */
async function addSheet(db: Db, sheet: NewFaxSheet): Promise<void> {
  await db
    .insertInto('fax_sheet')
    .values({
      id: sheet.id,
      number: sheet.number,
      code_hash: sheet.codeHash,
      purpose: sheet.purpose,
      receiver_id: sheet.receiverId,
      line_revision: sheet.lineRevision,
      sender_id: sheet.senderId,
      made_by: sheet.madeBy,
      made_at: sheet.madeAt,
      expires_at: sheet.expiresAt,
      printed: JSON.stringify(sheet.printed),
      ...(sheet.of && { case_id: sheet.of.caseId, leg_id: sheet.of.legId }),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

const COLUMNS = [
  'id',
  'number',
  'purpose',
  'receiver_id',
  'line_revision',
  'sender_id',
  'made_at',
  'expires_at',
  'printed',
  'case_id',
  'leg_id',
  'answered_at',
  'answer',
] as const

/** Wrong, expired and unknown take the same question and get the same answer. */
async function findByCode(
  db: Db,
  asked: Readonly<{ number: string; codeHash: string; at: Date }>,
): Promise<FaxSheet | undefined> {
  const row = await db
    .selectFrom('fax_sheet')
    .select(COLUMNS)
    .where('number', '=', asked.number)
    .where('code_hash', '=', asked.codeHash)
    .where('expires_at', '>', asked.at)
    .executeTakeFirst()
  return row && toSheet(row)
}

async function findSheet(db: Db, id: string): Promise<FaxSheet | undefined> {
  const row = await db
    .selectFrom('fax_sheet')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toSheet(row)
}

/** More test sheets than this nobody sends; a code of an older one is tried on none. */
const TESTS_SHOWN = 20

/** The test sheets of an organisation's present number, newest first. */
async function testsOf(
  db: Db,
  receiverId: string,
  lineRevision: number,
): Promise<readonly FaxSheet[]> {
  const rows = await db
    .selectFrom('fax_sheet')
    .select(COLUMNS)
    .where('receiver_id', '=', receiverId)
    .where('line_revision', '=', lineRevision)
    .where('purpose', '=', 'test')
    .orderBy('made_at', 'desc')
    .limit(TESTS_SHOWN)
    .execute()
  return rows.map(toSheet)
}

/** The first answer stays. */
async function answerSheet(
  db: Db,
  given: Readonly<{ id: string; answer: FaxAnswer; at: Date }>,
): Promise<void> {
  await db
    .updateTable('fax_sheet')
    .set({ answered_at: given.at, answer: given.answer })
    .where('id', '=', given.id)
    .where('answered_at', 'is', null)
    .execute()
}

type Row = Readonly<{
  id: string
  number: string
  purpose: FaxPurpose
  receiver_id: string
  line_revision: number
  sender_id: string
  made_at: Date
  expires_at: Date
  printed: object
  case_id: string | null
  leg_id: string | null
  answered_at: Date | null
  answer: FaxAnswer | null
}>

const toSheet = (row: Row): FaxSheet => ({
  id: row.id,
  number: row.number,
  purpose: row.purpose,
  receiverId: row.receiver_id,
  lineRevision: row.line_revision,
  senderId: row.sender_id,
  madeAt: row.made_at.getTime(),
  expiresAt: row.expires_at.getTime(),
  printed: row.printed,
  ...(row.case_id !== null &&
    row.leg_id !== null && { of: { caseId: row.case_id as CaseId, legId: row.leg_id } }),
  ...(row.answered_at !== null &&
    row.answer !== null && { answered: { at: row.answered_at.getTime(), answer: row.answer } }),
})

export const createFaxSheets = (db: Db) => ({
  nextTestNumber: () => nextTestNumber(db),
  add: (sheet: NewFaxSheet) => addSheet(db, sheet),
  find: (id: string) => findSheet(db, id),
  findByCode: (asked: Parameters<typeof findByCode>[1]) => findByCode(db, asked),
  answer: (given: Parameters<typeof answerSheet>[1]) => answerSheet(db, given),
  testsOf: (receiverId: string, lineRevision: number) => testsOf(db, receiverId, lineRevision),
})

export type FaxSheets = ReturnType<typeof createFaxSheets>
