import type { BannerView } from './components/banner'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { CaseFormTarget, FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { Registration, type RegistrationView } from './components/registration'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type MergePageView = Readonly<{
  strip: CaseStripView
  back: Link
  banners?: readonly BannerView[]
  own: RegistrationView
  alike: readonly RegistrationView[]
  fields: readonly FieldModel[]
  target: CaseFormTarget
  cancel: Link
  /** What was merged into the registration of this case, each with its way back. */
  merges: readonly Readonly<{
    words: string
    /** Why the hospital found them to be one person, as it was typed. */
    reason?: string
    target: FormTarget
  }>[]
}>

/** 同じ方の登録をまとめる: two registrations of one hospital that are one person's, and the way back. */
export function renderMergePage(frame: Frame, view: MergePageView): string {
  const { strip, back, banners, own, alike, fields, target, cancel, merges } = view
  return renderPage({
    frame,
    title: `同じ方の登録をまとめる ${strip.code}`,
    back,
    ...(banners && { banners }),
    errors: errorsOf(fields),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="reading same-person">
          <h1>同じ方の登録をまとめる</h1>
          <p>
            同じ方が2つ登録されているときに、この病院のケースを1つの登録にまとめます。似た方が出るのは、この病院のケースからだけです。
          </p>
          <Registration title={`このケースの登録：${own.name}`} id="own" facts={own.facts} />
          {merges.length === 0 ? null : <Merges merges={merges} />}
          {merges.length === 0 ? null : <h2>ほかにも同じ方の登録があるとき</h2>}
          {alike.map(({ name, facts }, index) => (
            <Registration title={`似た登録：${name}`} id={`alike-${index}`} facts={facts} />
          ))}
          {alike.length === 0 ? <p>この病院のケースに、似た登録は見つかりませんでした。</p> : null}
          <PostForm target={target}>
            {fields.map((field) => (
              <Field field={field} />
            ))}
            <p class="small quiet lead">
              まとめると、残さないほうの登録のケースが、残す登録に移ります。患者IDはどちらも残り、どちらでも探せます。ほかの病院のケースは変わりません。まとめたことは、この画面で元に戻せます。
            </p>
            <div class="form-end button-row">
              <Button size="large">登録をまとめる</Button>
              <a class="button button-text" href={cancel.href}>
                {cancel.label}
              </a>
            </div>
          </PostForm>
        </div>
      </>
    ),
  })
}

function Merges({ merges }: Pick<MergePageView, 'merges'>) {
  return (
    <section class="section" aria-labelledby="merged">
      <h2 id="merged">この登録にまとめたもの</h2>
      <p class="small quiet">
        戻すと、移したケースと患者IDが、もとの登録に戻ります。理由は、あなたの病院の中だけで見られます。
      </p>
      {merges.map(({ words, reason, target }) => (
        <>
          <p>{words}</p>
          {reason === undefined ? null : <p class="as-typed">同じ方と分かった理由：{reason}</p>}
          <PostForm target={target}>
            <p class="button-row">
              <Button look="secondary">もとの2つの登録に戻す</Button>
            </p>
          </PostForm>
        </>
      ))}
    </section>
  )
}
