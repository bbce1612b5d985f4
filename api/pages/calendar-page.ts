import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { CURRENT_HOLIDAYS, isForecast } from '../../manual/calendar/national-holidays'
import { addDays, type PlainDate } from '../../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import type { CalendarRevision, OwnDays } from '../../store/calendar-revisions'
import type { BannerView } from '../../templates/pages/components/banner'
import type { Link } from '../../templates/pages/components/link'
import type { FormTarget } from '../../templates/pages/components/hidden'
import type { CalendarPageView } from '../../templates/pages/calendar-page'
import { fullMoment } from '../../templates/words/time'
import { readOwnDays, WEEK } from '../calendar/typed-days'
import { createFields } from '../typed/fields'
import type { Problems, Typed } from '../typed/typed'
import { calendarLines, confirmedWords, weeksFrom } from './office-calendar'

export type CalendarPageParts = Readonly<{
  organisationId: string
  organisation: string
  revisions: readonly CalendarRevision[]
  typed: Typed
  problems: Problems
  banners: readonly BannerView[]
  target: FormTarget
  back: Link
  now: Instant
}>

const WEEKS_SHOWN = 5

export function calendarPageView(parts: CalendarPageParts): CalendarPageView {
  const { organisationId, revisions, typed, problems, now } = parts
  const today = dayInJapan(now)
  const [newest] = revisions
  const calendar = asCalendar(organisationId, newest?.days, newest?.revision)
  const fields = createFields(typed, problems)
  const read = readOwnDays(typed)
  return {
    organisation: parts.organisation,
    back: parts.back,
    banners: parts.banners,
    lines: calendarLines(calendar, today),
    confirmed: confirmedWords(calendar, newest?.confirmedOn),
    hours: WEEK.map(([weekday, label]) =>
      fields.text({ name: weekday, label }, { width: 'middle', maxLength: 30 }),
    ),
    closing: [
      fields.radios({ name: 'nationalHolidays', label: '国民の祝日' }, [
        { value: 'closed', label: '休む' },
        { value: 'open', label: '曜日どおりに開ける' },
      ]),
      fields.textarea(
        {
          name: 'closedOn',
          label: '年末年始・夏休みなど',
          hint: '1行に1つ。「令和8年12月29日〜令和9年1月3日」「2027/8/13」のように入れます',
          need: 'optional',
        },
        4_000,
      ),
    ],
    target: parts.target,
    ...(read.ok && { preview: previewOf(asCalendar(organisationId, read.days), today) }),
    history: revisions.map(({ days, validFrom, changedByName }) => ({
      since: `${fullMoment(validFrom)}から\u3000${changedByName ?? '開始時の登録'}`,
      days: calendarLines(asCalendar(organisationId, days), dayInJapan(validFrom)).join('\u3000'),
    })),
  }
}

function previewOf(
  calendar: CalendarSnapshot,
  today: PlainDate,
): NonNullable<CalendarPageView['preview']> {
  const last = addDays(today, WEEKS_SHOWN * 7)
  return {
    title: `これから${WEEKS_SHOWN}週間の営業日`,
    weeks: weeksFrom(calendar, today, today, WEEKS_SHOWN),
    ...(isForecast(CURRENT_HOLIDAYS, last) && {
      forecast: `西暦${last.slice(0, 4)}年の祝日は、見込みです`,
    }),
  }
}

function asCalendar(
  organisationId: string,
  days: OwnDays | undefined,
  revision?: string,
): CalendarSnapshot {
  const assumed = unconfirmedCalendar(organisationId)
  return { ...assumed, ...days, ...(revision !== undefined && { revision }) }
}
