import type { Selectable } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { ContactDesk, ContactList } from '../manual/contacts/contact-list'
import { type HandInMethod, PURPOSES, type Purpose } from '../manual/contacts/purposes'
import type { ContactTables } from './contact-tables'

type ListRow = Selectable<ContactTables['contact_list']>
type DeskRow = Selectable<ContactTables['contact_desk']>

/** Rows become the manual's contact list; desks stand in the order of a stay. */
export function toContactList(row: ListRow, desks: readonly DeskRow[]): ContactList {
  return {
    organisationId: row.organisation_id,
    number: row.number,
    desks: desks
      .map(toDesk)
      .toSorted((a, b) => PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose)),
    about: row.about,
    validFrom: row.valid_from as PlainDate,
    ...(row.confirmed_on !== null && { confirmedOn: row.confirmed_on as PlainDate }),
  }
}

function toDesk(row: DeskRow): ContactDesk {
  const { profession, person, phone, extension, fax, mail, remark } = row
  return {
    purpose: row.purpose as Purpose,
    department: row.department,
    ...(profession !== null && { profession }),
    ...(person !== null && { person }),
    ...(phone !== null && { phone }),
    ...(extension !== null && { extension }),
    ...(fax !== null && { fax }),
    ...(mail !== null && { mail }),
    hours: row.hours,
    bestTimes: row.best_times,
    avoidTimes: row.avoid_times,
    methods: row.methods as HandInMethod[],
    phoneFirst: row.phone_first,
    masksName: row.masks_name,
    coverSheet: row.cover_sheet,
    ...(remark !== null && { remark }),
  }
}

export function toDeskRow(organisationId: string, number: number, desk: ContactDesk) {
  return {
    organisation_id: organisationId,
    number,
    purpose: desk.purpose,
    department: desk.department,
    profession: desk.profession ?? null,
    person: desk.person ?? null,
    phone: desk.phone ?? null,
    extension: desk.extension ?? null,
    fax: desk.fax ?? null,
    mail: desk.mail ?? null,
    hours: JSON.stringify(desk.hours),
    best_times: JSON.stringify(desk.bestTimes),
    avoid_times: JSON.stringify(desk.avoidTimes),
    methods: [...desk.methods],
    phone_first: desk.phoneFirst,
    masks_name: desk.masksName,
    cover_sheet: desk.coverSheet,
    remark: desk.remark ?? null,
  }
}
