import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { daysBetween, type PlainDate } from '../../manual/calendar/plain-date'
import { isWithinHolidayTables } from '../../manual/calendar/judgeable'
import type { AdmissionKind, CareLevel, ConsentStatus } from '../../manual/case/events'
import { hiragana, katakana } from '../../manual/forms/kana'
import { dayNames } from '../typed/day'
import { instantOf, readMoment, timeName } from '../typed/moment'
import { line, type Problems, type Typed } from '../typed/typed'
import {
  kanaProblem,
  nameProblem,
  patientNumberProblem,
  readBirth,
  readName,
  readPatientNumber,
} from './typed-person'
import { NEW_OFFICE_FIELDS, NOT_LISTED, readNewOffice, type TypedOffice } from './new-office'
import {
  ADMISSION_ANSWERS,
  CARE_LEVELS,
  codeIn,
  CONSENTS,
  MUNICIPALITIES,
  SEXES,
} from './case-words'

/** The twelve questions (screens 03), by the names of their fields. */
export const START_FIELDS = [
  'patientNumber',
  'kana',
  'name',
  ...Object.values(dayNames('birth')),
  'sex',
  'municipality',
  'insurer',
  ...Object.values(dayNames('admitted')),
  timeName('admitted'),
  'admittedSure',
  'hospital',
  'ward',
  'admissionKind',
  'careLevel',
  'coordinatorKnown',
  'officeQuery',
  'office',
  ...NEW_OFFICE_FIELDS,
  'consent',
  'samePerson',
] as const

/** What was typed, understood. */
export type StartAnswers = Readonly<{
  patientNumber?: string
  kana: string
  name: string
  birthDate: PlainDate
  sex: 'female' | 'male' | 'other'
  municipality: string
  insurerMunicipality: string
  admittedAt: Instant
  admissionTimeKnown: boolean
  /** Asked of a care manager, who may work with several hospitals. */
  hospitalId?: string
  ward: string
  admissionKind: AdmissionKind
  /** Said of a respite stay only. */
  firstRespite?: true
  careLevel: CareLevel
  officeId?: string
  /** Instead of one found: an office that the directory does not have. */
  newOffice?: TypedOffice
  consent: ConsentStatus
  /** A person of an earlier case whom the nurse has recognised. */
  personId?: string
}>

export type StartRead =
  Readonly<{ ok: true; answers: StartAnswers }> | Readonly<{ ok: false; problems: Problems }>

export type StartAsked = Readonly<{
  startedBy: 'hospital' | 'coordinator'
  wards: readonly string[]
  now: Instant
}>

