import { isBusinessDay, thisOrNextBusinessDay } from '../calendar/business-day'
import type { CalendarSnapshot } from '../calendar/business-calendar'
import { addDays, type PlainDate } from '../calendar/plain-date'
import type { Judged } from './claim'
import type { HospitalActs, StayFacts } from './stay-facts'

export type SupportStep = 'extract' | 'talk' | 'plan' | 'conference'

/** Days after admission (day 0); a step without a number is to be done as early as possible (§5.3). */
const DAYS = {
  dischargeSupport1: {
    general: { extract: 3, talk: 7, plan: 7, conference: 7 },
    longTerm: { extract: 3, talk: 14, plan: 7, conference: 7 },
  },
  dischargeSupport2: { general: { extract: 7 }, longTerm: { extract: 7 } },
} as const satisfies Record<
  string,
  Record<StayFacts['ward'], Readonly<Partial<Record<SupportStep, number>>>>
>

export type SupportFee = keyof typeof DAYS

const DONE = {
  extract: 'extractedOn',
  talk: 'talkedOn',
  plan: 'planStartedOn',
  conference: 'wardConferenceOn',
} as const satisfies Record<SupportStep, keyof HospitalActs>

export type SupportDeadline = Readonly<{ step: SupportStep; lastDay: PlainDate }>

/** Until when each step of 入退院支援加算 1 or 2 counts. */
export function supportDeadlines(
  fee: SupportFee,
  { admittedOn, ward, hospitalCalendar }: StayFacts,
): readonly SupportDeadline[] {
  const days: Readonly<Partial<Record<SupportStep, number>>> = DAYS[fee][ward]
  return (Object.keys(DONE) as SupportStep[]).flatMap((step) => {
    const count = days[step]
    if (count === undefined) return []
    const lastDay = addDays(admittedOn, count)
    const moved =
      step === 'extract' ? afterClosedDays(hospitalCalendar, admittedOn, lastDay) : lastDay
    return [{ step, lastDay: moved }]
  })
}

/** 入退院支援加算 1 or 2 as far as its days tell; a death in hospital ends it. */
export function dischargeSupport(fee: SupportFee, stay: StayFacts, today: PlainDate): Judged {
  if (stay.discharge?.outcome === 'died') return { verdict: 'notClaimable', why: 'diedInHospital' }
  const deadlines = supportDeadlines(fee, stay)
  const missed = deadlines.find((deadline) => isMissed(stay.acts, deadline, today))
  const tier = stay.ward
  if (missed !== undefined) {
    return { verdict: 'notClaimable', why: 'tooLate', lastDay: missed.lastDay }
  }
  const steps = Object.values(DONE)
  const all = steps.every((act) => stay.acts[act] !== undefined)
  if (all && stay.discharge !== undefined) return { verdict: 'mayBeClaimable', why: 'inTime', tier }
  const next = deadlines.find(({ step }) => stay.acts[DONE[step]] === undefined)
  return { verdict: 'open', why: 'notYet', tier, ...(next && { lastDay: next.lastDay }) }
}

function isMissed(acts: HospitalActs, { step, lastDay }: SupportDeadline, today: PlainDate) {
  const doneOn = acts[DONE[step]]
  // A factor that comes up later and is handled at once counts, and with it what follows from it.
  if (acts.factorFoundLater === true && doneOn !== undefined) return false
  return (doneOn ?? today) > lastDay
}

/** Three days that are all closed end on the first open day; the eve of a long weekend falls under it too. */
function afterClosedDays(calendar: CalendarSnapshot, admittedOn: PlainDate, last: PlainDate) {
  for (let day = addDays(admittedOn, 1); day <= last; day = addDays(day, 1)) {
    if (isBusinessDay(calendar, day)) return last
  }
  return thisOrNextBusinessDay(calendar, addDays(last, 1))
}
