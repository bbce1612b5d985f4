import type { BannerView } from './components/banner'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type ContactReportView = Readonly<{
  back: Link
  target: FormTarget
  fields: readonly FieldModel[]
  notice?: BannerView
}>

/** 「まちがいを知らせる」: what is wrong, and nothing about who says so. */
export function renderContactReport(frame: Frame, view: ContactReportView): string {
  const { back, target, fields, notice } = view
  return renderPage({
    frame,
    title: '窓口のまちがいを知らせる',
    back,
    errors: errorsOf(fields),
    ...(notice && { banners: [notice] }),
    children: (
      <div class="reading">
        <h1>窓口のまちがいを知らせる</h1>
        <p>
          {back.label}
          の窓口の担当者に伝わります。あなたのお名前は聞きません。返事はできませんので、急ぐときは電話してください。
        </p>
        <PostForm target={target} className="section">
          {fields.map((field) => (
            <Field field={field} />
          ))}
          <p class="form-end">
            <Button>知らせる</Button>
          </p>
        </PostForm>
      </div>
    ),
  })
}
