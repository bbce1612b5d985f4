import type { Instant } from '../../../manual/calendar/japan-time'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { CaseState } from '../../../manual/case/state'
import type { ContactList } from '../../../manual/contacts/contact-list'
import { deskFor } from '../../../manual/contacts/desk-for'
import type { Purpose } from '../../../manual/contacts/purposes'
import type { CallView } from '../../../templates/pages/contact-guide'
import { nowWords, spansWords } from '../../../templates/words/contact'
import { callsOf } from '../contacts/answer-words'

export type DeskNow = Readonly<{ call: CallView; now: string; bestTime?: string }>

type Called = Readonly<{ id: string; phone?: string; contactList?: ContactList }>

/** The desk of the other side for a purpose at this hour; undefined while its list names none. */
export function findDeskNow(
  { id, phone, contactList }: Called,
  calendars: CaseState['calendars'],
  purpose: Purpose,
  at: Instant,
): DeskNow | undefined {
  const answer = deskFor({
    purpose,
    at,
    list: contactList,
    calendar: calendars[id] ?? unconfirmedCalendar(id),
    mainPhone: phone,
  })
  const { call } = callsOf(answer, phone, at)
  if (answer.kind === 'unlisted' || call === undefined) return undefined
  const best = answer.kind === 'open' && !answer.mainFirst ? (answer.desk?.bestTimes ?? []) : []
  return {
    call,
    now: nowWords(answer, at),
    ...(best.length > 0 && { bestTime: spansWords(best) }),
  }
}
