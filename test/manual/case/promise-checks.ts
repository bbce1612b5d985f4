import { dayInJapan } from '../../../manual/calendar/japan-time'
import { isQuiet } from '../../../manual/calendar/quiet-hours'
import { consequencesOf } from '../../../manual/case/consequences'
import { currentLeg } from '../../../manual/case/legs'
import { hasConsent } from '../../../manual/case/parties'
import type { CaseState } from '../../../manual/case/state'
import { summaryOf } from '../../../manual/case/summary'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { indicatorFacts } from '../../../manual/indicators/indicators'
import { noticesFor } from '../../../manual/notices/notices'
import type { Step } from '../lives'

const HOUR = 3_600_000
const HOSPITALS = ['hospital', 'secondHospital']

/** The promises that hold after every single event (architecture §9): whether the step keeps it. */
export const PROMISES: Readonly<Record<string, (...step: Step) => boolean>> = {
  'no timer outlives closing, death, exclusion or refusal': (before, event) => {
    if (before === undefined || !isOfTheClock(event.type)) return true
    const leg = currentLeg(before)
    const isStopped =
      before.closed !== undefined ||
      leg.exclusion !== undefined ||
      leg.discharged?.outcome === 'died' ||
      before.consent === 'refused'
    return !isStopped
  },
  'a sent never satisfies a received': (before, event, after, now) => {
    const code = event.type === 'AdmissionInfoSheetSent' ? 'A4' : 'A9'
    if (code === 'A9' && event.type !== 'DischargeCoordinationNoticeSent') return true
    const duty = dutiesAt(after, now).find((other) => other.code === code)
    return duty?.status !== 'done' && isProvided(after) === isProvided(before)
  },
  'a sheet counts as provided only when the hospital confirmed one': (_before, _event, after) => {
    const receipts = currentLeg(after).sheetsReceived
    return !isProvided(after) || receipts.some(({ by }) => by === 'hospital')
  },
  'a contact counts only when the other side confirmed it': (_before, _event, after) =>
    indicatorFacts(after).at(-1)?.contacted !== true ||
    currentLeg(after).dischargeNoticeConfirmed !== undefined,
  'nothing goes to the other side without consent': (_before, event, after) => {
    const outside = noticesFor(event, after).filter(
      ({ receiver }) => !HOSPITALS.includes(receiver.organisationId),
    )
    const office = after.coordinator
    return outside.every(
      ({ receiver }) =>
        hasConsent(after) &&
        office?.registered === true &&
        office.organisationId === receiver.organisationId,
    )
  },
  'no reminder goes out in quiet hours': (_before, event, _after, now) =>
    !isOfTheClock(event.type) || !isQuiet(now),
  'every view can be asked for at any time': (_before, _event, after, now) =>
    [now, now + 24 * HOUR, now + 4000 * HOUR].every((at) => {
      const keys = dutiesAt(after, at).map(({ key }) => key)
      return new Set(keys).size === keys.length && summaryOf(after, at).steps.length === 8
    }),
  'death and exclusion close the case at once, unless somebody is still to be rung up': (
    _before,
    event,
    after,
  ) => {
    if (event.type !== 'Died' && event.type !== 'Excluded') return true
    const calls = dutiesAt(after, event.recordedAt).filter(
      ({ code, status }) => (code === 'X1' || code === 'R1' || code === 'R2') && status === 'open',
    )
    if (calls.length > 0) return consequencesOf(after, event.recordedAt).length === 0
    const [first] = consequencesOf(after, event.recordedAt)
    return after.reopenedLast?.reason === 'byHand' ? first === undefined : first?.type === 'Closed'
  },
  'a deadline counted back from discharge comes before it': (_before, _event, after, now) => {
    const leg = currentLeg(after)
    const on = leg.dischargeDateFixed?.on ?? leg.plannedDischarge?.on
    return dutiesAt(after, now)
      .filter(({ code }) => code === 'A8' || code === 'A11')
      .filter(({ basis }) => basis.shiftedBecause !== 'decidedLate')
      .every(({ dueAt }) => dueAt === undefined || on === undefined || dayInJapan(dueAt - 1) < on)
  },
}

function isOfTheClock(type: string): boolean {
  return type === 'ReminderDue' || type === 'Escalated'
}

function isProvided(state: CaseState | undefined): boolean {
  return state !== undefined && indicatorFacts(state).at(-1)?.sheetProvided === true
}
