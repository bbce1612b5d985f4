import type { ComponentChildren } from 'preact'
import { Chip } from './chip'
import { Icon } from './icon'

export type ShownWith = Readonly<{ name: string; isOneOf: readonly string[] }>

export type FieldNotes = Readonly<{
  /** The first control has this id, so that the error summary can lead to it. */
  id: string
  label: string
  hint?: string
  need?: 'required' | 'optional'
  error?: string
  /** Where a prefilled value came from, until somebody confirms it. */
  source?: string
  /** What the earlier sheet said. */
  previously?: Readonly<{ words: string; same: boolean }>
  /** 「…のとき」: when the field is asked at all. */
  when?: string
  /** Belongs to these answers of another question; app.js folds it away beside any other. */
  shownWith?: ShownWith
}>

export function Need({ need }: { need: FieldNotes['need'] }) {
  if (need === undefined) return null
  return need === 'required' ? (
    <span class="need need-required">※必須</span>
  ) : (
    <span class="need">※任意</span>
  )
}

export function FieldErrorLine({ id, error }: { id: string; error: string | undefined }) {
  return (
    <>
      {errorLines(error).map((line, at) => (
        <p class="field-error" id={errorId(id, at)}>
          <Icon name="warning" />
          <span>エラー：{line}</span>
        </p>
      ))}
    </>
  )
}

/** A field may have several errors, one a line: each of some files that were sent together. */
export const errorLines = (error: string | undefined): readonly string[] =>
  error === undefined ? [] : error.split('\n')

const errorId = (id: string, at: number): string => `${id}-error${at === 0 ? '' : `-${at + 1}`}`

export function Previously({ previously }: { previously: FieldNotes['previously'] | undefined }) {
  if (previously === undefined) return null
  return previously.same ? (
    <span class="previously">前回と同じ</span>
  ) : (
    <span class="previously previously-other">
      <Icon name="pencil" />
      前回は「{previously.words}」
    </span>
  )
}

/** Ids of what describes the control, in reading order. */
export function describedBy({ id, hint, error }: FieldNotes): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...errorLines(error).map((_, at) => errorId(id, at)),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Notes({ notes }: { notes: FieldNotes }) {
  return (
    <>
      {notes.source === undefined ? null : <Chip kind="source">{notes.source}</Chip>}
      <Previously previously={notes.previously} />
    </>
  )
}

function HintLines({ notes: { id, hint, when, error } }: { notes: FieldNotes }) {
  return (
    <>
      {when === undefined ? null : <p class="hint">{when}</p>}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrorLine id={id} error={error} />
    </>
  )
}

const frameClass = ({ error }: FieldNotes, extra: string): string =>
  ['field', extra, error === undefined ? '' : 'field-wrong'].filter((word) => word !== '').join(' ')

/** What is wrong stays in sight whatever the other question says. */
const shownWith = ({ shownWith: other, error }: FieldNotes): string | undefined =>
  other === undefined || error !== undefined ? undefined : [other.name, ...other.isOneOf].join(' ')

/** One control with its label above. */
export function OneField(props: {
  notes: FieldNotes
  extra?: string
  children: ComponentChildren
}) {
  const { notes, extra = '', children } = props
  return (
    <div class={frameClass(notes, extra)} data-shown-with={shownWith(notes)}>
      <p class="label-line">
        <label for={notes.id}>
          {notes.label} <Need need={notes.need} />
        </label>
        <Notes notes={notes} />
      </p>
      <HintLines notes={notes} />
      {children}
    </div>
  )
}

/** Several controls under one question. */
export function FieldGroup(props: {
  notes: FieldNotes
  extra?: string
  children: ComponentChildren
}) {
  const { notes, extra = '', children } = props
  return (
    <fieldset
      class={frameClass(notes, extra)}
      aria-describedby={describedBy(notes)}
      data-shown-with={shownWith(notes)}
    >
      <legend>
        {notes.label} <Need need={notes.need} />
      </legend>
      <Notes notes={notes} />
      <HintLines notes={notes} />
      {children}
    </fieldset>
  )
}
