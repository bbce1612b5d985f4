import type { PageView } from '../../manual/forms/view'
import type { BannerView } from './components/banner'
import { PostForm, RedrawOnEnter } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { FormBlocks } from './form-blocks'
import { type Frame, renderPage } from './layout'
import { SavedLine } from './saved-line'

export type FormPageView = Readonly<{
  strip: CaseStripView
  /** Back to the list of pages. */
  back: Link
  banners?: readonly BannerView[]
  formTitle: string
  page: PageView
  /** The whole form stands on this page: there is no list of pages to go back to. */
  isWhole?: true
  target: FormTarget
  /** The version of the draft that this page was drawn from. */
  version: number
  /** Where app.js keeps the draft; answers `{ savedAt, version }`. */
  autosaveHref: string
  savedAt?: string
  /** 前回（令和8年6月14日）の内容を入れてあります。変わったところだけ直してください。 */
  carriedOver?: string
  /** Where the form speaks of what is enclosed: the way to attach it. */
  attachments?: Link & Readonly<{ note: string }>
  /** From the check page: saving leads back there. */
  fromCheck: boolean
}>

/** Any page of any form; `go` says where saving leads: `next`, `list` or `check`. */
export function renderFormPage(frame: Frame, view: FormPageView): string {
  const { strip, back, banners, formTitle, page, carriedOver, attachments } = view
  return renderPage({
    frame,
    title: [...new Set([page.title, formTitle]), strip.code].join(' '),
    back,
    ...(banners && { banners }),
    errors: page.errors,
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="form-width">
          {view.isWhole === true ? null : (
            <p class="page-of">
              {formTitle} {page.nationalNumber}（{page.total}のうち{page.position}番目）
            </p>
          )}
          <h1>{page.title}</h1>
          <p class="lead">
            {page.intro}
            {carriedOver}
          </p>
          {attachments === undefined ? null : (
            <p class="lead">
              <a href={attachments.href}>{attachments.label}</a>（{attachments.note}）
            </p>
          )}
          <DraftForm view={view} />
        </div>
      </>
    ),
  })
}

function DraftForm({ view }: { view: FormPageView }) {
  const { target, version, autosaveHref, page, savedAt, fromCheck, isWhole } = view
  const hidden = [...(target.hidden ?? []), ['version', String(version)] as const]
  return (
    <PostForm target={{ ...target, hidden }} autosave={autosaveHref}>
      <RedrawOnEnter />
      <FormBlocks fields={page.fields} />
      <div class="form-end form-end-ruled button-row">
        {fromCheck ? (
          <Button size="large" name="go" value="check">
            保存して確認へ戻る
          </Button>
        ) : (
          <>
            <Button size="large" name="go" value="next">
              {page.next === undefined
                ? '保存して確認へ進む'
                : `保存して次へ（${page.next.title}）`}
            </Button>
            <Button look="secondary" name="go" value="list">
              {isWhole === true ? '保存してケースへ戻る' : '保存して一覧へ戻る'}
            </Button>
          </>
        )}
        <SavedLine {...(savedAt !== undefined && { savedAt })} />
      </div>
      <p class="small quiet keys-hint" data-needs-script hidden>
        キーボードでは、どこからでも Ctrl と Enter で
        {fromCheck ? '保存して確認へ戻れます' : '保存して次へ進めます'}。
      </p>
    </PostForm>
  )
}
