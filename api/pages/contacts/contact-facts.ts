import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { OrganisationKind } from '../../../manual/case/events'
import type { ContactList } from '../../../manual/contacts/contact-list'
import { type DeskAnswer, deskFor } from '../../../manual/contacts/desk-for'
import type { Purpose } from '../../../manual/contacts/purposes'
import type { OrganisationEntry } from '../../../store/organisations'
import { HOSPITAL_PURPOSES, OFFICE_PURPOSES } from '../../../templates/words/contact'
import type { Site } from '../../site'

/** Whose contacts anybody may look up, in the order of the tabs. */
export const GUIDE_KINDS = [
  'hospital',
  'careManagementOffice',
  'communitySupportCenter',
  'municipality',
] as const satisfies readonly OrganisationKind[]

export type GuideKind = (typeof GUIDE_KINDS)[number]

export const findGuideKind = (text: string): GuideKind | undefined =>
  GUIDE_KINDS.find((kind) => kind === text)

/** An organisation with what its contacts are judged by. */
export type ContactFacts = Readonly<{
  organisation: OrganisationEntry
  list: ContactList | undefined
  calendar: CalendarSnapshot
}>

export async function contactFacts(
  { contactLists, findCalendar }: Pick<Site, 'contactLists' | 'findCalendar'>,
  organisations: readonly OrganisationEntry[],
  now: Instant,
): Promise<readonly ContactFacts[]> {
  const today = dayInJapan(now)
  const [lists, calendars] = await Promise.all([
    contactLists.findAll(
      organisations.map(({ id }) => id),
      today,
    ),
    Promise.all(organisations.map(({ id }) => findCalendar(id, today))),
  ])
  return organisations.map((organisation, at) => ({
    organisation,
    list: lists.get(organisation.id),
    calendar: calendars[at] ?? unconfirmedCalendar(organisation.id),
  }))
}

export const answerOf = (
  { organisation, list, calendar }: ContactFacts,
  purpose: Purpose,
  at: Instant,
): DeskAnswer => deskFor({ purpose, at, list, calendar, mainPhone: organisation.phone })

export const purposeWords = (kind: OrganisationKind): Readonly<Record<Purpose, string>> =>
  kind === 'hospital' ? HOSPITAL_PURPOSES : OFFICE_PURPOSES
