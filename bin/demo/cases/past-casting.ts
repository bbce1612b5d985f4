import { addDays, type PlainDate, weekdayOf } from '../../../manual/calendar/plain-date'
import type {
  AdmissionKind,
  CareLevel,
  Channel,
  DischargeOutcome,
  MissedReason,
} from '../../../manual/case/events'
import type { Random } from '../random'
import { HOSPITALS } from '../region/hospitals'
import type { Casting } from './cast'

/** How many past cases the demo region has, and over how many days before the first start they ended. */
export const PAST_CASES = 400
const PAST_DAYS = 420

/** The parts are drawn so that the two rates come out near what the area reached in 2022: 85 % and 83 %. */
const CONTACTED = 0.88
const PROVIDED = 0.89

/** Everything chance decides about a past case, drawn before it is told. */
export type PastCasting = Omit<Casting, 'today'> &
  Readonly<{
    ending: 'ordinary' | 'died' | 'shortStay' | 'respite' | 'notInScope' | 'consentRefused'
    admissionKind: AdmissionKind
    admittedOn: PlainDate
    dischargedOn: PlainDate
    outcome: DischargeOutcome
    missedReason?: MissedReason
    /** Days from admission to the sheet; absent when none was provided. */
    sheetAfterDays?: number
    sheetChannel: Channel
    receiptAfterBusinessDays: number
    /** Days from the notice of discharge coordination to discharge; absent when it was missed. */
    noticeDaysBefore?: number
    noticeChannel: Channel
    enteredLate: boolean
  }>

export function castPastCase(number: number, today: PlainDate, random: Random): PastCasting {
  const ending = random.weighted<PastCasting['ending']>([
    [88, 'ordinary'],
    [4, 'died'],
    [3, 'shortStay'],
    [1.5, 'respite'],
    [2, 'notInScope'],
    [1.5, 'consentRefused'],
  ])
  const dischargedOn = dischargeDay(number, today, random)
  const stay =
    ending === 'shortStay' || ending === 'respite' ? random.between(2, 3) : stayInDays(random)
  const { hospital, wardCode } = castHospital(random)
  const careLevel = ending === 'notInScope' ? 'notApplied' : castCareLevel(random)
  const isContacted = random.chance(CONTACTED)
  const isProvided = random.chance(PROVIDED)
  const isRecent = dischargedOn > addDays(today, -45)
  return {
    key: `past-${number}`,
    ending,
    hospital,
    wardCode,
    careLevel,
    ...(ending !== 'notInScope' && { office: castOffice(careLevel, random) }),
    admissionKind:
      ending === 'respite'
        ? 'respite'
        : random.pick(['emergency', 'emergency', 'planned', 'transfer']),
    admittedOn: addDays(dischargedOn, -stay),
    dischargedOn,
    outcome: random.weighted<DischargeOutcome>([
      [82, 'home'],
      [12, 'facility'],
      [6, 'otherHospital'],
    ]),
    ...(isProvided && { sheetAfterDays: sheetAfterDays(random) }),
    // Older sheets came on paper as they do; those of the last weeks came half on the screen.
    sheetChannel:
      isRecent && random.chance(0.5) ? 'screen' : random.pick(['fax', 'fax', 'visit', 'paper']),
    receiptAfterBusinessDays: random.weighted([
      [6, 0],
      [3, 1],
      [1, 2],
    ]),
    ...(isContacted
      ? { noticeDaysBefore: noticeDaysBefore(random) }
      : { missedReason: castMissedReason(random) }),
    noticeChannel: random.chance(0.6) ? 'screen' : 'phone',
    enteredLate: random.chance(0.05),
  }
}

/** Evenly over the months, seldom on a Sunday. */
function dischargeDay(number: number, today: PlainDate, random: Random): PlainDate {
  const back = 2 + Math.floor((number * PAST_DAYS) / PAST_CASES) + random.between(0, 2)
  const day = addDays(today, -back)
  return weekdayOf(day) === 'sun' && random.chance(0.8) ? addDays(day, -1) : day
}

function stayInDays(random: Random): number {
  return random.weighted([
    [12, random.between(6, 10)],
    [45, random.between(11, 22)],
    [30, random.between(23, 42)],
    [13, random.between(43, 85)],
  ])
}

function castHospital(random: Random): Pick<Casting, 'hospital' | 'wardCode'> {
  const hospital = random.weighted(
    HOSPITALS.map((one): [number, typeof one] => [SHARE[one.key] ?? 1, one]),
  )
  const wards = hospital.desks.filter(({ kind }) => kind === 'ward').map(({ code }) => code)
  return { hospital: hospital.key, wardCode: wards[random.between(0, wards.length - 1)] ?? '' }
}

const SHARE: Readonly<Record<string, number>> = { minaminara: 52, yoshino: 15, gojo: 19, nanwa: 14 }

function castCareLevel(random: Random): CareLevel {
  return random.weighted<CareLevel>([
    [9, 'support1'],
    [12, 'support2'],
    [22, 'care1'],
    [21, 'care2'],
    [15, 'care3'],
    [12, 'care4'],
    [9, 'care5'],
  ])
}

/** 要支援 belongs to the community support centre, 要介護 to a care office (domain manual §3.1 B6). */
function castOffice(careLevel: CareLevel, random: Random): string {
  if (careLevel === 'support1' || careLevel === 'support2') {
    return random.weighted([
      [4, 'support-29442'],
      [4, 'support-29207'],
      [2, 'support-29441'],
      [1, 'support-29443'],
      [1, 'support-29449'],
    ])
  }
  return random.weighted([
    [20, 'tsutsuji'],
    [13, 'yoshinogawa'],
    [13, 'kinokawa'],
    [9, 'shimoichi'],
    [9, 'oyodo'],
    [6, 'tenkawa'],
    [6, 'totsukawa'],
    [5, 'kawakami'],
    [9, 'gojokita'],
    [4, 'sakura-higashiyoshino'],
    [5, 'sakura-gojo'],
    [4, 'kuroao'],
  ])
}

function sheetAfterDays(random: Random): number {
  return random.weighted([
    [32, 0],
    [22, 1],
    [14, 2],
    [10, 3],
    [15, random.between(4, 7)],
    [5, random.between(8, 10)],
  ])
}

function noticeDaysBefore(random: Random): number {
  return random.chance(0.8) ? random.between(7, 14) : random.between(2, 6)
}

function castMissedReason(random: Random): MissedReason {
  return random.weighted<MissedReason>([
    [5, 'suddenDischarge'],
    [4, 'weekendDischarge'],
    [4, 'toldFamilyOnly'],
    [3, 'patientAsked'],
    [3, 'wentToFacility'],
    [2, 'ruleUnknown'],
    [1, 'careManagerUnknown'],
    [1, 'shortStay'],
  ])
}
