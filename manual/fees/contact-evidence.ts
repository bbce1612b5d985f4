import { dayInJapan, type Instant } from '../calendar/japan-time'
import type { CaseEvent, Channel } from '../case/events'
import type { CaseState, HospitalLeg } from '../case/state'
import type { ConferenceFormat } from '../case/stay-events'
import { isCareManagementCase } from './care-management'
import type { Claim } from './claim'
import { dischargeAddOnClaim } from './discharge-add-on'
import { isOfPresentOffice } from './own-part'

/** One recorded contact of a stay, and whether it counts as one by which the office got what its plan needs. */
export type RecordedContact = Readonly<{
  at: Instant
  recordedAt: Instant
  counts: boolean
  /** A conference that meets 注3, as it was recorded. */
  conference: boolean
  talk: Readonly<{ channel: Channel; purpose: string }> | Readonly<{ format: ConferenceFormat }>
}>

/** What is recorded of one stay for 退院・退所加算. */
export type ContactEvidence = Readonly<{
  leg: HospitalLeg
  contacts: readonly RecordedContact[]
  /** Undefined where the office has no such fee. */
  claim?: Claim
}>

/**
 * Spoken, by call or meeting, about what the plan needs (fees-and-deadlines §5.2; which purposes these are is to be
 * confirmed). Setting a date or reminding somebody is none.
 */
const SPOKEN: readonly Channel[] = ['phone', 'visit']
const INFORMING: readonly string[] = ['condition', 'family', 'services']

/** `events`: the contacts and conferences of the case, oldest first. */
export function contactEvidence(
  state: CaseState,
  leg: HospitalLeg,
  events: readonly CaseEvent[],
  now: Instant,
): ContactEvidence {
  const contacts = recordedContacts(state, leg, events)
  if (!isCareManagementCase(state)) return { leg, contacts }
  const { discharged } = leg
  const claim = dischargeAddOnClaim(
    {
      admittedOn: dayInJapan(leg.admittedAt),
      careLevel: leg.careLevel,
      contacts: contacts
        .filter(({ counts }) => counts)
        .map(({ at, conference }) => ({ on: dayInJapan(at), conference })),
      // 初回加算 is not known here; whoever reads the evidence is told so.
      initialAddOn: false,
      ...(discharged && {
        discharge: { on: dayInJapan(discharged.at), outcome: discharged.outcome },
      }),
    },
    dayInJapan(now),
  )
  return { leg, contacts, ...(claim && { claim }) }
}

/** Those of the present office: what a former one was told is no evidence for it. `events`: as above. */
export function recordedContacts(
  state: CaseState,
  leg: HospitalLeg,
  events: readonly CaseEvent[],
): readonly RecordedContact[] {
  return events.flatMap((event) => (isOfPresentOffice(event, state) ? contactOf(event, leg) : []))
}

function contactOf(event: CaseEvent, { id }: HospitalLeg): readonly RecordedContact[] {
  const { occurredAt: at, recordedAt } = event
  if (event.type === 'ConferenceHeld' && event.data.legId === id) {
    const { format, jointGuidance } = event.data
    return [{ at, recordedAt, counts: true, conference: jointGuidance, talk: { format } }]
  }
  if (event.type !== 'ContactRecorded' || event.data.legId !== id) return []
  const { channel, purpose } = event.data
  const counts = SPOKEN.includes(channel) && INFORMING.includes(purpose)
  return [{ at, recordedAt, counts, conference: false, talk: { channel, purpose } }]
}
