import { Banner, type BannerView } from './components/banner'
import { DescriptionList } from './components/description-list'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

type ImportRow = Readonly<{
  id: string
  label: string
  /** Empty while nothing stands there. */
  now: string
  offered: string
  isSame: boolean
  isTicked: boolean
}>

export type FormImportView = Readonly<{
  strip: CaseStripView
  back: Link
  banners: readonly BannerView[]
  formTitle: string
  fields: readonly FieldModel[]
  target: FormTarget
  /** What was read, with what is to be known of each line. */
  files: readonly Readonly<{
    title: string
    about: readonly Readonly<{ label: string; value: string }>[]
    messages: readonly Readonly<{ where: string; isWrong: boolean; words: string }>[]
  }>[]
  /** With one wrong line nothing is filled in. */
  isWrong: boolean
  rows: readonly ImportRow[]
  take: FormTarget
}>

/** ほかのソフトのファイルから入れる: choose, look, take (item 49: all or nothing, with a message for each line). */
export function renderFormImport(frame: Frame, view: FormImportView): string {
  const { strip, back, banners, formTitle, fields, target, files, isWrong, rows } = view
  return renderPage({
    frame,
    title: `ファイルから入れる ${formTitle} ${strip.code}`,
    back,
    banners,
    errors: errorsOf(fields),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="form-width">
          <p class="page-of">{formTitle}</p>
          <h1>ほかのソフトのファイルから入れる</h1>
          {files.map((file) => (
            <FileSection {...file} />
          ))}
          {isWrong ? (
            <Banner kind="error" title="このファイルからは、まだ何も入れていません">
              <p>上の「直すところ」を直したファイルを、もう一度選んでください。</p>
            </Banner>
          ) : null}
          {rows.length === 0 ? null : <Offered view={view} />}
          <section class="check-section">
            <h2>{files.length === 0 ? 'ファイルを選ぶ' : '別のファイルを選ぶ'}</h2>
            <p class="lead">
              選ぶと、入る内容をいまの内容と並べて表示します。確かめてから入れるので、書いたものが消えることはありません。
            </p>
            <PostForm target={target} withFiles>
              {fields.map((field) => (
                <Field field={field} />
              ))}
              <p class="form-end">
                <Button size="large" look={rows.length === 0 ? 'primary' : 'secondary'}>
                  読み込んで内容を見る
                </Button>
              </p>
            </PostForm>
          </section>
        </div>
      </>
    ),
  })
}

function FileSection({ title, about, messages }: FormImportView['files'][number]) {
  return (
    <section class="check-section">
      <h2>{title}</h2>
      <DescriptionList rows={about} />
      <ul class="obstacles">
        {messages.map(({ where, isWrong, words }) => (
          <li class={isWrong ? 'wrong' : undefined}>
            {isWrong ? '直すところ ' : ''}
            {where}：{words}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Offered({ view: { rows, take } }: { view: FormImportView }) {
  const fresh = rows.filter(({ isSame }) => !isSame)
  if (fresh.length === 0)
    return <Banner kind="success" title="ファイルの内容は、もう提供書に入っています" />
  return (
    <PostForm target={take}>
      <section class="check-section">
        <h2>提供書に入る内容</h2>
        {fresh.map((row) => (
          <Row {...row} />
        ))}
        <p class="form-end">
          <Button size="large">印を付けた項目を提供書に入れる</Button>
        </p>
      </section>
    </PostForm>
  )
}

function Row({ id, label, now, offered, isTicked }: ImportRow) {
  return (
    <div class="field">
      <div class="choice">
        <input id={`take-${id}`} type="checkbox" name="take" value={id} checked={isTicked} />
        <label for={`take-${id}`}>{label}</label>
      </div>
      <dl class="rows rows-quiet">
        <div>
          <dt>入る内容</dt>
          <dd class="answer">{offered}</dd>
        </div>
        {now === '' ? null : (
          <div>
            <dt>いまの内容（印を付けると置き換わります）</dt>
            <dd class="answer">{now}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
