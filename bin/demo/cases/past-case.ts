import {
  previousBusinessDay,
  thisOrPreviousBusinessDay,
} from '../../../manual/calendar/business-day'
import type { CalendarSnapshot } from '../../../manual/calendar/business-calendar'
import {
  dayInJapan,
  instantInJapan,
  type Instant,
  timeOfDay,
} from '../../../manual/calendar/japan-time'
import { addDays, type PlainDate } from '../../../manual/calendar/plain-date'
import type { Channel } from '../../../manual/case/events'
import { createRandom, type Random } from '../random'
import { calendarAround, createCast } from './cast'
import { castPastCase, type PastCasting } from './past-casting'
import { createScript, type Script } from './script'
import { inOpeningHoursAfter, someBusinessDaysAfter } from './times'

/** One past stay while it is being told: who plays, when it began and ended, and the two sides' days. */
type Stay = Readonly<{
  casting: PastCasting
  random: Random
  script: Script
  desk: CalendarSnapshot
  office: CalendarSnapshot
  admittedAt: Instant
  startedAt: Instant
  dischargedOn: PlainDate
  /** When the discharge is entered; nothing of the stay comes later. */
  endsAt: Instant
  /** The day of the first start; nothing has happened after it. */
  today: PlainDate
}>

/** The number-th past case of the demo region, told in full; the same for the same day of the first start. */
export function pastCase(number: number, today: PlainDate): Script {
  const random = createRandom(`past case ${number}`)
  const casting = castPastCase(number, today, random)
  const stay = beginStay(casting, today, random)
  TELLERS[casting.ending](stay)
  return stay.script
}

const TELLERS = {
  ordinary: tellOrdinaryStay,
  died: tellDeath,
  shortStay: (stay: Stay) => tellExclusion(stay, 'shortStay'),
  respite: (stay: Stay) => tellExclusion(stay, 'respite'),
  notInScope: tellNobodyToCoordinate,
  consentRefused: tellRefusedConsent,
} as const satisfies Record<PastCasting['ending'], (stay: Stay) => void>

function beginStay(casting: PastCasting, today: PlainDate, random: Random): Stay {
  const cast = createCast({ ...casting, today })
  const script = createScript(cast)
  const { admittedOn, dischargedOn } = casting
  const desk = calendarAround(cast.hospital, admittedOn)
  const office = cast.office === undefined ? desk : calendarAround(cast.office, admittedOn)
  const admittedAt =
    instantInJapan(admittedOn, timeOfDay('00:00')) + random.between(7 * 60, 22 * 60) * 60_000
  const startedAt = inOpeningHoursAfter(desk, admittedAt + 30 * 60_000, admittedOn, random)
  const endsAt = Math.max(instantInJapan(dischargedOn, timeOfDay('13:30')), startedAt + 3_600_000)
  script.start({
    at: startedAt,
    admittedAt,
    admissionTimeKnown: random.chance(0.93),
    admissionKind: casting.admissionKind,
    consent: casting.ending === 'consentRefused' ? 'notYet' : 'given',
  })
  return {
    casting,
    random,
    script,
    desk,
    office,
    admittedAt,
    startedAt,
    dischargedOn,
    endsAt,
    today,
  }
}

function tellOrdinaryStay(stay: Stay): void {
  const { casting, script, endsAt } = stay
  const known = tellNoticeOfAdmission(stay)
  if (casting.sheetAfterDays !== undefined) tellSheet(stay, known, casting.sheetAfterDays)
  tellStayBegun(stay)
  const { noticeDaysBefore } = casting
  if (noticeDaysBefore === undefined) tellSuddenDischarge(stay)
  else tellDischargeNotice(stay, noticeDaysBefore)
  script.discharged(endsAt, casting.outcome, casting.missedReason)
  tellAfterwards(stay)
}

/** Screening, plan and wishes, where there was time for them. */
function tellStayBegun({ script, desk, random, startedAt, endsAt }: Stay): void {
  const day = addDays(dayInJapan(startedAt), 1)
  const at = inOpeningHoursAfter(desk, startedAt + 180_000, day, random)
  if (at + 600_000 < endsAt && random.chance(0.92)) script.stayBegun(at)
}

/** Papers, the copy of the plan, the facility: most of them come, and none after today. */
function tellAfterwards({ casting, script, office, random, endsAt, today }: Stay): void {
  const day = dayInJapan(endsAt)
  if (random.chance(0.9)) script.documentsHandedOver(endsAt + 1_800_000)
  if (casting.outcome === 'facility') script.facilityHandedOver(endsAt + 3_600_000)
  const copiedOn = addDays(day, random.between(3, 10))
  const copied = inOpeningHoursAfter(office, endsAt + 7_200_000, copiedOn, random)
  if (casting.outcome === 'home' && dayInJapan(copied) < today && random.chance(0.8))
    script.carePlanCopyReturned(copied)
}

