import { PostForm } from './form'
import type { FormTarget } from './hidden'
import { Button } from './link'

/** Only in the demo region, on a page that waits for the other side: one visitor can live through a whole case. */
export type DemoStripView = Readonly<{
  continueAs?: FormTarget & Readonly<{ label: string }>
  moveTime?: FormTarget &
    Readonly<{
      name: string
      choices: readonly MoveChoice[]
      /** The case's own time: 令和8年11月24日（火）9:40. */
      now: string
    }>
}>

export type MoveChoice = Readonly<{ value: string; label: string }>

/** How far time is moved; the route says what each means for the case at hand. */
export const MOVE_CHOICES = [
  { value: 'beforeDue', label: '次の期限の直前まで' },
  { value: 'afterDue', label: '次の期限のあとまで' },
  { value: 'day', label: '1日' },
  { value: 'week', label: '7日' },
] as const satisfies readonly MoveChoice[]

export function DemoStrip({ strip }: { strip: DemoStripView }) {
  const { continueAs, moveTime } = strip
  return (
    <aside class="demo-strip" aria-labelledby="demo-strip">
      <h2 id="demo-strip">
        <span class="demo-tag">体験版</span> ここから先へ
      </h2>
      {continueAs === undefined ? null : (
        <PostForm target={continueAs}>
          <p class="small">相手の画面に切り替えて、続きを試せます。</p>
          <Button look="secondary" size="small">
            {continueAs.label}
          </Button>
        </PostForm>
      )}
      {moveTime === undefined ? null : (
        <PostForm target={moveTime} className="demo-time">
          <fieldset>
            <legend>このケースの時間を進める</legend>
            <p class="small">このケースでは、いま {moveTime.now} です。進めた時間は戻せません。</p>
            <Choices name={moveTime.name} choices={moveTime.choices} />
          </fieldset>
        </PostForm>
      )}
    </aside>
  )
}

function Choices({ name, choices }: { name: string; choices: readonly MoveChoice[] }) {
  return (
    <div class="button-row">
      {choices.map(({ value, label }) => (
        <Button look="secondary" size="small" name={name} value={value}>
          {label}
        </Button>
      ))}
    </div>
  )
}
