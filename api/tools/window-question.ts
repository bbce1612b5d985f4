import { z } from 'zod'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { readIsoInstant } from '../../manual/calendar/iso-instant'
import { dayInJapan, type Instant, type TimeOfDay } from '../../manual/calendar/japan-time'
import { canBeJudgedBy } from '../../manual/calendar/judgeable'
import { CURRENT_HOLIDAYS, hasHolidayData } from '../../manual/calendar/national-holidays'
import { findPlainDate, type PlainDate } from '../../manual/calendar/plain-date'
import { isWindowWithinTables } from '../../manual/fees/admission-info-fee'
import { type GivenCalendar, givenCalendar } from './given-calendar'
import type { WindowRefusal } from './window-refusals'

/** The codes of window-refusals stand where zod would put its own words. */
const says = (code: WindowRefusal) => ({ error: code })
const strictly = (code: WindowRefusal) => ({
  error: ({ code: kind }: { code?: string }) =>
    kind === 'unrecognized_keys' ? 'unknownField' : code,
})

const time = z
  .string(says('timeUnreadable'))
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, says('timeUnreadable'))
  .transform((text) => text as TimeOfDay)

const openFromTo = z
  .tuple([time, time], says('hoursUnreadable'))
  .refine(([opens, closes]) => opens < closes, says('hoursReversed'))
  .optional()

const hours = z.strictObject(
  {
    mon: openFromTo,
    tue: openFromTo,
    wed: openFromTo,
    thu: openFromTo,
    fri: openFromTo,
    sat: openFromTo,
    sun: openFromTo,
  },
  says('hoursUnreadable'),
)

/** More closing days than this in a row of years are a mistake, and would take long to look through. */
const MOST_CLOSING_DAYS = 400

const closingDay = z
  .string(says('closedOnUnreadable'))
  .refine((text) => {
    const day = findPlainDate(text)
    return day !== undefined && hasHolidayData(CURRENT_HOLIDAYS, day)
  }, says('closedOnUnreadable'))
  .transform((text) => text as PlainDate)

const question = z.strictObject(
  {
    admittedAt: z.string(says('admittedAtUnreadable')),
    officeId: z.guid(says('officeUnknown')).optional(),
    calendar: z
      .strictObject(
        {
          hours,
          closedOn: z
            .array(closingDay, says('closedOnUnreadable'))
            .max(MOST_CLOSING_DAYS, says('closedOnUnreadable'))
            .default([]),
          nationalHolidays: z.boolean(says('nationalHolidaysUnreadable')).default(true),
        },
        strictly('calendarUnreadable'),
      )
      .optional(),
  },
  strictly('notAnObject'),
)

export type WindowQuestion = Readonly<{
  admittedAt: Instant
  admittedOn: PlainDate
  by: Readonly<{ officeId: string }> | Readonly<{ calendar: CalendarSnapshot }> | undefined
}>

export type QuestionRead =
  | Readonly<{ ok: true; question: WindowQuestion }>
  | Readonly<{ ok: false; code: WindowRefusal; field: string }>

/** Reads what a program asks; what cannot be answered is named, with the field it stands in. */
export function readWindowQuestion(body: unknown): QuestionRead {
  const parsed = question.safeParse(body)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused(issue?.message as WindowRefusal, issue?.path.map(String).join('.'))
  }
  const { admittedAt, officeId, calendar } = parsed.data
  const read = readIsoInstant(admittedAt)
  if ('problem' in read) {
    return refused(
      read.problem === 'unreadable' ? 'admittedAtUnreadable' : 'admittedAtWithoutOffset',
      'admittedAt',
    )
  }
  if (!isWindowWithinTables(read.at)) return refused('admittedAtOutOfRange', 'admittedAt')
  if (officeId !== undefined && calendar !== undefined) {
    return refused('officeAndCalendar', 'officeId')
  }
  const given = calendar === undefined ? undefined : givenCalendar(withoutClosed(calendar))
  if (given !== undefined && !canBeJudgedBy(given)) return refused('neverOpen', 'calendar')
  return {
    ok: true,
    question: {
      admittedAt: read.at,
      admittedOn: dayInJapan(read.at),
      by:
        given !== undefined
          ? { calendar: given }
          : officeId === undefined
            ? undefined
            : { officeId },
    },
  }
}

/** The type of a missing weekday: absent, not undefined. */
function withoutClosed(calendar: {
  hours: Readonly<Record<string, readonly [TimeOfDay, TimeOfDay] | undefined>>
  closedOn: readonly PlainDate[]
  nationalHolidays: boolean
}): GivenCalendar {
  const open = Object.entries(calendar.hours).filter(([, times]) => times !== undefined)
  return { ...calendar, hours: Object.fromEntries(open) }
}

const refused = (code: WindowRefusal, field = ''): QuestionRead => ({ ok: false, code, field })
