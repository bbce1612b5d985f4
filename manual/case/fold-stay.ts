import type { StayType } from './event-groups'
import type { CaseEvent } from './events'
import type { Correction } from './exception-events'
import { factOf, factWith } from './fact'
import { foldDispute } from './fold-disputes'
import { having } from './having'
import type { HospitalLeg } from './state'
import type { Conference } from './stay-state'

export type StayEvent = Extract<CaseEvent, Readonly<{ type: StayType }>>

/** What the rest of a stay's events do to it; the notices and the sheet are folded in fold-leg. */
export function foldStayEvent(leg: HospitalLeg, event: StayEvent): HospitalLeg {
  switch (event.type) {
    case 'DischargePlanBegun':
      return having(leg, { dischargePlanBegun: factOf(event) })
    case 'ConferenceScheduled':
    case 'ConferenceHeld':
    case 'ConferenceWaived':
      return having(leg, { conference: conferenceAfter(leg.conference, event) })
    case 'DocumentsHandedOver': {
      const { channel, documents } = event.data
      return having(leg, { documentsHandedOver: factWith(event, { documents }, channel) })
    }
    case 'CarePlanCopyReturned':
      return having(leg, { carePlanCopyReturned: factOf(event, event.data.channel) })
    case 'WishesReviewed': {
      const { place, endOfLife, reviewOn } = event.data
      const wishes = factWith(event, { place, endOfLife })
      return having(leg, { wishes: reviewOn === undefined ? wishes : { ...wishes, reviewOn } })
    }
    case 'WardTransferred': {
      const { wardCode, wardKind } = event.data
      return having(leg, { wardCode, ...(wardKind && { wardKind }) })
    }
    case 'FacilityHandedOver':
      return having(leg, { facilityHandedOver: factOf(event, event.data.channel) })
    case 'CareLevelReviewed':
      return having(leg, { careLevelReview: factWith(event, { answer: event.data.answer }) })
    case 'NextHospitalTold':
      return having(leg, { nextHospitalTold: factOf(event, event.data.channel) })
    case 'DeathTold':
      return having(leg, { deathTold: factOf(event, event.data.channel) })
    case 'Corrected':
      return corrected(leg, event, event.data.correction)
    case 'Disputed':
    case 'Settled':
      return foldDispute(leg, event)
    case 'EditionAdopted':
      return having(leg, { edition: event.data.edition })
  }
}

type ConferenceEvent = Extract<
  StayEvent,
  { type: 'ConferenceScheduled' | 'ConferenceHeld' | 'ConferenceWaived' }
>

function conferenceAfter(before: Conference = { held: [] }, event: ConferenceEvent): Conference {
  switch (event.type) {
    case 'ConferenceScheduled': {
      const { on, startsAt, format } = event.data
      const scheduled = factWith(event, { on, ...(startsAt && { startsAt }), format })
      return having(before, { scheduled })
    }
    case 'ConferenceHeld': {
      const { format, jointGuidance } = event.data
      return having(before, { held: [...before.held, factWith(event, { format, jointGuidance })] })
    }
    case 'ConferenceWaived':
      return having(before, { waived: factWith(event, { reason: event.data.reason }) })
  }
}

function corrected(
  leg: HospitalLeg,
  { seq, recordedAt }: CaseEvent<'Corrected'>,
  to: Correction,
): HospitalLeg {
  if (to.what === 'ward') return having(leg, { wardCode: to.wardCode })
  const noted = (at: number, timeKnown: boolean) => [
    ...(leg.corrections ?? []),
    { to, before: { at, timeKnown }, seq, recordedAt },
  ]
  if (to.what === 'admission') {
    const { admittedAt, admissionTimeKnown } = to
    const corrections = noted(leg.admittedAt, leg.admissionTimeKnown)
    return having(leg, { admittedAt, admissionTimeKnown, corrections })
  }
  if (leg.discharged === undefined) return leg
  const corrections = noted(leg.discharged.at, true)
  return having(leg, { discharged: { ...leg.discharged, at: to.at }, corrections })
}
