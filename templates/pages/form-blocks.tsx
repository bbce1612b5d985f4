import type { FieldView } from '../../manual/forms/view'
import { SegmentCells } from './components/choices'
import { Chip } from './components/chip'
import { Field } from './components/field'
import { FieldErrorLine, Need, Previously } from './components/field-frame'
import { fieldModel, isSegmented, isSmall, optionsOf } from './form-fields'

type Block = Readonly<{
  /** Of a dense page: the part that begins with this block. */
  section?: NonNullable<FieldView['section']>
  heading?: string
  kind: 'rows' | 'pairs' | 'single'
  fields: readonly FieldView[]
}>

/**
 * Neighbours that ask the same choice stand as rows of one table, so that the eye runs down the column; small
 * neighbours stand in pairs.
 */
export function blocksOf(fields: readonly FieldView[]): readonly Block[] {
  const blocks: Block[] = []
  for (const field of fields) {
    const last = blocks.at(-1)
    const { under: heading, section } = field
    const begins = last === undefined || heading !== undefined || section !== undefined
    const joint = begins ? undefined : joined(last, field)
    if (joint === undefined) {
      blocks.push({
        ...(section && { section }),
        ...(heading !== undefined && { heading }),
        kind: 'single',
        fields: [field],
      })
    } else {
      blocks[blocks.length - 1] = joint
    }
  }
  return blocks
}

function joined(block: Block, field: FieldView): Block | undefined {
  const previous = block.fields.at(-1)
  if (previous === undefined) return undefined
  const fields = [...block.fields, field]
  if (block.kind !== 'pairs' && isRowAfter(previous, field))
    return { ...block, kind: 'rows', fields }
  if (block.kind !== 'rows' && isSmall(previous) && isSmall(field)) {
    return { ...block, kind: 'pairs', fields }
  }
  return undefined
}

const isRowAfter = (previous: FieldView, field: FieldView): boolean =>
  isSegmented(field) &&
  isSegmented(previous) &&
  codesOf(previous) === codesOf(field) &&
  previous.required === field.required &&
  field.askedWhenWords === undefined

const codesOf = ({ options }: FieldView): string => options.map(({ code }) => code).join(' ')

export function FormBlocks({ fields }: { fields: readonly FieldView[] }) {
  const isDense = fields.some(({ section }) => section !== undefined)
  return (
    <>
      {blocksOf(fields).map((block) => (
        <>
          <SectionHead section={block.section} />
          <Heading block={block} level={isDense ? 3 : 2} />
          <BlockFields block={block} />
        </>
      ))}
    </>
  )
}

function SectionHead({ section }: { section: Block['section'] | undefined }) {
  if (section === undefined) return null
  return (
    <>
      <h2 class="rule-head dense-part">{section.title}</h2>
      {section.intro === undefined ? null : <p class="lead">{section.intro}</p>}
    </>
  )
}

/** A heading that would only repeat the part above it or the one question below it is left out. */
function Heading({
  block: { section, heading, kind, fields },
  level,
}: {
  block: Block
  /** Below the heading of its part, where the page has parts. */
  level: 2 | 3
}) {
  if (heading === undefined || heading === section?.title) return null
  if (fields.length === 1 && fields[0]?.label === heading) return null
  const allRequired = kind === 'rows' && fields.every(({ required }) => required)
  const Tag = `h${level}` as const
  return (
    <Tag class="field-group-head">
      {heading} {allRequired ? <Need need="required" /> : null}
    </Tag>
  )
}

function BlockFields({ block: { heading, kind, fields } }: { block: Block }) {
  switch (kind) {
    case 'rows':
      return (
        <div class="segment-rows">
          {fields.map((field) => (
            <SegmentRow field={field} needSaid={heading !== undefined && field.required} />
          ))}
        </div>
      )
    case 'pairs':
      return (
        <div class="field-grid">
          {fields.map((field) => (
            <Field field={fieldModel(field)} />
          ))}
        </div>
      )
    case 'single':
      return (
        <>
          {fields.map((field) => (
            <Field field={fieldModel(field)} />
          ))}
        </>
      )
  }
}

function SegmentRow({ field, needSaid }: { field: FieldView; needSaid: boolean }) {
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
        {needSaid ? null : <Need need={notes.need} />}
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
