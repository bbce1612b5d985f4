import { FieldGroup, type FieldNotes } from './field-frame'
import { Icon } from './icon'

export type DateBox = Readonly<{ name: string; unit: '年' | '月' | '日'; value: string }>

export type TimeBox = Readonly<{ name: string; value: string; unit?: string }>

/** Three boxes for a day; the year takes 昭和13, S13 and 1938. What was understood is said below. */
export function DateBoxes(props: {
  notes: FieldNotes
  boxes: readonly DateBox[]
  time?: TimeBox
  /** The day as the server has read it: 昭和13年（1938年）5月2日 88歳. */
  echo?: string
  /** What app.js adds to the echo while somebody types. */
  echoes?: 'age' | 'weekday'
}) {
  const { notes, boxes, time, echo, echoes } = props
  return (
    <FieldGroup notes={notes}>
      <div class="date-boxes" data-echo={echoes}>
        {boxes.map((box, index) => {
          const id = index === 0 ? notes.id : `${notes.id}-${index}`
          return (
            <span class="date-box">
              <input
                id={id}
                name={box.name}
                class={box.unit === '年' ? 'input input-year' : 'input input-day'}
                value={box.value}
                inputmode={box.unit === '年' ? undefined : 'numeric'}
                autocomplete="off"
                required={notes.need === 'required'}
                aria-invalid={notes.error === undefined ? undefined : 'true'}
              />
              <label for={id}>{box.unit}</label>
            </span>
          )
        })}
        {time === undefined ? null : <Time notes={notes} time={time} />}
        <p class="echo" role="status">
          {echo === undefined ? null : (
            <>
              <Icon name="check" />
              <span>{echo}</span>
            </>
          )}
        </p>
      </div>
    </FieldGroup>
  )
}

function Time({ notes, time }: { notes: FieldNotes; time: TimeBox }) {
  const id = `${notes.id}-time`
  return (
    <span class="date-box date-box-time">
      <label for={id} class="visually-hidden">
        時刻
      </label>
      <input
        id={id}
        name={time.name}
        class="input input-time"
        value={time.value}
        autocomplete="off"
      />
      {time.unit === undefined ? null : <span class="unit">{time.unit}</span>}
    </span>
  )
}
