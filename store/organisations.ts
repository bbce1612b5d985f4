import { randomUUID } from 'node:crypto'
import type { OrganisationKind } from '../manual/case/events'
import { hiragana } from '../manual/forms/kana'
import { withWideKana } from '../manual/forms/tolerant-text'
import type { Db } from './database'

/** An organisation as the directory knows it; public facts, no patient. */
export type OrganisationEntry = Readonly<{
  id: string
  kind: OrganisationKind
  name: string
  kana: string
  municipality?: string
  insideRegion: boolean
  /** Whether it reads our screens; otherwise phone and fax. */
  registered: boolean
  phone?: string
  fax?: string
  bestTime?: string
}>

export type DeskEntry = Readonly<{
  code: string
  name: string
  kind: string
  phone?: string
  extension?: string
}>

/** Somebody who acts for an organisation, as the other side may see them. */
export type Member = Readonly<{
  accountId: string
  role: string
  name: string
  profession?: string
  phone?: string
}>

/** An office that somebody writes in because the directory does not have it: reached by telephone and fax alone. */
export type NewOffice = Readonly<{
  kind: 'careManagementOffice' | 'communitySupportCenter'
  name: string
  municipality: string
  insideRegion: boolean
  phone: string
  fax?: string
}>

/** Who can be a patient's coordinator (care manager or support centre). */
const OFFICES = ['careManagementOffice', 'communitySupportCenter'] as const

/** More hits than this help nobody to choose; the page asks for a longer name. */
const OFFICES_SHOWN = 20

export const ORGANISATION_COLUMNS = [
  'id',
  'kind',
  'name',
  'kana',
  'municipality',
  'inside_region',
  'registered',
  'phone',
  'fax',
  'best_time',
] as const

export const DESK_COLUMNS = [
  'desk.code',
  'desk.name',
  'desk.kind',
  'desk.phone',
  'desk.extension',
] as const

export const MEMBER_COLUMNS = [
  'membership.account_id',
  'membership.role',
  'membership.display_name',
  'membership.profession',
  'membership.phone',
] as const

async function findOrganisation(db: Db, id: string): Promise<OrganisationEntry | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(ORGANISATION_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toEntry(row)
}

/** Those of the area first, by their reading. */
async function ofKind(
  db: Db,
  region: string,
  kind: OrganisationKind,
): Promise<readonly OrganisationEntry[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(ORGANISATION_COLUMNS)
    .where('region', '=', region)
    .where('kind', '=', kind)
    .orderBy('inside_region', 'desc')
    .orderBy('kana')
    .execute()
  return rows.map(toEntry)
}

