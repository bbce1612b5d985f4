import type { TimeOfDay } from '../calendar/japan-time'
import type { PlainDate, Weekday } from '../calendar/plain-date'
import type { HandInMethod, Purpose } from './purposes'

/** From one time of a day to a later one; 24:00 is its end. */
export type TimeSpan = readonly [from: TimeOfDay, to: TimeOfDay]

/** Spans in order that do not touch, by weekday: a lunch break lies between two. A weekday that is missing is closed. */
export type DeskHours = Readonly<Partial<Record<Weekday, readonly TimeSpan[]>>>

export type AvoidedTime = Readonly<{ span: TimeSpan; why: string }>

/** The desk of an organisation for one purpose. */
export type ContactDesk = Readonly<{
  purpose: Purpose
  /** 部署名 */
  department: string
  /** Who answers there, by profession. */
  profession?: string
  /** Who answers there, by name: shown to signed-in staff only. */
  person?: string
  /** The direct line; without one the organisation's main number puts through. */
  phone?: string
  extension?: string
  fax?: string
  /** Shown to signed-in staff only. */
  mail?: string
  hours: DeskHours
  bestTimes: readonly TimeSpan[]
  avoidTimes: readonly AvoidedTime[]
  /** Most liked first. */
  methods: readonly HandInMethod[]
  phoneFirst: boolean
  /** Whether names are masked on what comes by fax. */
  masksName: boolean
  coverSheet: boolean
  remark?: string
}>

/** What an organisation says about everything that is not a desk; each an answer in its own words. */
export const ABOUT_FIELDS = [
  'functions',
  'beds',
  'website',
  'visitAppointment',
  'visitReportTo',
  'visitLimits',
  'visitOnline',
  'conferenceCalledBy',
  'conferenceLeadTime',
  'conferenceLength',
  'conferenceOnline',
  'dischargeToldBy',
  'dischargeNotice',
  'dischargeDocuments',
  'askAfterDischarge',
  'notes',
  'staffNotes',
] as const

export type AboutField = (typeof ABOUT_FIELDS)[number]

export type About = Readonly<Partial<Record<AboutField, string>>>

/** One revision of an organisation's contact list; immutable. */
export type ContactList = Readonly<{
  organisationId: string
  /** 1 for the first revision. */
  number: number
  desks: readonly ContactDesk[]
  about: About
  validFrom: PlainDate
  /** When the organisation last said that everything here is right; absent when it never has. */
  confirmedOn?: PlainDate
}>
