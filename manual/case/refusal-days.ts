import { canBeJudgedBy } from '../calendar/judgeable'
import { dayInJapan, type Instant } from '../calendar/japan-time'
import { isPublished } from '../editions/registry'
import { laterDayProblem } from './days-later'
import { isLaterEvent } from './event-groups'
import type { ProposedEvent } from './events'
import type { Problem } from './refusal-codes'
import { beforeAdmission, CLOCK_SKEW_MS, dischargeDayProblem, isInReach } from './stay-days'
import type { CaseState, HospitalLeg } from './state'

/** Whether a first event can be taken: the right side, a day in reach, calendars that can be judged by. */
export function startProblem(
  state: CaseState | undefined,
  { by, occurredAt, data }: ProposedEvent<'CaseStarted'>,
  now: Instant,
): Problem | undefined {
  if (state !== undefined) {
    return { code: 'alreadyDone', because: { seq: 1, type: 'CaseStarted' } }
  }
  if (by.side !== 'system' && by.side !== data.startedBy) return { code: 'wrongSide' }
  if (data.startedBy === 'coordinator' && data.coordinator === undefined) {
    return { code: 'wrongSide' }
  }
  if (!isInReach(occurredAt) || !isInReach(data.admittedAt)) return { code: 'dayOutOfRange' }
  if (occurredAt > now + CLOCK_SKEW_MS || isAdmittedLater(data, now)) return { code: 'future' }
  if (!isPublished(data.edition, data.editionPublishedOn)) return { code: 'unknownReference' }
  return data.calendars.every(canBeJudgedBy) ? undefined : { code: 'unknownReference' }
}

/** Where only the day of admission is known, the day is compared. */
function isAdmittedLater(
  { admittedAt, admissionTimeKnown }: ProposedEvent<'CaseStarted'>['data'],
  now: Instant,
): boolean {
  return admissionTimeKnown
    ? admittedAt > now + CLOCK_SKEW_MS
    : dayInJapan(admittedAt) > dayInJapan(now)
}

/** Whether the days an event names lie within the stay and within what can be judged. */
export function dayProblem(
  state: CaseState,
  leg: HospitalLeg,
  proposed: ProposedEvent,
  now: Instant,
): Problem | undefined {
  if (!isInReach(proposed.occurredAt)) return { code: 'dayOutOfRange' }
  if (isLaterEvent(proposed)) return laterDayProblem(state, leg, proposed, now)
  switch (proposed.type) {
    case 'PlannedDischargeSet':
    case 'DischargeDateFixed':
      return dischargeDayProblem(leg, proposed.data.on, now)
    case 'Discharged':
    case 'Died':
      if (!isInReach(proposed.data.at)) return { code: 'dayOutOfRange' }
      if (proposed.data.at > now + CLOCK_SKEW_MS) return { code: 'future' }
      return beforeAdmission(leg, proposed.data.at)
    case 'DischargeCoordinationNoticeSent':
    case 'DischargeCoordinationNoticeConfirmed':
    case 'DischargeDateTold':
      return beforeAdmission(leg, proposed.occurredAt)
    case 'CareManagerIdentified':
    case 'CareManagerChanged':
    case 'CalendarChanged':
      return canBeJudgedBy(proposed.data.calendar) ? undefined : { code: 'unknownReference' }
    // A sheet, a phone call or a consent may come before the patient does.
    case 'CaseStarted':
    case 'ChecksheetAnswered':
    case 'ConsentGiven':
    case 'ConsentRefused':
    case 'AdmissionNoticeSent':
    case 'AdmissionNoticeConfirmed':
    case 'AdmissionInfoSheetSent':
    case 'AdmissionInfoSheetReceived':
    case 'Excluded':
    case 'ContactRecorded':
    case 'DeliveryFailed':
    case 'ReminderDue':
    case 'Escalated':
    case 'ReminderSkipped':
    case 'Closed':
    case 'Reopened':
    case 'PrimaryContactChanged':
      return undefined
  }
}
