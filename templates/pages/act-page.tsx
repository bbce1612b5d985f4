import type { BannerView } from './components/banner'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, type Link, PhoneLink } from './components/link'
import { Tips } from './components/tips'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

/** The words and questions of one act on a case. */
export type ActForm = Readonly<{
  title: string
  lead?: string
  fields: readonly FieldModel[]
  /** One of the fields takes files. */
  withFiles?: boolean
  /** Absent where nothing can be done now: a banner says why, and nothing is asked. */
  submit?: string
  /** What happens after the press. */
  after?: string
}>

export type ActPageView = Readonly<{
  strip: CaseStripView
  back: Link
  /** What has to be known before anything is typed, above everything else. */
  banners?: readonly BannerView[]
  form: ActForm
  call?: Readonly<{ number: string; extension?: string; who: string }>
  /** 情報共有時の工夫及び注意点 at this step. */
  tips?: readonly string[]
  target: CaseFormTarget
  cancel: Link
}>

/** One act, one page: what is done, to whom, when, and one button that says so. */
export function renderActPage(frame: Frame, view: ActPageView): string {
  const { strip, back, banners, form, call, tips, target, cancel } = view
  return renderPage({
    frame,
    title: `${form.title} ${strip.code}`,
    back,
    ...(banners && { banners }),
    errors: errorsOf(form.fields),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="reading">
          <h1>{form.title}</h1>
          {form.lead === undefined ? null : <p>{form.lead}</p>}
          {call === undefined ? null : (
            <p>
              <PhoneLink
                number={call.number}
                {...(call.extension !== undefined && { extension: call.extension })}
                big
              />{' '}
              <span class="small">{call.who}</span>
            </p>
          )}
          <Tips tips={tips} />
          {form.submit === undefined ? null : (
            <PostForm target={target} withFiles={form.withFiles === true}>
              {form.fields.map((field) => (
                <Field field={field} />
              ))}
              {form.after === undefined ? null : <p class="small quiet lead">{form.after}</p>}
              <div class="form-end button-row">
                <Button size="large">{form.submit}</Button>
                <a class="button button-text" href={cancel.href}>
                  {cancel.label}
                </a>
              </div>
            </PostForm>
          )}
        </div>
      </>
    ),
  })
}
