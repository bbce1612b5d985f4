import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type {
  CertificationStanding,
  InquiryOutcome,
  InquirySource,
} from '../../../manual/case/certification-events'
import type {
  AdmissionKind,
  Channel,
  ConsentStatus,
  EventData,
  EventType,
  ProposedEvent,
  Side,
} from '../../../manual/case/events'
import type { DutyCode } from '../../../manual/editions/edition'
import { editionInForce, editionOf } from '../../../manual/editions/registry'
import { staffName } from '../people/names'
import { createRandom, demoId } from '../random'
import { type DemoOrganisation, organisationId } from '../region/organisation'
import { getOrganisation } from '../region/organisations'
import type { ActOf, DemoAct } from './act'
import { accountId, calendarAround, type Cast, coordinatorOf, findSpokesperson } from './cast'
import { sheetPayload } from './sheet-payload'

export const LEG = 'leg1'

export type Start = Readonly<{
  at: Instant
  admittedAt: Instant
  admissionTimeKnown?: boolean
  admissionKind?: AdmissionKind
  consent?: ConsentStatus
  startedBy?: 'hospital' | 'coordinator'
}>

export class NobodyToSpeak extends Error {
  constructor(key: string) {
    super(`nobody of ${key} has an account in the demo region`)
    this.name = 'NobodyToSpeak'
  }
}

export type Script = ReturnType<typeof createScript>

