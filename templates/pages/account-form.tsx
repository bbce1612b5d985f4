import { TextField } from './components/controls'
import { Radios } from './components/choices'
import { PostForm } from './components/form'
import type { Hidden } from './components/hidden'
import { Button } from './components/link'
import { type Frame, renderPage } from './layout'

/** A field of the small account pages: one line of text, or one of a few. */
type AccountField = Readonly<{
  name: string
  label: string
  hint?: string
  type?: 'text' | 'password'
  autocomplete?: string
  inputmode?: 'numeric'
  value?: string
  options?: readonly Readonly<{ value: string; label: string }>[]
}>

export type AccountForm = Readonly<{
  title: string
  notice?: string
  /** One sentence for the whole form, such as for a wrong pair of name and password. */
  problem?: string
  words?: readonly string[]
  picture?: Readonly<{ src: string; alt: string }>
  facts?: readonly string[]
  form?: Readonly<{
    action: string
    hidden: Hidden
    fields: readonly AccountField[]
    submit: string
  }>
  /** Further forms of one button each. */
  buttons?: readonly Readonly<{
    action: string
    hidden: Hidden
    label: string
    about?: string
  }>[]
  links?: readonly Readonly<{ href: string; label: string }>[]
  reference?: string
}>

/** Where nobody has said yet what stands around the page. */
const BARE: Frame = {
  demo: false,
  homeHref: '/',
  nav: [],
}

/** The account pages that need no drawing of their own. */
export function renderAccountForm(view: AccountForm, frame: Frame = BARE): string {
  const { title, notice, problem, form } = view
  const first = form?.fields[0]?.name ?? 'main'
  return renderPage({
    frame,
    title,
    errors: problem === undefined ? [] : [{ anchor: `field-${first}`, message: problem }],
    ...(notice !== undefined && { banners: [{ kind: 'info', title: notice }] }),
    children: <Body {...view} />,
  })
}

function Body(view: AccountForm) {
  return (
    <div class="reading">
      <h1>{view.title}</h1>
      {view.words?.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {view.picture === undefined ? null : (
        <img class="qr" src={view.picture.src} alt={view.picture.alt} />
      )}
      {view.facts === undefined ? null : <Facts facts={view.facts} />}
      {view.form === undefined ? null : <MainForm form={view.form} problem={view.problem} />}
      {view.buttons?.map(({ label, about, action, hidden }) => (
        <PostForm target={{ action, hidden }}>
          {about === undefined ? null : <p>{about}</p>}
          <Button look="secondary">{label}</Button>
        </PostForm>
      ))}
      {view.reference === undefined ? null : (
        <p>
          受付番号：<strong>{view.reference}</strong>
        </p>
      )}
      {view.links?.map(({ href, label }) => (
        <p>
          <a href={href}>{label}</a>
        </p>
      ))}
    </div>
  )
}

function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <ul class="secret-list">
      {facts.map((fact) => (
        <li>
          <code class="code">{fact}</code>
        </li>
      ))}
    </ul>
  )
}

function MainForm(props: { form: NonNullable<AccountForm['form']>; problem: string | undefined }) {
  const { form, problem } = props
  return (
    <PostForm target={{ action: form.action, hidden: form.hidden }}>
      {form.fields.map((field, index) => (
        <OneOf field={field} problem={index === 0 ? problem : undefined} />
      ))}
      <p class="form-end">
        <Button>{form.submit}</Button>
      </p>
    </PostForm>
  )
}

function OneOf({ field, problem }: { field: AccountField; problem: string | undefined }) {
  const notes = {
    id: `field-${field.name}`,
    label: field.label,
    need: 'required',
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(problem !== undefined && { error: problem }),
  } as const
  if (field.options !== undefined) {
    const value = field.options[0]?.value ?? ''
    return (
      <Radios
        notes={notes}
        name={field.name}
        options={field.options}
        value={value}
        layout="boxed"
      />
    )
  }
  return (
    <TextField
      notes={notes}
      name={field.name}
      value={field.value ?? ''}
      setting={{
        type: field.type ?? 'text',
        width: 'middle',
        ...(field.autocomplete !== undefined && { autocomplete: field.autocomplete }),
        ...(field.inputmode !== undefined && { inputmode: field.inputmode }),
      }}
    />
  )
}
