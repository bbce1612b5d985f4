import type { BannerView } from './components/banner'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type PersonalNoticesView = Readonly<{
  back: Link
  banners: readonly BannerView[]
  /** What goes to the desk all the same, and what is urgent. */
  words: readonly string[]
  fields: readonly FieldModel[]
  target: FormTarget
}>

/** あなたへのお知らせ: how a person hears of reminders beside the mail to the desk. */
export function renderPersonalNotices(frame: Frame, view: PersonalNoticesView): string {
  const { back, banners, words, fields, target } = view
  return renderPage({
    frame,
    title: 'あなたへのお知らせ',
    back,
    banners,
    errors: errorsOf(fields),
    children: (
      <div class="reading">
        <h1>あなたへのお知らせ</h1>
        {words.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <PostForm target={target} className="section">
          {fields.map((field) => (
            <Field field={field} />
          ))}
          <p class="form-end">
            <Button size="large">この受け取り方にする</Button>
          </p>
        </PostForm>
      </div>
    ),
  })
}
