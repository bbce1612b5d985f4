import type { EventData, EventType } from '../../manual/case/events'
import type { CaseState } from '../../manual/case/state'
import { dutiesAt } from '../../manual/duties/duties-at'
import type { DutyView } from '../../manual/duties/duty'
import { toJst } from '../manual/calendars'
import type { RunningCases } from './running-cases'

type WithoutLeg<T> = T extends { legId: string } ? Omit<T, 'legId'> & { legId?: string } : T

/** '2026-11-10 09:40' in Japan, as ISO 8601. */
const iso = (text: string): string => `${text.replace(' ', 'T')}:00+09:00`

export const at = (text: string): number => Date.parse(iso(text))

/** A case on the real server under the second revision, told step by step; its time moves forward only. */
export async function begin(
  cases: RunningCases,
  admitted: string,
  over: Partial<EventData['CaseStarted']> = {},
) {
  const caseId = await cases.startCaseAt(iso(admitted), { edition: 'nanwa-2', ...over })
  const office = { accountId: 'care-manager', organisationId: cases.parties.officeId }

  const stateNow = async (): Promise<Readonly<{ state: CaseState; now: number }>> => {
    const { state, now } = await cases.viewOf(caseId)
    if (state === null) throw new Error('the case has no state yet')
    return { state, now }
  }
  /** What PostgreSQL has: also for a case that is over. */
  const events = () => cases.store.eventsOf(caseId)

  const submitting =
    (person: typeof office, side: 'hospital' | 'coordinator') =>
    <T extends EventType>(
      type: T,
      data: WithoutLeg<EventData[T]>,
      over: { seenSeq?: number } = {},
    ) =>
      cases.submitAs(
        person,
        side,
        caseId,
        type,
        { legId: 'leg1', ...data } as unknown as EventData[T],
        over,
      )
  const doing = (person: typeof office, side: 'hospital' | 'coordinator') => {
    const submit = submitting(person, side)
    return async <T extends EventType>(type: T, data: WithoutLeg<EventData[T]>): Promise<void> => {
      const outcome = await submit(type, data)
      if (outcome.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(outcome)}`)
    }
  }

  return {
    caseId,
    hospital: doing(cases.nurse, 'hospital'),
    office: doing(office, 'coordinator'),
    /** Of another organisation, which came into the case later. */
    as: (organisationId: string, side: 'hospital' | 'coordinator') =>
      doing({ accountId: 'somebody-else', organisationId }, side),
    /** Asked for, whatever comes of it. */
    tries: submitting(cases.nurse, 'hospital'),
    until: (moment: string) => cases.timePassesTo(caseId, iso(moment)),
    stateNow,
    events,
    types: () => cases.eventTypes(caseId),
    owed: async (): Promise<readonly string[]> => {
      const { state, now } = await stateNow()
      return dutiesAt(state, now).filter(isOpen).map(nameOf)
    },
    duty: async (code: string): Promise<string> => {
      const { state, now } = await stateNow()
      const duty = dutiesAt(state, now).find((other) => other.code === code)
      return duty === undefined ? 'none' : `${duty.status} ${toJst(duty.dueAt) ?? ''}`.trim()
    },
    /** What the clock sent: when, about which duty, to whom. */
    reminders: async (): Promise<readonly string[]> => {
      return (await events()).flatMap((event) =>
        event.type === 'ReminderDue' || event.type === 'Escalated'
          ? [`${toJst(event.recordedAt)?.slice(5) ?? ''} ${event.data.duty} → ${event.data.to}`]
          : [],
      )
    },
    closedBecause: async (): Promise<string | undefined> => {
      const last = (await events()).findLast(({ type }) => type === 'Closed')
      return last?.type === 'Closed' ? last.data.reason : undefined
    },
  }
}

const isOpen = ({ status }: DutyView): boolean => status === 'open'

const nameOf = ({ code, legId, owner, about }: DutyView): string => {
  const what =
    code === 'phone' ? `phone ${owner}${about === undefined ? '' : ` about ${about}`}` : code
  return legId === 'leg1' ? what : `${legId} ${what}`
}
