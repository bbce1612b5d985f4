export type StripCell = Readonly<{
  hour: string
  kind: 'good' | 'avoid' | 'usual'
  text: string
  note?: string
}>

/** 電話のつながりやすさ（平日）: the words stand in each cell, so that no colour is needed. */
export function HoursStrip({ cells }: { cells: readonly StripCell[] }) {
  return (
    <div class="section">
      <h2>電話のつながりやすさ（平日）</h2>
      <p class="small quiet">窓口の申告にもとづきます。</p>
      <ol class="hours-strip">
        {cells.map(({ hour, kind, text, note }) => (
          <li class={`hours-${kind}`}>
            <span class="hours-hour">{hour}時</span>
            <span>{text}</span>
            {note === undefined ? null : <span>{note}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
