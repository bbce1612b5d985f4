import { plainDate } from '../../../manual/calendar/plain-date'
import { timeOfDay } from '../../../manual/calendar/japan-time'
import type { ContactDesk, ContactList, TimeSpan } from '../../../manual/contacts/contact-list'
import { type AskedFor, deskFor } from '../../../manual/contacts/desk-for'
import type { Purpose } from '../../../manual/contacts/purposes'
import { without } from '../../../manual/case/without'
import { DESK, jst, toJst } from '../calendars'

/*
 * A hospital with a desk that pauses at noon (conference: Monday and Wednesday mornings only), and somebody on duty by
 * night and on closed days. Hours, numbers and the days asked about were worked out by hand from the calendar of 2026.
 */
const spans = (...texts: readonly string[]): readonly TimeSpan[] =>
  texts.map((text) => {
    const [from = '', to = ''] = text.split('-')
    return [timeOfDay(from), timeOfDay(to)]
  })

const weekdays = (...texts: readonly string[]) => ({
  mon: spans(...texts),
  tue: spans(...texts),
  wed: spans(...texts),
  thu: spans(...texts),
  fri: spans(...texts),
})

export const desk = (purpose: Purpose, over: Partial<ContactDesk> = {}): ContactDesk => ({
  purpose,
  department: purpose,
  hours: weekdays('08:30-17:15'),
  bestTimes: [],
  avoidTimes: [],
  methods: [],
  phoneFirst: false,
  masksName: false,
  coverSheet: false,
  ...over,
})

const CONTACT = desk('admissionContact', {
  phone: '0747-00-1120',
  hours: weekdays('08:30-12:00', '13:00-17:15'),
})
const SHEET = desk('infoSheetSubmission', { extension: '2214' })
const CONFERENCE = desk('conferenceArrangement', {
  phone: '0747-00-1121',
  hours: { mon: spans('09:00-12:00'), wed: spans('09:00-12:00') },
})
const NIGHT = desk('nightAndHoliday', {
  phone: '0747-00-1199',
  hours: {
    ...weekdays('00:00-08:30', '17:15-24:00'),
    sat: spans('00:00-24:00'),
    sun: spans('00:00-24:00'),
  },
})

export const list = (over: Partial<ContactList> = {}): ContactList => ({
  organisationId: 'hospital',
  number: 1,
  desks: [CONTACT, SHEET, CONFERENCE, NIGHT],
  about: {},
  validFrom: plainDate('2026-01-01'),
  confirmedOn: plainDate('2026-10-06'),
  ...over,
})

export const asked = (
  at: string,
  purpose: Purpose = 'admissionContact',
  over: Partial<AskedFor> = {},
): AskedFor => ({
  purpose,
  at: jst(at),
  list: list(),
  calendar: DESK,
  mainPhone: '0747-00-1100',
  ...over,
})

/** One answer in a line: who, the number to dial, until when, when the desk opens. */
export function said(given: AskedFor): string {
  const { kind, desk: found, nightDesk, call, until, opensAt } = deskFor(given)
  const who = kind === 'instead' ? nightDesk : found
  return [
    kind,
    who?.purpose ?? '-',
    [call?.phone.slice(-4) ?? '-', ...(call?.extension ? [`x${call.extension}`] : [])].join(' '),
    `until ${toJst(until) ?? '-'}`,
    `opens ${toJst(opensAt) ?? '-'}`,
  ].join(' | ')
}

const open = (until: string) => `open | admissionContact | 1120 | until ${until} | opens -`
const night = (until: string, opens: string) =>
  `instead | nightAndHoliday | 1199 | until ${until} | opens ${opens}`
const closed = (opens: string) => `closed | admissionContact | 1100 | until - | opens ${opens}`

