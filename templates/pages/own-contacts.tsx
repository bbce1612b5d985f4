import type { BannerView } from './components/banner'
import { Chip, type ChipView } from './components/chip'
import { Disclosure } from './components/disclosure'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm, RedrawOnEnter } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type OwnContactsView = Readonly<{
  title: string
  banners?: readonly BannerView[]
  chip: ChipView
  confirmed: string
  page: Link
  /** Absent while there is nothing to confirm. */
  confirm?: FormTarget
  desks: readonly Readonly<{ purpose: string; href: string; words: string; listed: boolean }>[]
  about: Link
  fax: Link
  /** What readers found wrong, and the press that says it has been looked at. */
  reports: readonly Readonly<{ words: string; settle: FormTarget }>[]
  history: readonly string[]
}>

/** The list as its own office keeps it. */
export function renderOwnContacts(frame: Frame, view: OwnContactsView): string {
  const { title, banners, chip, confirmed, page, confirm, desks, about, fax, reports, history } =
    view
  return renderPage({
    frame,
    title: '窓口の内容',
    back: page,
    ...(banners && { banners }),
    children: (
      <div class="reading-wide">
        <h1>{title}</h1>
        <p class="lead">
          <Chip kind={chip.kind}>{chip.text}</Chip> {confirmed}
        </p>
        {confirm === undefined ? null : (
          <PostForm target={confirm} className="section">
            <p class="small">
              下の内容がすべて正しければ、押してください。6か月のあいだ「最新」と出ます。
            </p>
            <p class="lead">
              <Button>今日確認した</Button>
            </p>
          </PostForm>
        )}
        {reports.length === 0 ? null : <Reports reports={reports} />}
        <section class="section" aria-labelledby="desks">
          <h2 id="desks">用件ごとの窓口</h2>
          <ul class="own-desks">
            {desks.map(({ purpose, href, words, listed }) => (
              <li>
                <div>
                  <h3>{purpose}</h3>
                  <p class="small">{words}</p>
                </div>
                <ButtonLink href={href} size="small">
                  <span class="visually-hidden">{purpose}を</span>
                  {listed ? '直す' : '載せる'}
                </ButtonLink>
              </li>
            ))}
          </ul>
          <p class="section button-row">
            <ButtonLink href={about.href}>{about.label}</ButtonLink>
            <ButtonLink href={fax.href}>{fax.label}</ButtonLink>
          </p>
        </section>
        <section class="section" aria-labelledby="history">
          <h2 id="history">履歴</h2>
          {history.length === 0 ? (
            <p class="lead">まだ何も記録されていません。</p>
          ) : (
            <Disclosure summary={`これまでの変更と確認 ${history.length}件`}>
              <ol>
                {history.map((line) => (
                  <li>{line}</li>
                ))}
              </ol>
            </Disclosure>
          )}
        </section>
      </div>
    ),
  })
}

function Reports({ reports }: Pick<OwnContactsView, 'reports'>) {
  return (
    <section class="section" aria-labelledby="reports">
      <h2 id="reports">まちがいの知らせ {reports.length}件</h2>
      <ul class="own-desks">
        {reports.map(({ words, settle }) => (
          <li>
            <p>{words}</p>
            <PostForm target={settle}>
              <Button look="secondary" size="small">
                確かめた
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

export type ContactEditView = Readonly<{
  title: string
  back: Link
  target: FormTarget
  fields: readonly FieldModel[]
  removable: boolean
}>

/** One part of the list, to be changed. */
export function renderContactEdit(frame: Frame, view: ContactEditView): string {
  const { title, back, target, fields, removable } = view
  return renderPage({
    frame,
    title: '窓口の内容を直す',
    back,
    errors: errorsOf(fields),
    children: (
      <div class="reading">
        <h1>{title}</h1>
        <p class="small quiet">
          保存すると、どなたでも見られるページにすぐ出ます。前の内容は履歴に残ります。
        </p>
        <PostForm target={target} className="section">
          <RedrawOnEnter />
          {fields.map((field) => (
            <Field field={field} />
          ))}
          <p class="form-end button-row">
            <Button>保存する</Button>
            {removable ? (
              <Button look="secondary" name="do" value="remove">
                この窓口を載せるのをやめる
              </Button>
            ) : null}
          </p>
        </PostForm>
      </div>
    ),
  })
}
