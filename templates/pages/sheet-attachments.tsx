import { AttachmentList, type AttachmentRow } from './components/attachments'
import type { BannerView } from './components/banner'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, ButtonLink, type Link, Unseen } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type SheetAttachmentsView = Readonly<{
  strip: CaseStripView
  back: Link
  banners: readonly BannerView[]
  formTitle: string
  attached: readonly (AttachmentRow & Readonly<{ removal: FormTarget }>)[]
  /** What may be attached, and what is done to it. */
  words: readonly string[]
  fields: readonly FieldModel[]
  target: FormTarget
  /** Where to go on. */
  next: readonly Link[]
}>

/** 同封の書類: the files that go with a sheet, until it is sent. */
export function renderSheetAttachments(frame: Frame, view: SheetAttachmentsView): string {
  const { strip, back, banners, formTitle, attached, words, fields, target, next } = view
  return renderPage({
    frame,
    title: `同封の書類 ${formTitle} ${strip.code}`,
    back,
    banners,
    errors: errorsOf(fields),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="form-width">
          <p class="page-of">{formTitle}</p>
          <h1>同封の書類</h1>
          <section class="check-section">
            <h2>いま添えてあるもの</h2>
            {attached.length === 0 ? (
              <p class="quiet">まだありません。添えなくても送れます。</p>
            ) : (
              <AttachmentList
                rows={attached}
                beside={(at) => <Removal attached={attached} at={at} />}
              />
            )}
          </section>
          <section class="check-section">
            <h2>書類を添える</h2>
            {words.map((sentence) => (
              <p class="lead">{sentence}</p>
            ))}
            <PostForm target={target} withFiles>
              {fields.map((field) => (
                <Field field={field} />
              ))}
              <p class="form-end">
                <Button size="large">この書類を添える</Button>
              </p>
            </PostForm>
          </section>
          <p class="form-end form-end-ruled button-row">
            {next.map(({ href, label }) => (
              <ButtonLink href={href}>{label}</ButtonLink>
            ))}
          </p>
        </div>
      </>
    ),
  })
}

function Removal({ attached, at }: Pick<SheetAttachmentsView, 'attached'> & { at: number }) {
  const one = attached[at]
  if (one === undefined) return null
  return (
    <PostForm target={one.removal}>
      <Button look="secondary" size="small">
        外す
        <Unseen>
          ：{one.title}（{one.fileName}）
        </Unseen>
      </Button>
    </PostForm>
  )
}
