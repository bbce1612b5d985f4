import type { Choice } from './components/choices'
import type { FormTarget } from './components/hidden'
import type { Link } from './components/link'
import type { IconName } from './components/icon'

/** The names the form posts; `do` is `start`, `search`, `draft`, `discard` or `redraw` (Enter). */
export const START_FIELDS = [
  'patientNumber',
  'kana',
  'name',
  'birthYear',
  'birthMonth',
  'birthDay',
  'sex',
  'municipality',
  'insurer',
  'admittedYear',
  'admittedMonth',
  'admittedDay',
  'admittedTime',
  'admittedSure',
  'hospital',
  'ward',
  'admissionKind',
  'careLevel',
  'coordinatorKnown',
  'officeQuery',
  'office',
  'officeName',
  'officeKind',
  'officeMunicipality',
  'officePhone',
  'officeFax',
  'officeSeen',
  'consent',
] as const

export type StartField = (typeof START_FIELDS)[number]

/** Errors stand at a question, not at a box of it. */
export type StartQuestion =
  | Exclude<
      StartField,
      | 'birthYear'
      | 'birthMonth'
      | 'birthDay'
      | 'admittedYear'
      | 'admittedMonth'
      | 'admittedDay'
      | 'admittedTime'
      | 'admittedSure'
      | 'officeQuery'
      | 'officeSeen'
    >
  | 'birth'
  | 'admitted'

export type OfficeResult = Readonly<{
  value: string
  name: string
  municipality: string
  phone: string
  /** 月〜金 8:30〜17:30, or 確認中 */
  hours: string
  registered: boolean
}>

export type SamePerson = Readonly<{
  /** 令和8年7月3日に退院した「髙橋 ミツ」さんのケースがあります（生年月日が同じ）。 */
  words: string
  /** Value of `samePerson`: the person is taken to be the same one. */
  value: string
  chosen: boolean
}>

export type StartCaseView = Readonly<{
  /** The hospital asks which office; a care manager asks which hospital. */
  askedBy: 'hospital' | 'coordinator'
  target: FormTarget & Readonly<{ submissionId: string }>
  back: Link
  /** When the draft that stands here was kept: 11月24日（火）9:40. */
  draftOf?: string
  values: Readonly<Partial<Record<StartField, string>>>
  errors: Readonly<Partial<Record<StartQuestion, string>>>
  /** The days as they were read: 昭和13年（1938年）5月2日 88歳. */
  echo: Readonly<{ birth?: string; admitted?: string }>
  /** What is ticked where the day of admission is long ago: この日で合っています. */
  dayToConfirm?: string
  choices: Readonly<{
    municipality: readonly Choice[]
    /** Of the hospital; where a care manager asks, empty, and the ward may be written. */
    ward: readonly Choice[]
    hospital: readonly Choice[]
    admissionKind: readonly Choice[]
    careLevel: readonly Choice[]
    officeKind: readonly Choice[]
    officeMunicipality: readonly Choice[]
    consent: readonly Choice[]
  }>
  /** Absent until something was searched for. */
  search?: Readonly<{ results: readonly OfficeResult[]; alike: boolean }>
  samePersons: readonly SamePerson[]
  /** What happens after starting, each with its deadline rule. */
  consequences: readonly Readonly<{ icon: IconName; lead: string; text: string }>[]
  basis: string
}>
