import { AttachmentList, type AttachmentRow } from './components/attachments'
import { Banner, type BannerView } from './components/banner'
import { Chip } from './components/chip'
import { DescriptionList, type Row } from './components/description-list'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, ButtonLink, type Link, Unseen } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type CheckRow = Readonly<{
  label: string
  /** Empty: said to be blank. */
  value: string
  source?: string
  /** Typed anew, perhaps unlike the earlier sheet. */
  changed?: boolean
  changeHref?: string
}>

export type CheckSection = Readonly<{ title: string; rows: readonly CheckRow[] }>

export type FormCheckView = Readonly<{
  strip: CaseStripView
  back: Link
  formTitle: string
  sections: readonly CheckSection[]
  /** The files that go along, and where more are added. */
  attachments: Readonly<{
    rows: readonly AttachmentRow[]
    /** What the sheet says is enclosed, and is not there. */
    missing: readonly string[]
    change: Link
  }>
  /** 宛先, 方法, 同意, 期限 */
  sendTo: readonly Readonly<{ label: string; value: string; lead?: string }>[]
  /** Why it cannot be sent yet, instead of a button. */
  obstacles: readonly (Link & Readonly<{ words: string }>)[]
  /** Characters that the paper has no form for, and what it shows instead. */
  otherOnPaper?: readonly (Link & Readonly<{ words: string }>)[]
  target: CaseFormTarget
  /** 吉野病院 地域連携室へ送信する */
  submit: string
  note?: string
  /** Somebody else has changed the draft meanwhile. */
  changedMeanwhile?: Readonly<{
    words: string
    rows: readonly Readonly<{ label: string; seen: string; now: string }>[]
    again: Link
  }>
}>

/** Everything once more before it leaves the building (usability 5). */
export function renderFormCheck(frame: Frame, view: FormCheckView): string {
  const { strip, back, formTitle, sections, sendTo } = view
  return renderPage({
    frame,
    title: `送る前に確かめてください ${formTitle} ${strip.code}`,
    back,
    banners: bannersOf(view),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="form-width">
          <h1>送る前に確かめてください</h1>
          <p class="lead">
            「変更」を押すと、その項目だけ直してここに戻ります。印は、その内容がどこから来たかを示します。
            {isBlocked(view) || view.changedMeanwhile !== undefined ? null : (
              <a href="#send-to">送り先と送信ボタンへ</a>
            )}
          </p>
          {view.changedMeanwhile === undefined ? null : <Meanwhile {...view.changedMeanwhile} />}
          {isBlocked(view) ? <Obstacles obstacles={view.obstacles} /> : null}
          <OtherOnPaper rows={view.otherOnPaper ?? []} />
          {sections.map((section) => (
            <Section section={section} />
          ))}
          <Attachments {...view.attachments} />
          <section class="send-to" id="send-to" tabindex={-1} aria-labelledby="send-to-head">
            <h2 id="send-to-head">送り先</h2>
            <DescriptionList rows={sendTo.map(sendRow)} quiet />
          </section>
          <SendForm view={view} />
        </div>
      </>
    ),
  })
}

const sendRow = ({ label, lead, value }: FormCheckView['sendTo'][number]): Row => ({
  label,
  value: (
    <>
      {lead === undefined ? null : <strong>{lead} </strong>}
      {value}
    </>
  ),
})

function bannersOf({ changedMeanwhile }: FormCheckView): readonly BannerView[] {
  return changedMeanwhile === undefined
    ? []
    : [
        {
          kind: 'caution',
          title: '確かめたあとに、内容が変わりました',
          words: [changedMeanwhile.words],
        },
      ]
}

function Section({ section: { title, rows } }: { section: CheckSection }) {
  return (
    <section class="check-section">
      <h2>{title}</h2>
      <dl class="rows check-rows">
        {rows.map(({ label, value, source, changed, changeHref }) => (
          <div>
            <dt>{label}</dt>
            <dd class="answer">{value === '' ? <span class="quiet">未記入</span> : value}</dd>
            <dd>
              {changed === true ? <Chip kind="changed">今回 入力</Chip> : null}
              {source === undefined ? null : <Chip kind="source">{source}</Chip>}
            </dd>
            <dd>
              {changeHref === undefined ? null : (
                <a href={changeHref}>
                  変更<Unseen>：{label}</Unseen>
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Attachments({ rows, missing, change }: FormCheckView['attachments']) {
  return (
    <section class="check-section">
      <h2>同封の書類</h2>
      {rows.length === 0 ? (
        <p class="quiet">添えるものはありません。</p>
      ) : (
        <AttachmentList rows={rows} />
      )}
      {missing.length === 0 ? null : (
        <Banner kind="caution" title="同封すると書いてある書類が、まだ添えられていません">
          <p>
            {missing.map((label) => `「${label}」`).join('')}
            の欄にあります。紙で別に届けるときは、このまま送れます。
          </p>
        </Banner>
      )}
      <p class="lead">
        <a href={change.href}>{change.label}</a>
      </p>
    </section>
  )
}

function Meanwhile({ rows, again }: NonNullable<FormCheckView['changedMeanwhile']>) {
  return (
    <section class="check-section">
      <h2>変わったところ</h2>
      <dl class="rows">
        {rows.map(({ label, seen, now }) => (
          <div>
            <dt>{label}</dt>
            <dd class="answer">
              {now === '' ? '未記入' : now}（見ていたとき：{seen === '' ? '未記入' : seen}）
            </dd>
          </div>
        ))}
      </dl>
      <p class="lead">
        <ButtonLink href={again.href} look="primary">
          {again.label}
        </ButtonLink>
      </p>
    </section>
  )
}

const isBlocked = ({ obstacles, changedMeanwhile }: FormCheckView): boolean =>
  changedMeanwhile === undefined && obstacles.length > 0

/** Before everything that is read through, so that nobody looks for the button at the end of it. */
function Obstacles({ obstacles }: Pick<FormCheckView, 'obstacles'>) {
  return (
    <section id="obstacles" tabindex={-1} aria-label="まだ送れません">
      <Banner kind="caution" title="まだ送れません">
        <Places places={obstacles} />
      </Banner>
    </section>
  )
}

/** Each place that is spoken of, with the way there. */
function Places({ places }: { places: FormCheckView['obstacles'] }) {
  return (
    <ul class="obstacles">
      {places.map(({ href, label, words }) => (
        <li>
          <a href={href}>{label}</a>：{words}
        </li>
      ))}
    </ul>
  )
}

function OtherOnPaper({ rows }: { rows: FormCheckView['obstacles'] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label="紙では変わる字があります">
      <Banner kind="info" title="紙では変わる字があります">
        <Places places={rows} />
        <p>画面ではこのまま届きます。紙で読まれるときに困る字は、ほかの書き方にしてください。</p>
      </Banner>
    </section>
  )
}

function SendForm({ view }: { view: FormCheckView }) {
  const { target, submit, note, changedMeanwhile } = view
  if (changedMeanwhile !== undefined) return null
  if (isBlocked(view))
    return (
      <p class="form-end">
        まだ送れません。<a href="#obstacles">足りないところを見る</a>
      </p>
    )
  return (
    <PostForm target={target}>
      <div class="form-end button-row">
        <Button size="large">{submit}</Button>
        <button type="button" class="button button-secondary print-button" data-prints hidden>
          印刷して確かめる
        </button>
      </div>
      {note === undefined ? null : <p class="small quiet lead">{note}</p>}
    </PostForm>
  )
}
