import { timeOfDay } from '../../../../manual/calendar/japan-time'
import type { Weekday } from '../../../../manual/calendar/plain-date'
import type {
  About,
  AvoidedTime,
  ContactDesk,
  DeskHours,
  TimeSpan,
} from '../../../../manual/contacts/contact-list'
import { demoPhone } from '../organisation'

/** A made-up contact list; the day of confirmation runs with the first start, so that every freshness is there. */
export type DemoContactList = Readonly<{
  /** The organisation's short word. */
  key: string
  desks: readonly ContactDesk[]
  about: About
  /** Days before the first start on which it was confirmed last; absent when nobody ever has. */
  confirmedDaysAgo?: number
}>

/** '8:30-12:00' */
export const span = (text: string): TimeSpan => {
  const [from = '', to = ''] = text.split('-').map((time) => time.padStart(5, '0'))
  return [timeOfDay(from), timeOfDay(to)]
}

const DAYS: Readonly<Record<string, Weekday>> = {
  月: 'mon',
  火: 'tue',
  水: 'wed',
  木: 'thu',
  金: 'fri',
  土: 'sat',
  日: 'sun',
}

/** ('月火水木金', '8:30-12:00', '13:00-17:15') */
export const hoursOn = (days: string, ...spans: readonly string[]): DeskHours =>
  Object.fromEntries(
    Object.entries(DAYS).flatMap(([word, day]) =>
      days.includes(word) ? [[day, spans.map(span)] as const] : [],
    ),
  )

export const onWeekdays = (...spans: readonly string[]): DeskHours =>
  hoursOn('月火水木金', ...spans)

export const avoid = (text: string, why: string): AvoidedTime => ({ span: span(text), why })

type Given = Pick<ContactDesk, 'purpose' | 'department' | 'hours'> &
  Partial<Omit<ContactDesk, 'phone' | 'fax' | 'bestTimes'>> &
  Readonly<{ line?: number; faxLine?: number; best?: readonly string[] }>

export function desk({ line, faxLine, best = [], ...given }: Given): ContactDesk {
  return {
    avoidTimes: [],
    methods: [],
    phoneFirst: false,
    masksName: false,
    coverSheet: false,
    ...given,
    bestTimes: best.map(span),
    ...(line !== undefined && { phone: demoPhone(line) }),
    ...(faxLine !== undefined && { fax: demoPhone(faxLine) }),
  }
}

/** Somebody is there at every hour that the daytime desk is not. */
export const NIGHT_HOURS: DeskHours = {
  ...onWeekdays('0:00-8:30', '17:15-24:00'),
  ...hoursOn('土日', '0:00-24:00'),
}
