import type { BannerView } from './components/banner'
import { DescriptionList, type Row } from './components/description-list'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Icon } from './components/icon'
import { Button, ButtonLink, type Link, PhoneLink } from './components/link'
import { type Frame, renderPage } from './layout'

export type FaxAnswerView = Readonly<{
  target: FormTarget
  fields: readonly FieldModel[]
  banners?: readonly BannerView[]
}>

/** FAXの受け取り: for whoever holds a sheet in hand; nothing about any patient is shown here. */
export function renderFaxAnswer(frame: Frame, { target, fields, banners }: FaxAnswerView): string {
  return renderPage({
    frame,
    title: 'FAXの受け取りを知らせる',
    errors: errorsOf(fields),
    ...(banners && { banners }),
    children: (
      <div class="fax-answer">
        <div class="reading">
          <h1>FAXの受け取りを知らせる</h1>
          <p>届いたFAXの1枚目を見て、答えてください。送った人にすぐ伝わります。</p>
          <PostForm target={target} className="section" fragment="code number">
            {fields.map((field) => (
              <Field field={field} />
            ))}
            <p class="form-end">
              <Button size="large">受け取りを知らせる</Button>
            </p>
            <p class="small quiet">番号が分からないときは、FAXにある送信元へ電話してください。</p>
          </PostForm>
        </div>
        <WhereTheCodeIs />
      </div>
    ),
  })
}

/** A drawing of the sheet, as an aid for the eye; the hints at the fields say the same. */
function WhereTheCodeIs() {
  return (
    <aside class="fax-where" aria-label="確認番号のある所">
      <p class="fax-where-title">確認番号はここにあります</p>
      <div class="fax-where-sheet" aria-hidden="true">
        <p>FAX送付状</p>
        <p class="fax-where-line" />
        <p class="fax-where-line" />
        <p class="fax-where-code">482 913</p>
        <p>ケース番号 NW-0-0000</p>
        <p class="fax-where-line" />
      </div>
      <p class="small">太い枠の中の6桁の数字と、その下の番号です。</p>
    </aside>
  )
}

export type FaxAnsweredView = Readonly<{
  title: string
  at: string
  look: 'success' | 'caution'
  rows: readonly Row[]
  /** このあと: what follows, and whom to call. */
  next: readonly string[]
  call?: Readonly<{ number: string; words: string }>
  another: Link
}>

/** What was answered, as a proof to print. */
export function renderFaxAnswered(frame: Frame, view: FaxAnsweredView): string {
  const { title, at, look, rows, next, call, another } = view
  return renderPage({
    frame,
    title: 'FAXの受け取りの連絡',
    children: (
      <div class="reading-wide">
        <div class={look === 'success' ? 'sent-panel' : 'sent-panel sent-panel-caution'}>
          <Icon name={look === 'success' ? 'done' : 'info'} big />
          <div>
            <h1>{title}</h1>
            <p>{at}</p>
          </div>
        </div>
        <DescriptionList rows={rows} />
        <section class="section">
          <h2 class="rule-head">このあと</h2>
          {next.map((sentence) => (
            <p>{sentence}</p>
          ))}
          {call === undefined ? null : (
            <p>
              {call.words} <PhoneLink number={call.number} />
            </p>
          )}
        </section>
        <p class="form-end button-row">
          <ButtonLink href={another.href}>{another.label}</ButtonLink>
        </p>
      </div>
    ),
  })
}
