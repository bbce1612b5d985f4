import { Chip, type ChipView } from './chip'
import { Icon, type IconName } from './icon'

export type TimelineEntry = Readonly<{
  /** When it happened, 9:05. */
  time: string
  icon: IconName
  tone?: 'alert' | 'good' | 'plain'
  title: string
  /** Crossed out: it was recorded in error, and a later entry says so. */
  isTakenBack?: boolean
  words?: string
  /** Sending and receipt are two chips; until the receipt the second says 受領待ち. */
  chips?: readonly ChipView[]
  /** さくら坂 大前 早苗 発生 16:40 ／ 記録 16:43, or 自動 */
  who: string
  /** A gap of more than an hour between the two, set in bold: 記録 11:50（2時間25分後） */
  lateEntry?: string
}>

export type TimelineDay = Readonly<{ day: string; entries: readonly TimelineEntry[] }>

/** Everything that happened, newest first; printed, oldest first. Corrections add an entry and never erase one. */
export function Timeline({ days }: { days: readonly TimelineDay[] }) {
  return (
    <div class="timeline">
      {days.map(({ day, entries }) => (
        <div class="timeline-day">
          <h3>{day}</h3>
          <ol>
            {entries.map((entry) => (
              <Entry {...entry} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function Entry(entry: TimelineEntry) {
  const { time, icon, tone = 'plain', title, isTakenBack, words, chips, who, lateEntry } = entry
  return (
    <li>
      <span class="entry-time">{time}</span>
      <span class={`entry-icon entry-${tone}`}>
        <Icon name={icon} />
      </span>
      <div class="entry-text">
        <p class="entry-title">{isTakenBack === true ? <s>{title}</s> : title}</p>
        {chips === undefined ? null : (
          <p class="entry-chips">
            {chips.map(({ kind, text }, index) => (
              <>
                {index === 0 ? null : <Icon name="next" />}
                <Chip kind={kind}>{text}</Chip>
              </>
            ))}
          </p>
        )}
        {words === undefined ? null : <p class="small">{words}</p>}
        <p class="small quiet">
          {who}
          {lateEntry === undefined ? null : <strong> ／ {lateEntry}</strong>}
        </p>
      </div>
    </li>
  )
}
