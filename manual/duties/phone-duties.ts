import { dayInJapan, endOfDayInJapan, type Instant } from '../calendar/japan-time'
import { hasEnded } from '../case/legs'
import { isReachedOnScreen } from '../case/parties'
import type { DutyRow, MilestoneRow, Owner, PhoneTask } from '../editions/edition'
import { phoneTasksOf } from '../editions/phone-tasks'
import { disputeCalls, fastTrackCalls } from './calls'
import type { DutyView } from './duty'
import { type LegFacts, organisationOf } from './leg-facts'
import { dutyClock } from './duty-clock'
import { milestoneMoment } from './milestone-moments'
import { isOwed } from './owed-duty'

/** Who has to ring whom up: because a ladder got that far, or because a message reached nobody. */
export function phoneDuties(
  facts: LegFacts,
  duties: readonly DutyView[],
  now: Instant,
): readonly DutyView[] {
  if (facts.state.closed !== undefined) return []
  return [
    ...calledForByLadders(facts, duties, now),
    ...fastTrackCalls(facts),
    ...disputeCalls(facts),
    ...forFailedDeliveries(facts),
  ]
}

const STILL_OWED: readonly DutyView['status'][] = ['open', 'notYet', 'missed']

function calledForByLadders(
  facts: LegFacts,
  duties: readonly DutyView[],
  now: Instant,
): readonly DutyView[] {
  if (hasEnded(facts.leg)) return []
  return facts.edition.duties.flatMap((row) => {
    const owed = duties.find((duty) => duty.code === row.code)
    if (owed === undefined || !STILL_OWED.includes(owed.status)) return []
    return phoneTasks(facts, row, owed, now)
  })
}

function phoneTasks(
  facts: LegFacts,
  row: DutyRow,
  about: DutyView,
  now: Instant,
): readonly DutyView[] {
  const clock = dutyClock(facts, row)
  if (!isOwed(clock)) return []
  return row.ladder.flatMap((rung) => {
    const moment = milestoneMoment(clock, rung)
    if (moment === undefined || moment > now) return []
    return phoneTasksOf(rung)
      .filter((task) => task.owner === 'hospital' || isReachedOnScreen(facts.state))
      .map((task) => phoneTask(facts, { about, rung, task, moment }))
  })
}

type Call = Readonly<{ about: DutyView; rung: MilestoneRow; task: PhoneTask; moment: Instant }>

function phoneTask(facts: LegFacts, { about, rung, task, moment }: Call): DutyView {
  const { leg } = facts
  const isOfBoth = phoneTasksOf(rung).length > 1
  return {
    key: `${leg.id}:phone:${about.code}:${rung.milestone}${isOfBoth ? `:${task.owner}` : ''}`,
    legId: leg.id,
    code: 'phone',
    title: task.title,
    owner: task.owner,
    ownerOrganisationId: organisationOf(facts, task.owner),
    status: 'open',
    opensAt: moment,
    dueAt: endOfDayInJapan(dayInJapan(moment)),
    basis: {
      ...about.basis,
      section: rung.section,
      source: rung.source,
      confidence: rung.confidence,
      from: 'escalation',
      fromAt: moment,
    },
    ...(about.code !== 'phone' && about.code !== 'consent' && { about: about.code }),
    callDesk: task.call,
  }
}

/** The outbox key ends in the receiver: what did not reach the hospital, the other side rings about. */
function forFailedDeliveries(facts: LegFacts): readonly DutyView[] {
  const { leg, state, edition } = facts
  if (state.legs.at(-1) !== leg) return []
  const { title, ...origin } = edition.failedDelivery
  return state.undelivered.map((outboxKey) => {
    const owner: Owner = outboxKey.includes(`:${leg.hospitalId}:`) ? 'coordinator' : 'hospital'
    return {
      key: `${leg.id}:phone:${outboxKey}`,
      legId: leg.id,
      code: 'phone' as const,
      title,
      owner,
      ownerOrganisationId: organisationOf(facts, owner),
      status: 'open' as const,
      basis: {
        ...origin,
        edition: edition.id,
        countFrom: 'dayZero' as const,
        days: 0,
        kindOfDay: 'business' as const,
        calendarOf: facts.desk.organisationId,
        calendarRevision: facts.desk.revision,
        from: 'failedDelivery' as const,
      },
      callDesk: owner === 'hospital' ? ('careManager' as const) : ('hospitalDesk' as const),
    }
  })
}
