import type { ComponentChildren } from 'preact'
import { type CaseFormTarget, type FormTarget, HiddenFields, hiddenOf } from './hidden'

/** The server's words explain what is wrong, so the browser's own checks stay silent. */
export function PostForm(props: {
  target: FormTarget | CaseFormTarget
  className?: string
  /** A draft keeps itself there while somebody types. */
  autosave?: string
  /** Empty fields are stopped by the browser: Enter sends only what is filled in. */
  nativeChecks?: boolean
  /** Names of the fields that the address's fragment fills in, as a QR code brings it; by script alone. */
  fragment?: string
  /** Files go along, as they are. */
  withFiles?: boolean
  children: ComponentChildren
}) {
  const { target, className, autosave, nativeChecks, fragment, withFiles, children } = props
  return (
    <form
      method="post"
      action={target.action}
      enctype={withFiles === true ? 'multipart/form-data' : undefined}
      class={className}
      novalidate={nativeChecks !== true}
      data-once
      data-autosave={autosave}
      data-kept-at={target.keptAt}
      data-fragment={fragment}
    >
      <HiddenFields hidden={hiddenOf(target)} />
      {children}
    </form>
  )
}

/**
 * Enter in a line of text presses the form's first button. Put first, this one only draws the page again, so that
 * nobody sends half a form by accident (usability 10).
 */
export function RedrawOnEnter() {
  return (
    <button
      type="submit"
      name="do"
      value="redraw"
      class="visually-hidden"
      tabindex={-1}
      aria-hidden="true"
    >
      表示し直す
    </button>
  )
}
