import { Icon } from './icon'

/** What has to be put right; `anchor` is the id of the field's first control. The words are those at the field. */
export type FieldError = Readonly<{ anchor: string; message: string }>

/** Stands first in main and takes the focus, by `autofocus` without script and by app.js where that is not heeded. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" id="error-summary" tabindex={-1} autofocus data-focus>
      <div role="alert">
        <h2>
          <Icon name="warning" />
          {errors.length}か所を直してください
        </h2>
        <ul>
          {errors.map(({ anchor, message }) => (
            <li>
              <a href={`#${anchor}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