/** Reads the page; every problem is said at once, each at its own field. */
export function readStart(typed: Typed, asked: StartAsked): StartRead {
  const patientNumber = readPatientNumber(typed['patientNumber'])
  const kana = katakana(line(typed['kana']))
  const name = readName(typed['name'])
  const birth = readBirth(typed, asked.now)
  const sex = codeIn(SEXES, typed['sex'])
  const municipality = MUNICIPALITIES.find((one) => one === typed['municipality'])
  const insurer = MUNICIPALITIES.find((one) => one === typed['insurer'])
  const admitted = readAdmitted(typed, asked.now)
  const ward = asked.wards.find((one) => one === typed['ward'])
  const hospitalId = typed['hospital'] ?? ''
  const admissionKind = codeIn(ADMISSION_ANSWERS, typed['admissionKind'])
  const careLevel = codeIn(CARE_LEVELS, typed['careLevel'])
  const known = typed['coordinatorKnown']
  const officeId = typed['office'] ?? ''
  const written = known === 'yes' && officeId === NOT_LISTED ? readNewOffice(typed) : undefined
  const consent = codeIn(CONSENTS, typed['consent'])
  const byHospital = asked.startedBy === 'hospital'

  const problems: Problems = {
    ...said('patientNumber', patientNumberProblem(patientNumber)),
    ...said('kana', kanaProblem(kana)),
    ...said('name', nameProblem(name)),
    ...said('birth', 'problem' in birth ? birth.problem : undefined),
    ...said('sex', sex === undefined ? '性別を選んでください' : undefined),
    ...said('municipality', municipality === undefined ? '市町村を選んでください' : undefined),
    ...said('admitted', 'problem' in admitted ? admitted.problem : undefined),
    ...(byHospital
      ? said('ward', ward === undefined ? '病棟を選んでください' : undefined)
      : said('hospital', hospitalId === '' ? '入院した病院を選んでください' : undefined)),
    ...said(
      'admissionKind',
      admissionKind === undefined ? '入院のしかたを選んでください' : undefined,
    ),
    ...said('careLevel', careLevel === undefined ? '要介護度を選んでください' : undefined),
    ...(byHospital ? officeProblem(known, officeId) : {}),
    ...(byHospital && written?.ok === false ? written.problems : {}),
    ...said('consent', consent === undefined ? '情報共有の同意を選んでください' : undefined),
  }
  if (
    Object.keys(problems).length > 0 ||
    'problem' in birth ||
    'problem' in admitted ||
    sex === undefined ||
    municipality === undefined ||
    admissionKind === undefined ||
    careLevel === undefined ||
    consent === undefined
  ) {
    return { ok: false, problems }
  }
  return {
    ok: true,
    answers: {
      ...(patientNumber !== '' && byHospital && { patientNumber }),
      kana: hiragana(kana),
      name,
      birthDate: birth.day,
      sex,
      municipality,
      insurerMunicipality: insurer ?? municipality,
      admittedAt: admitted.at,
      admissionTimeKnown: admitted.timeKnown,
      ...(!byHospital && { hospitalId }),
      ward: ward ?? 'unknown',
      admissionKind: admissionKind === 'firstRespite' ? 'respite' : admissionKind,
      ...(admissionKind === 'firstRespite' && { firstRespite: true as const }),
      careLevel,
      ...(byHospital &&
        known === 'yes' &&
        (written?.ok === true ? { newOffice: written.typed } : { officeId })),
      consent,
      ...(typed['samePerson'] !== undefined &&
        typed['samePerson'] !== '' && { personId: typed['samePerson'] }),
    },
  }
}

const said = (field: string, problem: string | undefined): Problems =>
  problem === undefined ? {} : { [field]: problem }

function readAdmitted(
  typed: Typed,
  now: Instant,
): Readonly<{ at: Instant; timeKnown: boolean }> | Readonly<{ problem: string }> {
  const read = readMoment(typed, 'admitted')
  if ('empty' in read) return { problem: '入院した日を入れてください' }
  if ('refused' in read) return { problem: read.refused }
  const timeKnown = read.time !== undefined
  const at = instantOf(read, now)
  if (read.day > dayInJapan(now) || (timeKnown && at > now + 5 * 60_000))
    return { problem: 'まだ来ていない日時です。入院した日時を確かめてください' }
  if (!isWithinHolidayTables(read.day))
    return { problem: '古すぎる日付です。元号か年を確かめてください' }
  return isLongAgo(read.day, now) && typed['admittedSure'] !== 'yes'
    ? {
        problem: `1年より前の日付です。まちがいがなければ「${ADMISSION_DAY_IS_RIGHT}」に印を付けてください`,
      }
    : { at: Math.min(at, now), timeKnown }
}

/** Far more often a wrong year than a stay of that length; a stay of that length is asked about, not refused. */
export const isLongAgo = (day: PlainDate, now: Instant): boolean =>
  daysBetween(day, dayInJapan(now)) > 365

/** What is ticked by somebody who has looked at the day again. */
export const ADMISSION_DAY_IS_RIGHT = 'この日で合っています'

function officeProblem(known: string | undefined, officeId: string): Problems {
  if (known === 'no') return {}
  if (known !== 'yes') return { coordinatorKnown: '担当のケアマネジャーについて選んでください' }
  return officeId === '' ? { office: '事業所を探して、担当の事業所を選んでください' } : {}
}
