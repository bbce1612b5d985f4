import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseEvent, EventData } from '../../../manual/case/events'
import type { NextStay } from '../../../manual/case/exception-events'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { DutyKind, DutyView } from '../../../manual/duties/duty'
import { calendar, DESK, everyWeekday, jst, toJst } from '../calendars'
import {
  admitted,
  admittedWithoutCareManager,
  caseOf,
  COORDINATOR,
  happens,
  lived,
  type Told,
} from '../story'

/*
 * Short words for stories under the second revision. Tuesday 10 November 2026 is an ordinary day; Monday the 23rd
 * is a holiday; desk (to 17:15) and office (to 17:30) are closed from 29 December to 3 January.
 */
const EDITION = { edition: 'nanwa-2' } as const
type Over = Parameters<typeof admitted>[1]

export const known = (at: string, over: Over = {}) => admitted(at, { ...EDITION, ...over })
export const nobody = (at: string, over: Over = {}) =>
  admittedWithoutCareManager(at, { ...EDITION, ...over })

export const planned = (at: string, on: string) =>
  happens('PlannedDischargeSet', at, { on: plainDate(on) })
export const sheet = (at: string, data: Partial<EventData['ChecksheetAnswered']> = {}) =>
  happens('ChecksheetAnswered', at, {
    result: 'must',
    checksheet: 'nanwa-2',
    items: [],
    ...data,
  })
export const checked = (
  at: string,
  standing: EventData['CertificationChecked']['standing'],
  validUntil?: string,
) =>
  happens('CertificationChecked', at, {
    standing,
    ...(validUntil !== undefined && { validUntil: plainDate(validUntil) }),
  })
export const applied = (
  at: string,
  kind: EventData['CertificationApplied']['kind'] = 'new',
  on = at.slice(0, 10),
) =>
  happens('CertificationApplied', at, {
    kind,
    on: plainDate(on),
    expected: 'care',
    at: 'municipalCareSection',
  })
export const decided = (at: string, level: EventData['CertificationDecided']['level']) =>
  happens('CertificationDecided', at, { on: plainDate(at.slice(0, 10)), level })
export const chosen = (at: string) =>
  happens('OfficeChosen', at, { officeKind: 'careManagementOffice' })
export const named = (at: string, organisationId = 'office') =>
  happens('CareManagerIdentified', at, {
    coordinator: { ...COORDINATOR, organisationId },
    calendar: calendar(organisationId, everyWeekday('08:30-17:30')),
  })
export const changed = (at: string, organisationId = 'other') =>
  happens('CareManagerChanged', at, {
    coordinator: { ...COORDINATOR, organisationId },
    calendar: calendar(organisationId, everyWeekday('08:30-17:30')),
  })
export const left = (at: string, outcome: EventData['Discharged']['outcome'] = 'home') =>
  happens('Discharged', at, { at: jst(at), outcome })
export const died = (at: string, legId = 'leg1') => {
  const event = happens('Died', at, { at: jst(at) })
  return { ...event, data: { ...event.data, legId } } as Told
}
export const recalled = (at: string, organisationId = 'office') =>
  happens('Recalled', at, { organisationId, reason: 'wrongRecipient' })
export const moved = (at: string, to: string, next?: Partial<NextStay>) =>
  happens('Transferred', at, {
    at: jst(at),
    to,
    ...(next && {
      next: {
        legId: 'leg2',
        wardCode: 'W1',
        edition: 'nanwa-2',
        calendar: { ...DESK, organisationId: to },
        ...next,
      },
    }),
  })

export const duties = (now: string, ...story: readonly Told[]): readonly DutyView[] =>
  dutiesAt(caseOf(...story), jst(now))

export const find = (
  views: readonly DutyView[],
  code: DutyKind,
  legId = 'leg1',
): DutyView | undefined => views.find((duty) => duty.code === code && duty.legId === legId)

/** Where a duty stands; 'none' when it is not for this stay. */
export const status = (code: DutyKind, now: string, ...story: readonly Told[]): string =>
  find(duties(now, ...story), code)?.status ?? 'none'

export const due = (code: DutyKind, ...story: readonly Told[]) => {
  const duty = find(dutiesAt(caseOf(...story), story.at(-1)?.recordedAt ?? 0), code)
  if (duty === undefined) throw new Error(`no duty ${code}`)
  return [toJst(duty.dueAt), duty.basis.shiftedBecause]
}

/** The clock's own lines about one duty, as the case lives on until the given instant. */
export const ladder = (code: string, until: string, ...story: readonly Told[]): string[] =>
  lived(story, until).flatMap((event) => lineOf(event, code))

function lineOf(event: CaseEvent, code: string): string[] {
  if (event.type !== 'ReminderDue' && event.type !== 'Escalated') return []
  const { duty, milestone, to } = event.data
  return duty === code ? [`${toJst(event.recordedAt) ?? ''} ${milestone} → ${to}`] : []
}
