import type { PersonField } from '../../manual/case/exception-events'
import { hiragana, katakana } from '../../manual/forms/kana'
import type { CasePerson } from '../../store/case-person'
import type { DeskEntry } from '../../store/organisations'
import type { PersonChange } from '../../store/person-corrections'
import { dayNames, dayTyped } from '../typed/day'
import { lines, type Problems, tooLong, type Typed } from '../typed/typed'
import { NOTE, NOTE_LIMIT } from './acts/said'
import { codeIn, MUNICIPALITIES, SEXES, UNKNOWN_WARD } from './case-words'
import type { Standing } from '../pages/case/standing'
import {
  kanaProblem,
  nameProblem,
  patientNumberProblem,
  readBirth,
  readName,
  readPatientNumber,
} from './typed-person'

export const WARD = 'ward'
export const PERSON_FIELD_NAMES = [
  'kana',
  'name',
  ...Object.values(dayNames('birth')),
  'sex',
  'municipality',
  'insurer',
  'patientNumber',
  WARD,
  NOTE,
]

/** What stands there now, as it would be typed. */
export const personTyped = ({ view: { person }, leg }: Standing): Typed => ({
  kana: person.kana,
  name: person.name,
  ...dayTyped('birth', person.birthDate),
  sex: person.sex,
  municipality: person.municipality,
  insurer: person.insurerMunicipality,
  patientNumber: person.patientNumber ?? '',
  [WARD]: leg.wardCode,
})

export type PersonRead =
  | Readonly<{ ok: true; changes: readonly PersonChange[]; wardCode?: string; note: string }>
  | Readonly<{ ok: false; problems: Problems }>

/** What differs from what stands there; nothing that differs is a problem of its own. */
export function readPerson(standing: Standing, typed: Typed): PersonRead {
  const { view, leg, side, now } = standing
  const kana = katakana(typed['kana'] ?? '')
  const name = readName(typed['name'])
  const birth = readBirth(typed, now)
  const sex = codeIn(SEXES, typed['sex'])
  const number = readPatientNumber(typed['patientNumber'])
  const note = lines(typed[NOTE])
  const found: Readonly<Record<string, string | undefined>> = {
    kana: kanaProblem(kana),
    name: nameProblem(name),
    birth: 'problem' in birth ? birth.problem : undefined,
    sex: sex === undefined ? '性別を選んでください' : undefined,
    municipality: municipalityProblem(typed['municipality'], view.person.municipality),
    insurer: municipalityProblem(typed['insurer'], view.person.insurerMunicipality),
    patientNumber: side === 'hospital' ? patientNumberProblem(number) : undefined,
    [WARD]: side === 'hospital' ? wardProblem(typed[WARD], standing) : undefined,
    [NOTE]: tooLong(note, NOTE_LIMIT),
  }
  const problems = Object.fromEntries(
    Object.entries(found).flatMap(([field, problem]) => (problem ? [[field, problem]] : [])),
  )
  if (Object.keys(problems).length > 0 || 'problem' in birth || sex === undefined)
    return { ok: false, problems }
  const after: Partial<Record<PersonField, string>> = {
    name,
    kana: hiragana(kana),
    birthDate: birth.day,
    sex,
    municipality: typed['municipality'] ?? '',
    insurerMunicipality: typed['insurer'] ?? '',
    ...(side === 'hospital' && { patientNumber: number }),
  }
  const changes = changesTo(view.person, after)
  const ward = typed[WARD] ?? ''
  const moves = side === 'hospital' && ward !== '' && ward !== leg.wardCode
  if (changes.length === 0 && !moves)
    return { ok: false, problems: { kana: 'まだどこも直していません。違うところを直してください' } }
  return { ok: true, changes, note, ...(moves && { wardCode: ward }) }
}

/** The wards of the hospital, as they were read with the case. */
export const wardsToChoose = ({ hospital }: Standing['view']): readonly DeskEntry[] =>
  hospital.desks.filter(({ kind }) => kind === 'ward')

/** The code goes into the record of the case, where no free text may stand. */
const wardProblem = (typed: string | undefined, { view, leg }: Standing): string | undefined =>
  [...wardsToChoose(view).map(({ code }) => code), UNKNOWN_WARD, leg.wardCode, ''].includes(
    typed ?? '',
  )
    ? undefined
    : '病棟を選んでください'

/** A place of an earlier list may stay as it is. */
const municipalityProblem = (typed: string | undefined, now: string): string | undefined =>
  typed === now || MUNICIPALITIES.some((one) => one === typed)
    ? undefined
    : '市町村を選んでください'

function changesTo(
  before: CasePerson,
  after: Partial<Record<PersonField, string>>,
): readonly PersonChange[] {
  return (Object.keys(after) as PersonField[]).flatMap((field) => {
    const change = { field, before: before[field] ?? '', after: after[field] ?? '' }
    return change.before === change.after ? [] : [change]
  })
}
