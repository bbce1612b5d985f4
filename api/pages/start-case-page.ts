import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { eraDay } from '../../manual/calendar/japanese-era'
import type { Edition } from '../../manual/editions/edition'
import { UNCONFIRMED } from '../../manual/calendar/unconfirmed-calendar'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import type { DeskEntry, OrganisationEntry } from '../../store/organisations'
import type { KnownPerson } from '../../store/persons'
import type { StartCaseView } from '../../templates/pages/start-case-view'
import { birthEcho } from '../../templates/words/age'
import { fullDay } from '../../templates/words/day'
import { hoursWords } from '../../templates/words/hours'
import { nearMoment, withoutZero } from '../../templates/words/time'
import {
  ADMISSION_ANSWERS,
  CARE_LEVELS,
  choicesOf,
  CONSENTS,
  MUNICIPALITIES,
  UNKNOWN_WARD,
} from '../cases/case-words'
import { OFFICE_KINDS, OFFICE_MUNICIPALITIES } from '../cases/new-office'
import { ADMISSION_DAY_IS_RIGHT, isLongAgo } from '../cases/start-answers'
import { paths } from '../routes/paths'
import { readDayBoxes } from '../typed/day'
import { readMoment } from '../typed/moment'
import type { Problems, Typed } from '../typed/typed'

export type FoundOffice = OrganisationEntry & Readonly<{ calendar?: CalendarSnapshot }>

export type StartPageParts = Readonly<{
  askedBy: 'hospital' | 'coordinator'
  /** In force today. */
  edition: Edition
  now: Instant
  target: StartCaseView['target']
  /** When the draft that stands here was kept. */
  draftAt?: Instant
  typed: Typed
  problems: Problems
  wards: readonly DeskEntry[]
  hospitals: readonly OrganisationEntry[]
  /** Absent until something was searched for. */
  offices?: readonly FoundOffice[]
  lookAlikes: readonly KnownPerson[]
}>

/** The start page as it was typed so far. */
export function startCaseView(parts: StartPageParts): StartCaseView {
  const { askedBy, typed, problems, wards, hospitals, offices, lookAlikes, now } = parts
  return {
    askedBy,
    target: parts.target,
    back:
      askedBy === 'hospital'
        ? { href: paths.worklist, label: 'きょうやること' }
        : { href: paths.inbox, label: 'きょうやること' },
    ...(parts.draftAt !== undefined && {
      draftOf: nearMoment(parts.draftAt, dayInJapan(now)),
    }),
    values: typed,
    errors: problems,
    echo: echoOf(typed, now),
    ...dayToConfirm(typed, now),
    choices: {
      municipality: MUNICIPALITIES.map((value) => ({ value, label: value })),
      ward: [
        ...wards.map(({ code, name }) => ({ value: code, label: name })),
        { value: UNKNOWN_WARD, label: '不明・ここにない' },
      ],
      hospital: hospitals.map(({ id, name }) => ({ value: id, label: name })),
      admissionKind: choicesOf(ADMISSION_ANSWERS),
      careLevel: choicesOf(CARE_LEVELS),
      officeKind: choicesOf(OFFICE_KINDS),
      officeMunicipality: OFFICE_MUNICIPALITIES.map((value) => ({ value, label: value })),
      consent: [
        { value: 'given', label: CONSENTS.given },
        { value: 'givenAtContract', label: CONSENTS.givenAtContract },
        {
          value: 'notYet',
          label: CONSENTS.notYet,
          hint: '始められますが、外へ送る前にもう一度尋ねます',
        },
      ],
    },
    ...(offices !== undefined && { search: searchView(offices) }),
    samePersons: lookAlikes.map((person) => samePerson(person, typed)),
    ...consequencesOf(parts),
  }
}

function echoOf(typed: Typed, now: Instant): StartCaseView['echo'] {
  const birth = readDayBoxes(typed, 'birth', 'any')
  const admitted = readMoment(typed, 'admitted')
  return {
    ...('day' in birth && { birth: birthEcho(birth.day, dayInJapan(now)) }),
    ...('day' in admitted && {
      admitted: `${fullDay(admitted.day)}${admitted.time === undefined ? '\u3000時刻不明' : withoutZero(admitted.time)}`,
    }),
  }
}

/** A day more than a year ago is asked about once more, beside the day. */
function dayToConfirm(typed: Typed, now: Instant): Pick<StartCaseView, 'dayToConfirm'> {
  const admitted = readMoment(typed, 'admitted')
  return 'day' in admitted && isLongAgo(admitted.day, now)
    ? { dayToConfirm: ADMISSION_DAY_IS_RIGHT }
    : {}
}

function searchView(offices: readonly FoundOffice[]): NonNullable<StartCaseView['search']> {
  const beginnings = offices.map(({ kana }) => kana.slice(0, 3))
  return {
    alike: new Set(beginnings).size < beginnings.length,
    results: offices.map((office) => ({
      value: office.id,
      name: office.name,
      municipality: `${office.municipality ?? '市町村不明'}${office.insideRegion ? '' : '（圏域外）'}`,
      phone: office.phone ?? '電話番号なし',
      hours: hoursOf(office.calendar),
      registered: office.registered,
    })),
  }
}

const hoursOf = (calendar: CalendarSnapshot | undefined): string =>
  calendar === undefined || calendar.revision === UNCONFIRMED
    ? '営業時間は確認中'
    : hoursWords(calendar)

function samePerson(person: KnownPerson, typed: Typed): StartCaseView['samePersons'][number] {
  const { lastCase, name, birthDate } = person
  const day = eraDay(lastCase.admittedOn)
  return {
    value: person.id,
    words: `${day}に入院した「${name}」さん（${eraDay(birthDate)}生）の${lastCase.closed ? '' : '続いている'}ケース ${lastCase.code} があります。`,
    chosen: typed['samePerson'] === person.id,
  }
}

/** Days come from the edition in force, never from this text. */
function consequencesOf({
  askedBy,
  edition,
}: StartPageParts): Pick<StartCaseView, 'consequences' | 'basis'> {
  const daysOf = (code: string) => edition.duties.find((duty) => duty.code === code)?.days ?? 0
  const notice = {
    icon: 'clock',
    lead: '入院の連絡',
    text: `の期限が出ます。入院から${daysOf('A2')}日以内、休日にあたれば次の開いている日まで。`,
  } as const
  const sheet = {
    icon: 'people',
    lead: '入院時情報提供書',
    text: `の依頼が、事業所のケアマネジャーに届きます。地域の決まりでは入院から${daysOf('A3')}日以内です。`,
  } as const
  const record = {
    icon: 'page',
    lead: '連絡と返事の記録',
    text: 'が、あとで加算と指標の根拠になります。',
  } as const
  const told = {
    icon: 'mail',
    lead: '病院の窓口',
    text: 'に、入院の知らせが届きます。病院が確かめると、ここに返事が出ます。',
  } as const
  return {
    consequences: askedBy === 'hospital' ? [notice, sheet, record] : [told, sheet, record],
    basis: `${edition.title}「ケアマネジャーが決まっている場合」`,
  }
}
