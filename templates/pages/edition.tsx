import type { EditionChange } from '../../manual/editions/diff'
import { Banner, type BannerView } from './components/banner'
import { DescriptionList, type Row } from './components/description-list'
import { Disclosure } from './components/disclosure'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { Table } from './components/table'
import { EditionChanges } from './edition-changes'
import { type Frame, renderPage } from './layout'

/** Questions with one button. */
export type EditionForm = Readonly<{
  title: string
  words: readonly string[]
  target: FormTarget
  fields: readonly FieldModel[]
  submit: string
  /** Beside a weightier one on the same page. */
  isLesser?: boolean
}>

export type CommentView = Readonly<{
  id: string
  /** Which row it is about, in its own words. */
  about: string
  /** 見本病院 令和8年11月24日（火）9:40 */
  from: string
  words: string
  answers: readonly Readonly<{ from: string; words: string }>[]
  /** For the health centre alone. */
  answer?: EditionForm
}>

export type EditionView = Readonly<{
  title: string
  back: Link
  banners: readonly BannerView[]
  facts: readonly Row[]
  links: readonly Link[]
  changes?: Readonly<{ title: string; list: readonly EditionChange[] }>
  comments?: Readonly<{
    words: readonly string[]
    list: readonly CommentView[]
    /** By organisation, for the health centre. */
    counts?: readonly Readonly<{ organisation: string; count: number }>[]
  }>
  comment?: EditionForm
  round?: EditionForm
  publish?: EditionForm
  /** Why it cannot be published now, where somebody could think that it can. */
  notYet?: readonly string[]
}>

/** One edition: what it says differently, what was said of it, and what the health centre does with it. */
export function renderEdition(frame: Frame, view: EditionView): string {
  const { title, back, banners, facts, links, changes, comments } = view
  const { comment, round, publish, notYet } = view
  const forms = [comment, ...(comments?.list ?? []).map(({ answer }) => answer), round, publish]
  return renderPage({
    frame,
    title,
    back,
    banners,
    errors: errorsOf(forms.flatMap((form) => form?.fields ?? [])),
    children: (
      <div class="reading">
        <h1>{title}</h1>
        <DescriptionList rows={facts} quiet />
        <ul class="plain-links">
          {links.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {changes === undefined ? null : (
          <section class="section" aria-labelledby="changes">
            <h2 id="changes">{changes.title}</h2>
            <EditionChanges changes={changes.list} />
          </section>
        )}
        {comment === undefined ? null : <FormPart id="comment" form={comment} />}
        {comments === undefined ? null : <Comments {...comments} />}
        {round === undefined ? null : <FormPart id="round" form={round} />}
        {publish === undefined ? null : <FormPart id="publish" form={publish} />}
        {notYet === undefined ? null : (
          <section class="section" aria-labelledby="not-yet">
            <h2 id="not-yet">この版の公表</h2>
            <Banner kind="info" title="まだ公表できません">
              {notYet.map((sentence) => (
                <p>{sentence}</p>
              ))}
            </Banner>
          </section>
        )}
      </div>
    ),
  })
}

function FormPart({ id, form }: { id: string; form: EditionForm }) {
  return (
    <section class="section form-part" aria-labelledby={id}>
      <h2 id={id}>{form.title}</h2>
      <Questions form={form} />
    </section>
  )
}

function Questions({ form: { words, target, fields, submit, isLesser } }: { form: EditionForm }) {
  return (
    <>
      {words.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <PostForm target={target}>
        {fields.map((field) => (
          <Field field={field} />
        ))}
        <p class="form-end">
          <Button look={isLesser === true ? 'secondary' : 'primary'}>{submit}</Button>
        </p>
      </PostForm>
    </>
  )
}

function Comments({ words, list, counts }: NonNullable<EditionView['comments']>) {
  return (
    <section class="section" aria-labelledby="comments">
      <h2 id="comments">寄せられた意見</h2>
      {words.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {counts === undefined || counts.length === 0 ? null : (
        <Table
          caption="組織ごとの意見の数"
          columns={[
            { head: '組織', cell: ({ organisation }) => organisation, names: true },
            { head: '意見', cell: ({ count }) => `${count}件`, number: true },
          ]}
          rows={counts}
        />
      )}
      {list.length === 0 ? null : (
        <ol class="comments">
          {list.map((one) => (
            <OneComment comment={one} />
          ))}
        </ol>
      )}
    </section>
  )
}

function OneComment({ comment }: { comment: CommentView }) {
  const { about, from, words, answers, answer } = comment
  const isWrong = answer?.fields.some(({ error }) => error !== undefined) === true
  return (
    <li>
      <p class="comment-about">{about}</p>
      <p class="as-typed">{words}</p>
      <p class="small quiet">{from}</p>
      {answers.map((one) => (
        <div class="comment-answer">
          <p class="as-typed">{one.words}</p>
          <p class="small quiet">{one.from}</p>
        </div>
      ))}
      {answer === undefined ? null : (
        <Disclosure summary={answer.title} about={about} open={isWrong}>
          <Questions form={answer} />
        </Disclosure>
      )}
    </li>
  )
}
