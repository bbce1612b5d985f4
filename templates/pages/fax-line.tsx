import type { BannerView } from './components/banner'
import { Chip, type ChipView } from './components/chip'
import { DescriptionList, type Row } from './components/description-list'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

/** A form of the page: where it goes and what it asks. */
export type FaxForm = Readonly<{ target: FormTarget; fields: readonly FieldModel[] }>

export type FaxLineView = Readonly<{
  /** 居宅介護支援事業所 さくら坂 のFAX番号 */
  title: string
  back: Link
  banners?: readonly BannerView[]
  chip: ChipView
  facts: readonly Row[]
  /** Absent while there is no number to test. */
  test?: Readonly<{
    steps: readonly string[]
    /** Absent on the page of one's own number. */
    make?: FormTarget
    sheets: readonly Readonly<{ words: string; pdf: Link }>[]
    /** Absent until a sheet has been made. */
    confirm?: FaxForm
  }>
  /** The organisation's other numbers, each proved by itself. */
  others: readonly Readonly<{ title: string; words: string; chip: ChipView; link: Link }>[]
  /** What can be done about the number, or who does it instead: then there is no form. */
  change: Readonly<{ words: string; link?: Link; form?: FaxForm & Readonly<{ submit: string }> }>
}>

/** A fax number: whether it may carry anything about a patient, and the way to find out. */
export function renderFaxLine(frame: Frame, view: FaxLineView): string {
  const { title, back, banners, chip, facts, test, others, change } = view
  const fields = [...(test?.confirm?.fields ?? []), ...(change.form?.fields ?? [])]
  return renderPage({
    frame,
    title: 'FAX番号の確認',
    back,
    ...(banners && { banners }),
    errors: errorsOf(fields),
    children: (
      <div class="reading">
        <h1>{title}</h1>
        <p class="lead">
          <Chip kind={chip.kind}>{chip.text}</Chip>
        </p>
        <DescriptionList rows={facts} />
        {test === undefined ? null : <Test {...test} />}
        <section class="section" aria-labelledby="change">
          <h2 id="change">番号を入れる・直す</h2>
          <p class="small lead">{change.words}</p>
          {change.link === undefined ? null : (
            <p>
              <a href={change.link.href}>{change.link.label}</a>
            </p>
          )}
          {change.form === undefined ? null : (
            <PostForm target={change.form.target}>
              {change.form.fields.map((field) => (
                <Field field={field} />
              ))}
              <p class="form-end">
                <Button look="secondary">{change.form.submit}</Button>
              </p>
            </PostForm>
          )}
        </section>
        {others.length === 0 ? null : <OtherNumbers others={others} />}
      </div>
    ),
  })
}

function OtherNumbers({ others }: Pick<FaxLineView, 'others'>) {
  return (
    <section class="section" aria-labelledby="others">
      <h2 id="others">ほかの番号</h2>
      <p class="small lead">窓口ごとに番号があるときは、番号ごとに確かめます。</p>
      <ul class="own-desks">
        {others.map(({ title, words, chip, link }) => (
          <li>
            <div>
              <h3>{title}</h3>
              <p class="small">{words}</p>
            </div>
            <Chip kind={chip.kind}>{chip.text}</Chip>
            <a href={link.href}>
              <span class="visually-hidden">{title}：</span>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Test({ steps, make, sheets, confirm }: NonNullable<FaxLineView['test']>) {
  return (
    <section class="section" aria-labelledby="test">
      <h2 id="test">確認用紙で番号を確かめる</h2>
      <ol class="lead">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {make === undefined ? null : (
        <PostForm target={make}>
          <p class="form-end">
            <Button look={sheets.length === 0 ? 'primary' : 'secondary'} icon="page">
              確認用紙を作る
            </Button>
          </p>
        </PostForm>
      )}
      {sheets.length === 0 ? null : (
        <ul class="own-desks">
          {sheets.map(({ words, pdf }) => (
            <li>
              <p>{words}</p>
              <a href={pdf.href}>{pdf.label}</a>
            </li>
          ))}
        </ul>
      )}
      {confirm === undefined ? null : (
        <PostForm target={confirm.target} className="section">
          <h3>確認番号が返ってきたら</h3>
          {confirm.fields.map((field) => (
            <Field field={field} />
          ))}
          <p class="form-end">
            <Button>番号を確かめたことを記録する</Button>
          </p>
        </PostForm>
      )}
    </section>
  )
}