/** @returns when the office knew of the admission */
function tellNoticeOfAdmission({ script, startedAt, office, desk, random, endsAt }: Stay): Instant {
  const onScreen = script.cast.office?.registered === true
  const told = onScreen
    ? startedAt
    : inOpeningHoursAfter(desk, startedAt, dayInJapan(startedAt), random)
  if (!onScreen && told < endsAt) script.noticeSent(told, 'phone')
  const confirmed = inOpeningHoursAfter(office, told, dayInJapan(told), random)
  if (confirmed >= endsAt) return told
  script.noticeConfirmed(confirmed, onScreen ? 'screen' : 'phone')
  return confirmed
}

function tellSheet(stay: Stay, known: Instant, afterDays: number): void {
  const { casting, script, office, desk, random, endsAt, admittedAt } = stay
  const day = addDays(dayInJapan(admittedAt), afterDays)
  const sentAt = inOpeningHoursAfter(office, known, day, random)
  const receivedAt = someBusinessDaysAfter(desk, sentAt, casting.receiptAfterBusinessDays, random)
  // Provided means received during the stay; what would have come too late was not handed over at all.
  if (receivedAt >= endsAt) return
  const onScreen = script.cast.office?.registered === true
  const sheet = script.sheetSent(sentAt, onScreen ? casting.sheetChannel : 'fax')
  if (onScreen) script.sheetReceived(receivedAt, sheet)
}

function tellDischargeNotice(stay: Stay, daysBefore: number): void {
  const { casting, script, desk, office, random, startedAt, endsAt, dischargedOn } = stay
  const day = thisOrPreviousBusinessDay(desk, addDays(dischargedOn, -daysBefore))
  // Now and then the date had been known for days before anybody rang.
  const knownLong = daysBefore < 7 && random.chance(0.6)
  const plannedOn = knownLong ? addDays(dischargedOn, -10) : previousBusinessDay(desk, day)
  const plannedAt = inOpeningHoursAfter(desk, startedAt, plannedOn, random)
  const noticedAt = inOpeningHoursAfter(desk, plannedAt, day, random)
  if (noticedAt >= endsAt) {
    tellSuddenDischarge(stay)
    return
  }
  const onScreen = script.cast.office?.registered === true
  const channel: Channel = onScreen ? casting.noticeChannel : 'phone'
  script.dischargePlanned(plannedAt, dischargedOn)
  const late = casting.enteredLate ? random.between(26, 50) * 3_600_000 : 0
  script.dischargeNotice(noticedAt, channel, Math.max(plannedAt + 60_000, noticedAt - late))
  const takenUpAt = someBusinessDaysAfter(office, noticedAt, random.between(0, 2), random)
  if (takenUpAt < endsAt) script.takenUp(takenUpAt, onScreen ? 'screen' : 'phone')
  tellDateFixed(stay, noticedAt)
}

function tellDateFixed({ script, desk, random, endsAt, dischargedOn }: Stay, after: Instant): void {
  const day = thisOrPreviousBusinessDay(desk, addDays(dischargedOn, -random.between(1, 4)))
  const fixedAt = inOpeningHoursAfter(desk, after + 60_000, day, random)
  if (fixedAt >= endsAt) return
  script.dateFixed(fixedAt, dischargedOn)
  const toldAt = fixedAt + 25 * 60_000
  if (script.cast.office?.registered !== true && toldAt < endsAt) script.dateTold(toldAt, 'phone')
}

/** Home without a word to the care manager; sometimes a date had at least been planned. */
function tellSuddenDischarge({
  script,
  desk,
  random,
  startedAt,
  endsAt,
  dischargedOn,
}: Stay): void {
  const plannedAt = inOpeningHoursAfter(desk, startedAt, addDays(dischargedOn, -2), random)
  if (random.chance(0.6) && plannedAt < endsAt) script.dischargePlanned(plannedAt, dischargedOn)
}

function tellDeath(stay: Stay): void {
  const known = tellNoticeOfAdmission(stay)
  if (stay.casting.sheetAfterDays !== undefined) tellSheet(stay, known, stay.casting.sheetAfterDays)
  stay.script.died(stay.endsAt)
}

function tellExclusion(stay: Stay, reason: 'shortStay' | 'respite'): void {
  tellNoticeOfAdmission(stay)
  // Decided while the stay was short, and perhaps entered only after a weekend.
  const decidedAt = Math.min(stay.endsAt, stay.admittedAt + 2 * 86_400_000)
  stay.script.excluded(stay.endsAt, reason, decidedAt)
}

function tellNobodyToCoordinate({ script, desk, startedAt, random, endsAt }: Stay): void {
  const checkedAt = someBusinessDaysAfter(desk, startedAt, 1, random)
  script.checksheet(Math.min(checkedAt, endsAt - 3_600_000), 'none', [])
  script.excluded(endsAt, 'notInScope')
}

function tellRefusedConsent({ script, desk, startedAt, random, endsAt }: Stay): void {
  const askedAt = inOpeningHoursAfter(desk, startedAt, dayInJapan(startedAt), random)
  script.consent(Math.min(askedAt, endsAt - 3_600_000), false)
  script.excluded(endsAt, 'consentRefused')
}
