import type { BannerView } from './components/banner'
import { Chip, type ChipView } from './components/chip'
import { DescriptionList, type Row } from './components/description-list'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type CaseFaxView = Readonly<{
  strip: CaseStripView
  back: Link
  banners: readonly BannerView[]
  receiver: string
  /** The receiver's numbers, and how far each can be relied on. */
  numbers: readonly Readonly<{ title: string; words: string; chip: ChipView; link: Link }>[]
  /** Empty while no number is proved: the page says what to do instead. */
  messages: readonly (Readonly<{ title: string; words: string; to: string }> &
    Readonly<{ make: CaseFormTarget; chip?: never } | { chip: ChipView; make?: never }>)[]
  sheets: readonly Readonly<{ title: string; words: string; state: ChipView; href: string }>[]
}>

/** FAXで知らせる: what can be told on paper now, and what has become of the sheets before. */
export function renderCaseFax(frame: Frame, view: CaseFaxView): string {
  const { strip, back, banners, receiver, numbers, messages, sheets } = view
  return renderPage({
    frame,
    title: `FAXで知らせる ${strip.code}`,
    back,
    banners,
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="reading">
          <h1>FAXで知らせる</h1>
          <DescriptionList rows={[{ label: '送り先', value: receiver }]} />
          {numbers.length === 0 ? null : <Numbers numbers={numbers} />}
          {messages.length === 0 ? null : (
            <section class="section" aria-labelledby="messages">
              <h2 id="messages">FAX用紙を作る</h2>
              <p class="small lead">
                送付状と本文です。氏名の一部を伏せ、生年月日・住所・電話番号は載せません。共有書とサマリーのほかは、病名も載せません。
              </p>
              <ul class="own-desks">
                {messages.map(({ title, words, to, make, chip }) => (
                  <li>
                    <div>
                      <h3>{title}</h3>
                      <p class="small">{words}</p>
                      <p class="small">{to}</p>
                    </div>
                    {make === undefined ? (
                      <Chip kind={chip.kind}>{chip.text}</Chip>
                    ) : (
                      <PostForm target={make}>
                        <Button look="secondary" size="small">
                          <span class="visually-hidden">{title}の</span>
                          用紙を作る
                        </Button>
                      </PostForm>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section class="section" aria-labelledby="sheets">
            <h2 id="sheets">作った用紙</h2>
            {sheets.length === 0 ? <p class="lead">まだありません。</p> : null}
            <ul class="own-desks">
              {sheets.map(({ title, words, state, href }) => (
                <li>
                  <div>
                    <h3>
                      <a href={href}>{title}</a>
                    </h3>
                    <p class="small">{words}</p>
                  </div>
                  <Chip kind={state.kind}>{state.text}</Chip>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </>
    ),
  })
}

function Numbers({ numbers }: Pick<CaseFaxView, 'numbers'>) {
  return (
    <ul class="own-desks">
      {numbers.map(({ title, words, chip, link }) => (
        <li>
          <div>
            <p>
              {title} <span class="nowrap">{words}</span>
            </p>
            <Chip kind={chip.kind}>{chip.text}</Chip>
          </div>
          <ButtonLink href={link.href} size="small">
            {numbers.length === 1 ? null : <span class="visually-hidden">{title}の</span>}
            {link.label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

/** A form of the sheet's page. */
export type FaxSheetForm = Readonly<{ target: CaseFormTarget; fields: readonly FieldModel[] }>

export type FaxSheetView = Readonly<{
  strip: CaseStripView
  back: Link
  banners: readonly BannerView[]
  title: string
  chip: ChipView
  facts: readonly Row[]
  /** Absent when its number is not to be used any more. */
  pdf?: Link
  /** Absent once it has been recorded. */
  sent?: FaxSheetForm
  answer?: FaxSheetForm
}>

/** One sheet: the PDF, then 「送った」, then 「届いた」; each is recorded by itself. */
export function renderFaxSheet(frame: Frame, view: FaxSheetView): string {
  const { strip, back, banners, title, chip, facts, pdf, sent, answer } = view
  return renderPage({
    frame,
    title: `FAX用紙 ${strip.code}`,
    back,
    banners,
    errors: errorsOf([...(sent?.fields ?? []), ...(answer?.fields ?? [])]),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="reading">
          <h1>{title}</h1>
          <p class="lead">
            <Chip kind={chip.kind}>{chip.text}</Chip>
          </p>
          <DescriptionList rows={facts} />
          {pdf === undefined ? null : (
            <p class="section button-row">
              <ButtonLink
                href={pdf.href}
                look={sent === undefined ? 'secondary' : 'primary'}
                icon="print"
              >
                {pdf.label}
              </ButtonLink>
            </p>
          )}
          {sent === undefined ? null : (
            <PostForm target={sent.target} className="section">
              <h2>FAXで送ったら</h2>
              {sent.fields.map((field) => (
                <Field field={field} />
              ))}
              <p class="form-end">
                <Button look="secondary">FAXで送ったことを記録する</Button>
              </p>
            </PostForm>
          )}
          {answer === undefined ? null : (
            <PostForm target={answer.target} className="section">
              <h2>返事があったら</h2>
              <p class="small lead">
                相手が用紙の確認番号から答えたときは、自動で記録されます。電話や返信欄で返事があったときに入れてください。
              </p>
              {answer.fields.map((field) => (
                <Field field={field} />
              ))}
              <p class="form-end">
                <Button look="secondary">返事を記録する</Button>
              </p>
            </PostForm>
          )}
        </div>
      </>
    ),
  })
}
