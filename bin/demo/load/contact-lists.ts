import { addDays, type PlainDate } from '../../../manual/calendar/plain-date'
import { createContactLists } from '../../../store/contact-lists'
import type { Db } from '../../../store/database'
import { type DemoContactList } from '../region/contacts/demo-list'
import { HOSPITAL_LISTS } from '../region/contacts/hospital-lists'
import { OFFICE_LISTS } from '../region/contacts/office-lists'
import { MUNICIPAL_LISTS, SUPPORT_LISTS } from '../region/contacts/public-lists'
import { organisationId } from '../region/organisation'

export const DEMO_CONTACT_LISTS: readonly DemoContactList[] = [
  ...HOSPITAL_LISTS,
  ...OFFICE_LISTS,
  ...SUPPORT_LISTS,
  ...MUNICIPAL_LISTS,
]

/** In force since well before the oldest made-up case. */
const VALID_FOR_DAYS = 800

/** The contact list of every organisation of the demo region; one that is there already stays as it is. */
export async function loadContactLists(db: Db, today: PlainDate, at: Date): Promise<void> {
  const lists = createContactLists(db)
  for (const { key, desks, about, confirmedDaysAgo } of DEMO_CONTACT_LISTS)
    await lists.add({
      organisationId: organisationId({ key }),
      after: 0,
      act: 'given',
      desks,
      about,
      validFrom: addDays(today, -VALID_FOR_DAYS),
      confirmedOn: confirmedDaysAgo === undefined ? undefined : addDays(today, -confirmedDaysAgo),
      at,
      by: undefined,
    })
}