/** Offices whose name or reading holds the text, or whose phone begins so. */
async function searchOffices(
  db: Db,
  region: string,
  text: string,
): Promise<readonly OrganisationEntry[]> {
  const holding = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`
  const named = holding(withWideKana(text))
  const digits = text.replace(/\D/g, '')
  const rows = await db
    .selectFrom('organisation')
    .select(ORGANISATION_COLUMNS)
    .where('region', '=', region)
    .where('kind', 'in', OFFICES)
    .where((eb) =>
      eb.or([
        eb('name', 'like', named),
        eb('kana', 'like', holding(hiragana(text))),
        eb('municipality', 'like', named),
        ...(digits.length >= 4
          ? [eb(eb.fn('replace', ['phone', eb.val('-'), eb.val('')]), 'like', `%${digits}%`)]
          : []),
      ]),
    )
    .orderBy('kana')
    .orderBy('municipality')
    .limit(OFFICES_SHOWN)
    .execute()
  return rows.map(toEntry)
}

/** Words that half of all offices carry; what is left of a name tells it from another. */
const COMMON_WORDS =
  /居宅介護支援(?:事業所|センター)?|地域包括支援センター|ケアプラン(?:センター)?|ケアセンター|株式会社|有限会社|社会福祉法人|医療法人|指定/g

type LikeOffice = Readonly<{ name: string; phone?: string }>

/** Offices that may be the one somebody is about to write in: of a like name, or of the same telephone number. */
async function officesLike(
  db: Db,
  region: string,
  { name, phone }: LikeOffice,
): Promise<readonly OrganisationEntry[]> {
  const own = name.replace(COMMON_WORDS, '').replace(/\s/g, '')
  const found = await Promise.all(
    [own.length < 2 ? name : own, ...(phone === undefined ? [] : [phone])].map((text) =>
      searchOffices(db, region, text),
    ),
  )
  return [...new Map(found.flat().map((office) => [office.id, office])).values()]
}

/** Found when it is there already under this very name, so that a form sent twice means one office. */
async function findExactly(
  db: Db,
  region: string,
  { kind, name, municipality }: Pick<NewOffice, 'kind' | 'name' | 'municipality'>,
): Promise<OrganisationEntry | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(ORGANISATION_COLUMNS)
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return row && toEntry(row)
}

/** Its calendar stays unconfirmed and its screens closed until the office registers. */
async function enterOffice(
  db: Db,
  region: string,
  office: NewOffice,
  at: Date,
): Promise<OrganisationEntry> {
  const { kind, name, municipality, insideRegion, phone, fax } = office
  await db
    .insertInto('organisation')
    .values({
      id: randomUUID(),
      region,
      kind,
      name,
      kana: '',
      municipality,
      inside_region: insideRegion,
      registered: false,
      phone,
      fax: fax ?? null,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['region', 'kind', 'name', 'municipality']).doNothing(),
    )
    .execute()
  const entered = await findExactly(db, region, office)
  if (entered === undefined) throw new Error('an office that was entered is not there')
  return entered
}

async function wardsOf(db: Db, hospitalId: string): Promise<readonly DeskEntry[]> {
  return (await desksOf(db, hospitalId)).filter(({ kind }) => kind === 'ward')
}

async function desksOf(db: Db, organisationId: string): Promise<readonly DeskEntry[]> {
  const rows = await db
    .selectFrom('desk')
    .select(DESK_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .orderBy('code')
    .execute()
  return rows.map(toDeskEntry)
}

type DeskRow = Readonly<{
  code: string
  name: string
  kind: string
  phone: string | null
  extension: string | null
}>

export const toDeskEntry = ({ code, name, kind, phone, extension }: DeskRow): DeskEntry => ({
  code,
  name,
  kind,
  ...(phone !== null && { phone }),
  ...(extension !== null && { extension }),
})

async function findDeskCode(db: Db, deskId: string): Promise<string | undefined> {
  const row = await db.selectFrom('desk').select('code').where('id', '=', deskId).executeTakeFirst()
  return row?.code
}

async function membersOf(db: Db, organisationId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('membership')
    .select(MEMBER_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .orderBy('display_name')
    .execute()
  return rows.map(toMember)
}

type MemberRow = Readonly<{
  account_id: string
  role: string
  display_name: string
  profession: string | null
  phone: string | null
}>

export const toMember = (row: MemberRow): Member => ({
  accountId: row.account_id,
  role: row.role,
  name: row.display_name,
  ...(row.profession !== null && { profession: row.profession }),
  ...(row.phone !== null && { phone: row.phone }),
})

type Row = Readonly<{
  id: string
  kind: string
  name: string
  kana: string
  municipality: string | null
  inside_region: boolean
  registered: boolean
  phone: string | null
  fax: string | null
  best_time: string | null
}>

export const toEntry = (row: Row): OrganisationEntry => ({
  id: row.id,
  kind: row.kind as OrganisationKind,
  name: row.name,
  kana: row.kana,
  insideRegion: row.inside_region,
  registered: row.registered,
  ...(row.municipality !== null && { municipality: row.municipality }),
  ...(row.phone !== null && { phone: row.phone }),
  ...(row.fax !== null && { fax: row.fax }),
  ...(row.best_time !== null && { bestTime: row.best_time }),
})

export const createOrganisations = (db: Db) => ({
  find: (id: string) => findOrganisation(db, id),
  hospitalsIn: (region: string) => ofKind(db, region, 'hospital'),
  ofKind: (region: string, kind: OrganisationKind) => ofKind(db, region, kind),
  searchOffices: (region: string, text: string) => searchOffices(db, region, text),
  officesLike: (region: string, office: LikeOffice) => officesLike(db, region, office),
  findExactly: (region: string, office: Pick<NewOffice, 'kind' | 'name' | 'municipality'>) =>
    findExactly(db, region, office),
  enterOffice: (region: string, office: NewOffice, at: Date) => enterOffice(db, region, office, at),
  wardsOf: (hospitalId: string) => wardsOf(db, hospitalId),
  desksOf: (organisationId: string) => desksOf(db, organisationId),
  findDeskCode: (deskId: string) => findDeskCode(db, deskId),
  membersOf: (organisationId: string) => membersOf(db, organisationId),
})

export type Organisations = ReturnType<typeof createOrganisations>
