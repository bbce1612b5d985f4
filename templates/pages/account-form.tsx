import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A field of the small account pages: one line of text, or one of a few. */
export type AccountField = Readonly<{
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
    hidden: readonly (readonly [name: string, value: string])[]
    fields: readonly AccountField[]
    submit: string
  }>
  /** Further forms of one button each. */
  buttons?: readonly Readonly<{
    action: string
    hidden: readonly (readonly [name: string, value: string])[]
    label: string
    about?: string
  }>[]
  links?: readonly Readonly<{ href: string; label: string }>[]
  reference?: string
}>

/** The account pages that need no drawing of their own. */
export function renderAccountForm(view: AccountForm): string {
  return `<!doctype html>${renderToString(<Page {...view} />)}`
}

function Page(view: AccountForm) {
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {view.problem === undefined ? '' : 'エラー：'}
          {view.title} - 南和 入退院連携
        </title>
        <link rel="stylesheet" href="/assets/app.css" />
      </head>
      <body>
        <main id="main">
          <h1>{view.title}</h1>
          {view.notice === undefined ? null : <p role="status">{view.notice}</p>}
          {view.problem === undefined ? null : <p role="alert">エラー：{view.problem}</p>}
          {view.words?.map((sentence) => (
            <p>{sentence}</p>
          ))}
          {view.picture === undefined ? null : (
            <img src={view.picture.src} alt={view.picture.alt} />
          )}
          {view.facts === undefined ? null : (
            <ul>
              {view.facts.map((fact) => (
                <li>
                  <code>{fact}</code>
                </li>
              ))}
            </ul>
          )}
          {view.form === undefined ? null : (
            <Form {...view.form}>
              {view.form.fields.map((field) => (
                <Field {...field} />
              ))}
              <button type="submit">{view.form.submit}</button>
            </Form>
          )}
          {view.buttons?.map(({ label, about, ...form }) => (
            <Form {...form}>
              {about === undefined ? null : <p>{about}</p>}
              <button type="submit">{label}</button>
            </Form>
          ))}
          {view.reference === undefined ? null : <p>受付番号：{view.reference}</p>}
          {view.links?.map(({ href, label }) => (
            <p>
              <a href={href}>{label}</a>
            </p>
          ))}
        </main>
      </body>
    </html>
  )
}

function Form(props: {
  action: string
  hidden: readonly (readonly [name: string, value: string])[]
  children: ComponentChildren
}) {
  return (
    <form method="post" action={props.action}>
      {props.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  )
}

function Field(field: AccountField) {
  const id = `field-${field.name}`
  const hintId = field.hint === undefined ? undefined : `${id}-hint`
  if (field.options !== undefined)
    return (
      <fieldset>
        <legend>{field.label}</legend>
        {field.options.map(({ value, label }, index) => (
          <p>
            <input
              type="radio"
              id={`${id}-${index}`}
              name={field.name}
              value={value}
              checked={index === 0}
            />
            <label for={`${id}-${index}`}>{label}</label>
          </p>
        ))}
      </fieldset>
    )
  return (
    <p>
      <label for={id}>{field.label}</label>
      {field.hint === undefined ? null : <span id={hintId}>{field.hint}</span>}
      <input
        id={id}
        name={field.name}
        type={field.type ?? 'text'}
        autocomplete={field.autocomplete}
        inputmode={field.inputmode}
        value={field.value}
        aria-describedby={hintId}
        required
      />
    </p>
  )
}
