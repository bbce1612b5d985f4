import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Db } from '../../../store/database'
import { calendarRevision } from '../cases/cast'
import { closingDays, OPENING_HOURS } from '../region/opening-hours'
import { type DemoOrganisation, deskId, organisationId } from '../region/organisation'
import { ORGANISATIONS } from '../region/organisations'

/** Years before and after the first start for which an organisation's own closing days are known. */
const YEARS_BEFORE = 2
const YEARS_AFTER = 2

/** Organisations with their desks and opening hours; what is there already stays as it is. */
export async function loadDirectory(db: Db, today: PlainDate, at: Date): Promise<void> {
  await db
    .insertInto('organisation')
    .values(
      ORGANISATIONS.map((organisation) => ({
        id: organisationId(organisation),
        region: 'nanwa',
        kind: organisation.kind,
        name: organisation.name,
        kana: organisation.kana,
        municipality: organisation.municipality,
        inside_region: organisation.insideRegion,
        registered: organisation.registered,
        phone: organisation.phone,
        fax: organisation.fax,
        mail: organisation.mail ?? null,
        best_time: organisation.bestTime ?? null,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await db
    .insertInto('desk')
    .values(ORGANISATIONS.flatMap(desksOf))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await db
    .insertInto('business_calendar')
    .values(ORGANISATIONS.flatMap((organisation) => calendarOf(organisation, today)))
    .onConflict((conflict) => conflict.column('revision').doNothing())
    .execute()
}

const desksOf = (organisation: DemoOrganisation) =>
  organisation.desks.map((desk) => ({
    id: deskId(organisation, desk.code),
    organisation_id: organisationId(organisation),
    code: desk.code,
    name: desk.name,
    kind: desk.kind,
    phone: desk.phone ?? null,
    extension: desk.extension ?? null,
  }))

function calendarOf(organisation: DemoOrganisation, today: PlainDate) {
  if (organisation.hours === undefined) return []
  const opening = OPENING_HOURS[organisation.hours]
  const year = Number(today.slice(0, 4))
  const since = `${year - YEARS_BEFORE}-04-01`
  return [
    {
      revision: calendarRevision(organisation),
      organisation_id: organisationId(organisation),
      hours: JSON.stringify(opening.hours),
      closed_on_national_holidays: opening.closedOnNationalHolidays,
      closed_on: [...closingDays(opening, year - YEARS_BEFORE, year + YEARS_AFTER)],
      confirmed_on: 'isUnconfirmed' in opening ? null : since,
      valid_from: new Date(`${since}T00:00:00Z`),
    },
  ]
}
