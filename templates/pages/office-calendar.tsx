import { Card } from './components/card'
import type { Link } from './components/link'

export type CalendarDay = Readonly<{ day: string; closed: boolean; today: boolean }>

export type OfficeCalendarView = Readonly<{
  /** 月〜金 8:30〜17:30, 休み：土日、祝日 */
  lines: readonly string[]
  /** Two weeks from Monday on. */
  weeks: readonly (readonly CalendarDay[])[]
  confirmed: string
  change?: Link
}>

const HEADS = ['月', '火', '水', '木', '金', '土', '日'] as const

/** The days every limit of this office is counted by, to be checked against its own rules. */
export function OfficeCalendar({ lines, weeks, confirmed, change }: OfficeCalendarView) {
  return (
    <Card title="事業所の営業日" id="calendar" {...(change && { link: change })}>
      <div class="small">
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <DaysTable caption="2週間の営業日" weeks={weeks} />
      <p class="small quiet">
        加算の期限はこの表から計算します。運営規程と合っているか確かめてください（{confirmed}）。
      </p>
    </Card>
  )
}

/** Weeks of open and closed days. */
export function DaysTable(props: { caption: string; weeks: readonly (readonly CalendarDay[])[] }) {
  const { caption, weeks } = props
  return (
    <table class="office-days">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <Day {...day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, closed, today }: CalendarDay) {
  return (
    <td class={today ? 'today' : closed ? 'closed' : undefined}>
      <span>{day}</span>
      {today ? <span>今日</span> : null}
      {closed ? <span>休</span> : null}
    </td>
  )
}
