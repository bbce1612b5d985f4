import type { FieldView } from '../../manual/forms/view'
import { SegmentCells } from './components/choices'
import { Chip } from './components/chip'
import { Field } from './components/field'
import { FieldErrorLine, Need, Previously } from './components/field-frame'
import { fieldModel, isSegmented, optionsOf } from './form-fields'

type Block = Readonly<{ heading?: string; rows: boolean; fields: readonly FieldView[] }>

/** Neighbours that ask the same choice stand as rows of one table, so that the eye runs down the column. */
export function blocksOf(fields: readonly FieldView[]): readonly Block[] {
  const blocks: Block[] = []
  for (const field of fields) {
    const last = blocks.at(-1)
    if (last !== undefined && field.under === undefined && belongsTo(last, field)) {
      blocks[blocks.length - 1] = {
        ...last,
        rows: isSegmented(field),
        fields: [...last.fields, field],
      }
    } else {
      blocks.push({
        ...(field.under !== undefined && { heading: field.under }),
        rows: false,
        fields: [field],
      })
    }
  }
  return blocks
}

function belongsTo({ fields }: Block, field: FieldView): boolean {
  const previous = fields.at(-1)
  if (previous === undefined || !isSegmented(field) || !isSegmented(previous)) return false
  return codesOf(previous) === codesOf(field) && field.askedWhenWords === undefined
}

const codesOf = ({ options }: FieldView): string => options.map(({ code }) => code).join(' ')

export function FormBlocks({ fields }: { fields: readonly FieldView[] }) {
  return (
    <>
      {blocksOf(fields).map(({ heading, rows, fields: inside }) => (
        <>
          {heading === undefined ? null : <h2 class="field-group-head">{heading}</h2>}
          {rows ? (
            <div class="segment-rows">
              {inside.map((field) => (
                <SegmentRow field={field} />
              ))}
            </div>
          ) : (
            inside.map((field) => <Field field={fieldModel(field)} />)
          )}
        </>
      ))}
    </>
  )
}

function SegmentRow({ field }: { field: FieldView }) {
  const notes = fieldModel(field)
  const changed = field.previously?.same === false
  const labelId = `${field.id}-label`
  const errorId = field.error === undefined ? undefined : `${field.id}-error`
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={errorId}
      class={`field${changed ? ' row-changed' : ''}${field.error === undefined ? '' : ' field-wrong'}`}
    >
      <div>
        <span class="segment-row-label" id={labelId}>
          {field.label}
        </span>
        <Need need={notes.need} />
        <RowNote field={field} />
      </div>
      <FieldErrorLine id={field.id} error={field.error} />
      <SegmentCells
        notes={notes}
        name={field.name}
        options={optionsOf(field)}
        value={field.options.find(({ selected }) => selected)?.code ?? ''}
      />
    </div>
  )
}

function RowNote({ field: { previously, source } }: { field: FieldView }) {
  if (previously !== undefined) return <Previously previously={previously} />
  return source === undefined ? null : <Chip kind="source">{source}</Chip>
}
