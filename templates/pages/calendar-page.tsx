import { Banner, type BannerView } from './components/banner'
import { Disclosure } from './components/disclosure'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm, RedrawOnEnter } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { type Frame, renderPage } from './layout'
import { type CalendarDay, DaysTable } from './office-calendar'

export type CalendarPageView = Readonly<{
  organisation: string
  back: Link
  banners: readonly BannerView[]
  /** 月〜金 8:30〜17:30; 休み：土・日、祝日 */
  lines: readonly string[]
  confirmed: string
  hours: readonly FieldModel[]
  closing: readonly FieldModel[]
  target: FormTarget
  /** The next five weeks by what is typed; absent while something typed cannot be read. */
  preview?: Readonly<{
    title: string
    weeks: readonly (readonly CalendarDay[])[]
    forecast?: string
  }>
  /** 令和8年11月24日（火）9:40から 見本 花子 */
  history: readonly Readonly<{ since: string; days: string }>[]
}>

/** 営業日: what every limit of this organisation is counted by, edited by itself. */
export function renderCalendarPage(frame: Frame, view: CalendarPageView): string {
  const { organisation, back, banners, lines, confirmed, hours, closing, target, preview } = view
  return renderPage({
    frame,
    title: '営業日を確かめる・変える',
    back,
    banners,
    errors: errorsOf([...hours, ...closing]),
    children: (
      <div class="reading">
        <h1>営業日を確かめる・変える</h1>
        <p>
          {organisation}
          の期限は、この表から数えます。運営規程と同じになっているか確かめてください。変えると、進行中のケースの期限を数えなおし、前の期限と今の期限の両方をケースに記録します。
        </p>
        <h2>いまの営業日</h2>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
        <p class="small quiet">{confirmed}</p>
        <PostForm target={target} className="section">
          <RedrawOnEnter />
          <p class="button-row">
            <Button name="do" value="confirm" look="secondary">
              いまの内容で確認した
            </Button>
          </p>
          <h2 class="section">曜日ごとの時間</h2>
          <p class="small quiet">「8:30〜17:30」のように入れます。休みの曜日は空のままにします。</p>
          {hours.map((field) => (
            <Field field={field} />
          ))}
          <h2 class="section">休みの日</h2>
          {closing.map((field) => (
            <Field field={field} />
          ))}
          {preview === undefined ? null : <Preview {...preview} />}
          <p class="form-end button-row">
            <Button name="do" value="save" size="large">
              この営業日にする
            </Button>
            <Button name="do" value="preview" look="secondary">
              5週間の表で確かめる
            </Button>
          </p>
        </PostForm>
        <History entries={view.history} />
      </div>
    ),
  })
}

function Preview({ title, weeks, forecast }: NonNullable<CalendarPageView['preview']>) {
  return (
    <section class="section" aria-labelledby="preview">
      <h2 id="preview">{title}</h2>
      <DaysTable caption={title} weeks={weeks} />
      {forecast === undefined ? null : (
        <Banner kind="info" title={forecast}>
          <p>春分の日と秋分の日は、前の年の2月に決まります。</p>
        </Banner>
      )}
    </section>
  )
}

function History({ entries }: { entries: CalendarPageView['history'] }) {
  if (entries.length === 0) return null
  return (
    <Disclosure summary="これまでの営業日">
      {entries.map(({ since, days }) => (
        <p>
          {since}
          <br />
          <span class="small quiet">{days}</span>
        </p>
      ))}
    </Disclosure>
  )
}