/** Collects what people do in one made-up case, in the words of the manual's events. */
export function createScript(cast: Cast) {
  const acts: DemoAct[] = []
  const { office } = cast
  /** Both follow the patient when a transfer begins another stay. */
  let hospital = cast.hospital
  let legId = LEG
  /** The edition in force on the day of admission. */
  let editionId = 'nanwa-1'
  /** What an older edition does not ask for, nobody did. */
  const asksFor = (code: DutyCode): boolean =>
    editionOf(editionId).duties.some((row) => row.code === code)

  function act<T extends EventType>(side: Side, given: ActOf<T>): string {
    const by = side === 'coordinator' ? getOffice() : hospital
    const person = findSpokesperson(by)
    if (person === undefined) throw new NobodyToSpeak(by.key)
    const who = { accountId: accountId(person), organisationId: organisationId(by) }
    const id = demoId('submission', cast.key, acts.length + 1)
    const event = {
      id,
      type: given.type,
      occurredAt: given.occurredAt ?? given.at,
      by: { side, ...who },
      submissionId: id,
      data: given.data,
    } as ProposedEvent
    acts.push({ at: given.at, event, ...who, payload: given.payload ?? saidBeside(cast, event) })
    return id
  }

  function getOffice(): DemoOrganisation {
    if (office === undefined) throw new NobodyToSpeak(`the office of ${cast.key}`)
    return office
  }

  /** Whoever can press a button for the office: itself, or the hospital that has it on the telephone. */
  const officeSide = (channel: Channel): Side =>
    getOffice().registered && channel === 'screen' ? 'coordinator' : 'hospital'

  return {
    cast,
    acts: acts as readonly DemoAct[],

    start({ at, admittedAt, ...over }: Start): void {
      const day = dayInJapan(admittedAt)
      const parties = office === undefined ? [hospital] : [hospital, office]
      const startedBy = over.startedBy ?? 'hospital'
      editionId = editionInForce('nanwa', day).id
      const data: EventData['CaseStarted'] = {
        region: 'nanwa',
        legId,
        hospitalId: organisationId(hospital),
        wardCode: cast.wardCode,
        admittedAt,
        admissionTimeKnown: over.admissionTimeKnown ?? true,
        admissionKind: over.admissionKind ?? 'emergency',
        careLevel: cast.careLevel,
        ...(office && { coordinator: coordinatorOf(office) }),
        consent: over.consent ?? 'given',
        startedBy,
        edition: editionId,
        calendars: parties.map((party) => calendarAround(party, day)),
      }
      const occurredAt = Math.min(at, admittedAt)
      act(startedBy, { at, type: 'CaseStarted', data, occurredAt })
    },
    checksheet(
      at: Instant,
      result: EventData['ChecksheetAnswered']['result'],
      items: string[],
    ): void {
      const data = { legId, result, checksheet: editionId, items }
      act('hospital', { at, type: 'ChecksheetAnswered', data })
    },
    /** What the second revision asks of the hospital during a stay: screening, plan and wishes. */
    stayBegun(at: Instant): void {
      if (!asksFor('A6')) return
      const items: string[] = []
      const result = 'inScopeWithCareManager'
      const sheet = { legId, result, checksheet: editionId, items } as const
      const place = cast.key.length % 7 === 0 ? 'facility' : 'home'
      act('hospital', { at, type: 'ChecksheetAnswered', data: sheet })
      act('hospital', { at: at + 60_000, type: 'DischargePlanBegun', data: { legId } })
      const wishes = { legId, place, endOfLife: 'notYet' } as const
      act('hospital', { at: at + 120_000, type: 'WishesReviewed', data: wishes })
    },
    conferenceWaived(at: Instant): void {
      const data = { legId, reason: 'agreedUnneeded' } as const
      act('hospital', { at, type: 'ConferenceWaived', data })
    },
    documentsHandedOver(at: Instant): void {
      if (!asksFor('A13')) return
      const data = { legId, channel: 'fax', documents: ['nursingSummary'] } as const
      act('hospital', { at, type: 'DocumentsHandedOver', data })
    },
    carePlanCopyReturned(at: Instant): void {
      if (!asksFor('A14')) return
      const data = { legId, channel: 'fax' } as const
      act(officeSide('fax'), { at, type: 'CarePlanCopyReturned', data })
    },
    facilityHandedOver(at: Instant): void {
      if (!asksFor('F1')) return
      act('hospital', { at, type: 'FacilityHandedOver', data: { legId, channel: 'phone' } })
    },
    inquired(at: Instant, of: InquirySource, outcome: InquiryOutcome): void {
      const data = { of, outcome, channel: 'phone' } as const
      act('hospital', { at, type: 'CareManagerInquired', data })
    },
    certificationChecked(at: Instant, standing: CertificationStanding): void {
      act('hospital', { at, type: 'CertificationChecked', data: { standing } })
    },
    certificationApplied(at: Instant): void {
      const on = dayInJapan(at)
      const data = { kind: 'new', on, expected: 'care', at: 'municipalCareSection' } as const
      act('hospital', { at, type: 'CertificationApplied', data })
    },
    officeChosen(at: Instant): void {
      const data = { officeKind: 'careManagementOffice' } as const
      act('hospital', { at, type: 'OfficeChosen', data })
    },
    /** The office says that nobody told it of the discharge. */
    disputed(at: Instant): void {
      const data = { legId, about: 'dischargeCoordinationNotice', claim: 'didNotHappen' } as const
      act('coordinator', { at, type: 'Disputed', data })
    },
    consent(at: Instant, given: boolean): void {
      if (given) act('hospital', { at, type: 'ConsentGiven', data: { basis: 'spoken' } })
      else act('hospital', { at, type: 'ConsentRefused', data: {} })
    },
    careManagerFound(at: Instant, changed = false): void {
      const data = {
        coordinator: coordinatorOf(getOffice()),
        calendar: calendarAround(getOffice(), dayInJapan(at)),
      }
      act('hospital', { at, type: changed ? 'CareManagerChanged' : 'CareManagerIdentified', data })
    },
    noticeSent(at: Instant, channel: Channel): void {
      act('hospital', { at, type: 'AdmissionNoticeSent', data: { legId, channel } })
    },
    noticeConfirmed(at: Instant, channel: Channel = 'screen'): void {
      act(officeSide(channel), { at, type: 'AdmissionNoticeConfirmed', data: { legId, channel } })
    },
    /** @returns the id by which a receipt names the sheet */
    sheetSent(at: Instant, channel: Channel, occurredAt: Instant = at): string {
      const onScreen = channel === 'screen'
      const side = getOffice().registered ? 'coordinator' : 'hospital'
      const formSubmissionId = demoId('submission', cast.key, acts.length + 1)
      return act(side, {
        at,
        occurredAt,
        type: 'AdmissionInfoSheetSent',
        data: { legId, channel, ...(onScreen && { formSubmissionId }) },
        ...(onScreen && { payload: sheetPayload(cast, at) }),
      })
    },
    sheetReceived(at: Instant, sheetEventId: string): void {
      const data = { legId, sheetEventId }
      act('hospital', { at, type: 'AdmissionInfoSheetReceived', data })
    },
    dischargePlanned(at: Instant, on: PlainDate): void {
      act('hospital', { at, type: 'PlannedDischargeSet', data: { legId, on } })
    },
    dischargeNotice(at: Instant, channel: Channel, occurredAt: Instant = at): void {
      const data = { legId, channel }
      act('hospital', { at, occurredAt, type: 'DischargeCoordinationNoticeSent', data })
    },
    takenUp(at: Instant, channel: Channel = 'screen'): void {
      const data = { legId, channel }
      act(officeSide(channel), { at, type: 'DischargeCoordinationNoticeConfirmed', data })
    },
    dateFixed(at: Instant, on: PlainDate): void {
      act('hospital', { at, type: 'DischargeDateFixed', data: { legId, on } })
    },
    dateTold(at: Instant, channel: Channel): void {
      act('hospital', { at, type: 'DischargeDateTold', data: { legId, channel } })
    },
    discharged(
      at: Instant,
      outcome: EventData['Discharged']['outcome'],
      missedReason?: EventData['Discharged']['missedReason'],
    ): void {
      const data = { legId, at: at - 90 * 60_000, outcome, ...(missedReason && { missedReason }) }
      act('hospital', { at, type: 'Discharged', data, occurredAt: data.at })
    },
    /** What is told from here on happens at the next hospital. */
    transferred(at: Instant, to: string, wardCode: string): void {
      const next = getOrganisation(to)
      const nextLegId = `leg${Number(legId.slice('leg'.length)) + 1}`
      const day = dayInJapan(at)
      const stay = {
        legId: nextLegId,
        wardCode,
        edition: editionInForce('nanwa', day).id,
        calendar: calendarAround(next, day),
      }
      const data = { legId, at, to: organisationId(next), next: stay }
      act('hospital', { at, type: 'Transferred', data })
      hospital = next
      legId = nextLegId
      editionId = stay.edition
    },
    died(at: Instant): void {
      act('hospital', { at, type: 'Died', data: { legId, at: at - 3_600_000 } })
      if (!asksFor('X1') || office === undefined) return
      const told = { legId, channel: 'phone' } as const
      act('hospital', { at: at + 1_200_000, type: 'DeathTold', data: told })
    },
    excluded(at: Instant, reason: EventData['Excluded']['reason'], occurredAt: Instant = at): void {
      act('hospital', { at, occurredAt, type: 'Excluded', data: { legId, reason } })
    },
    /** The mail with the notice of admission came back; the service itself says so. */
    noticeCameBack(at: Instant): void {
      const id = demoId('submission', cast.key, acts.length + 1)
      const receiver = organisationId(getOffice())
      acts.push({
        at,
        event: {
          id,
          type: 'DeliveryFailed',
          occurredAt: at,
          by: { side: 'system' },
          submissionId: id,
          data: {
            outboxKey: `${cast.caseId}:${legId}:A2:sent:${receiver}:careManager`,
            outcome: 'failed',
          },
        },
        accountId: 'system',
        organisationId: organisationId(hospital),
        payload: {},
      })
    },
    contact(at: Instant, channel: Channel, purpose: string): void {
      act('hospital', { at, type: 'ContactRecorded', data: { legId, channel, purpose } })
    },
    reopened(at: Instant): void {
      act('hospital', { at, type: 'Reopened', data: { reason: 'byHand' } })
    },
  }
}

/** Who was on the telephone stands beside the event, never in it. */
function saidBeside({ key }: Cast, { data }: ProposedEvent): object {
  if (!('channel' in data) || data.channel !== 'phone') return {}
  return { answeredBy: staffName(createRandom(`telephone ${key}`)).name }
}