/** 10 November 2026 is a Tuesday; the 23rd a holiday after a weekend; 29 December to 3 January closed. */
export const ROWS: readonly (readonly [why: string, asked: AskedFor, expected: string])[] = [
  ['a morning', asked('2026-11-10 09:40'), open('2026-11-10 12:00')],
  [
    'the minute before opening',
    asked('2026-11-10 08:29'),
    night('2026-11-10 08:30', '2026-11-10 08:30'),
  ],
  ['opening time itself', asked('2026-11-10 08:30'), open('2026-11-10 12:00')],
  ['the minute before noon', asked('2026-11-10 11:59'), open('2026-11-10 12:00')],
  ['noon itself: nobody until one', asked('2026-11-10 12:00'), closed('2026-11-10 13:00')],
  ['half past noon', asked('2026-11-10 12:30'), closed('2026-11-10 13:00')],
  ['the minute before one', asked('2026-11-10 12:59'), closed('2026-11-10 13:00')],
  ['one o’clock', asked('2026-11-10 13:00'), open('2026-11-10 17:15')],
  ['the last minute', asked('2026-11-10 17:14'), open('2026-11-10 17:15')],
  ['closing time itself', asked('2026-11-10 17:15'), night('2026-11-11 08:30', '2026-11-11 08:30')],
  ['late at night', asked('2026-11-10 23:59'), night('2026-11-11 08:30', '2026-11-11 08:30')],
  ['midnight', asked('2026-11-11 00:00'), night('2026-11-11 08:30', '2026-11-11 08:30')],
  [
    'three in the morning',
    asked('2026-11-11 03:00'),
    night('2026-11-11 08:30', '2026-11-11 08:30'),
  ],
  ['Friday evening', asked('2026-11-13 17:15'), night('2026-11-16 08:30', '2026-11-16 08:30')],
  ['Saturday', asked('2026-11-14 10:00'), night('2026-11-16 08:30', '2026-11-16 08:30')],
  ['Sunday night', asked('2026-11-15 23:59'), night('2026-11-16 08:30', '2026-11-16 08:30')],
  [
    'before a long weekend',
    asked('2026-11-20 18:00'),
    night('2026-11-24 08:30', '2026-11-24 08:30'),
  ],
  [
    'a Monday that is a holiday',
    asked('2026-11-23 10:00'),
    night('2026-11-24 08:30', '2026-11-24 08:30'),
  ],
  ['noon of a holiday', asked('2026-11-23 12:30'), night('2026-11-24 08:30', '2026-11-24 08:30')],
  ['the morning after the holiday', asked('2026-11-24 09:40'), open('2026-11-24 12:00')],
  [
    'a holiday in midweek',
    asked('2026-11-03 09:00'),
    night('2026-11-04 08:30', '2026-11-04 08:30'),
  ],
  [
    'a substitute holiday',
    asked('2026-05-06 11:00'),
    night('2026-05-07 08:30', '2026-05-07 08:30'),
  ],
  [
    'a day between two holidays',
    asked('2026-09-22 11:00'),
    night('2026-09-24 08:30', '2026-09-24 08:30'),
  ],
  ['the last day of the year it works', asked('2026-12-28 16:00'), open('2026-12-28 17:15')],
  ['that evening', asked('2026-12-28 17:15'), night('2027-01-04 08:30', '2027-01-04 08:30')],
  [
    'a working day of others at year end',
    asked('2026-12-29 10:00'),
    night('2027-01-04 08:30', '2027-01-04 08:30'),
  ],
  [
    'New Year’s Eve, midnight',
    asked('2026-12-31 23:59'),
    night('2027-01-04 08:30', '2027-01-04 08:30'),
  ],
  ['New Year’s Day', asked('2027-01-01 00:00'), night('2027-01-04 08:30', '2027-01-04 08:30')],
  ['the first working day', asked('2027-01-04 08:30'), open('2027-01-04 12:00')],
  ['the leap day', asked('2028-02-29 12:30'), closed('2028-02-29 13:00')],
  [
    'a direct line that is missing: the main number and an extension',
    asked('2026-11-10 12:30', 'infoSheetSubmission'),
    'open | infoSheetSubmission | 1100 x2214 | until 2026-11-10 17:15 | opens -',
  ],
  [
    'a desk of two mornings, on one of them',
    asked('2026-11-11 09:00', 'conferenceArrangement'),
    'open | conferenceArrangement | 1121 | until 2026-11-11 12:00 | opens -',
  ],
  [
    'the same on another day: the main number, and when it opens',
    asked('2026-11-12 09:30', 'conferenceArrangement'),
    'closed | conferenceArrangement | 1100 | until - | opens 2026-11-16 09:00',
  ],
  [
    'its Monday is a holiday: Wednesday',
    asked('2026-11-19 09:30', 'conferenceArrangement'),
    'closed | conferenceArrangement | 1100 | until - | opens 2026-11-25 09:00',
  ],
  [
    'a purpose without a desk of its own: the one to ask when in doubt',
    asked('2026-11-10 10:00', 'hospitalTransfer'),
    open('2026-11-10 12:00'),
  ],
  [
    'the night desk itself, by night',
    asked('2026-11-10 20:00', 'nightAndHoliday'),
    'open | nightAndHoliday | 1199 | until 2026-11-11 08:30 | opens -',
  ],
  [
    'the night desk itself, by day',
    asked('2026-11-10 10:00', 'nightAndHoliday'),
    'closed | nightAndHoliday | 1100 | until - | opens 2026-11-10 17:15',
  ],
  [
    'no night desk: the main number',
    asked('2026-11-14 10:00', 'admissionContact', { list: list({ desks: [CONTACT] }) }),
    closed('2026-11-16 08:30'),
  ],
  [
    'no night desk and no main number: the desk’s own',
    asked('2026-11-14 10:00', 'admissionContact', {
      list: list({ desks: [CONTACT] }),
      mainPhone: undefined,
    }),
    'closed | admissionContact | 1120 | until - | opens 2026-11-16 08:30',
  ],
  [
    'nothing but a night desk, by day',
    asked('2026-11-10 10:00', 'admissionContact', { list: list({ desks: [NIGHT] }) }),
    'closed | - | 1100 | until - | opens -',
  ],
  [
    'a night desk that ends at ten',
    asked('2026-11-14 22:00', 'admissionContact', {
      list: list({
        desks: [CONTACT, { ...NIGHT, hours: { sat: spans('12:00-22:00') } }],
      }),
    }),
    closed('2026-11-16 08:30'),
  ],
  [
    'round the clock has no end',
    asked('2026-11-10 10:00', 'admissionContact', {
      list: list({
        desks: [desk('admissionContact', { phone: '0747-00-2001', hours: everyDay() })],
      }),
      calendar: { ...DESK, closedOnNationalHolidays: false, closedOn: [] },
    }),
    'open | admissionContact | 2001 | until - | opens -',
  ],
  [
    'a desk that never opens',
    asked('2026-11-10 10:00', 'admissionContact', {
      list: list({ desks: [desk('admissionContact', { phone: '0747-00-2001', hours: {} })] }),
    }),
    closed('-'),
  ],
  [
    'no list: the main number',
    asked('2026-11-10 10:00', 'admissionContact', { list: undefined }),
    'unlisted | - | 1100 | until - | opens -',
  ],
  [
    'no list and no number',
    asked('2026-11-10 10:00', 'admissionContact', { list: undefined, mainPhone: undefined }),
    'unlisted | - | - | until - | opens -',
  ],
  [
    'an office that works on holidays',
    asked('2026-11-23 10:00', 'admissionContact', {
      calendar: { ...DESK, closedOnNationalHolidays: false },
    }),
    open('2026-11-23 12:00'),
  ],
  [
    'a year without a table of holidays counts its weekdays',
    asked('2031-01-01 10:00', 'admissionContact', {
      list: list({ confirmedOn: plainDate('2030-12-01') }),
    }),
    open('2031-01-01 12:00'),
  ],
  [
    'confirmed twelve months ago to the day: its own number',
    asked('2026-11-10 10:00', 'admissionContact', {
      list: list({ confirmedOn: plainDate('2025-11-10') }),
    }),
    open('2026-11-10 12:00'),
  ],
  [
    'a day longer ago: the main number first',
    asked('2026-11-10 10:00', 'admissionContact', {
      list: list({ confirmedOn: plainDate('2025-11-09') }),
    }),
    'open | admissionContact | 1100 | until 2026-11-10 12:00 | opens -',
  ],
  [
    'never confirmed, by night: the main number first',
    asked('2026-11-10 20:00', 'admissionContact', { list: neverConfirmed() }),
    'instead | nightAndHoliday | 1100 | until 2026-11-11 08:30 | opens 2026-11-11 08:30',
  ],
]

function everyDay() {
  const all = spans('00:00-24:00')
  return { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all }
}

function neverConfirmed(): ContactList {
  return without(list(), 'confirmedOn')
}
