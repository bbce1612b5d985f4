import type { Condition } from '../../manual/forms/form'
import type { Sizes } from './sizes'

/*
 * Where each answer of a form stands on paper, as data. The drawing knows nothing of any one form.
 */

export type Part =
  /** Whole sentences of the form, as large as answers; broken between words where they have spaces. */
  | Readonly<{ prose: string }>
  /** What a person has called something: set as it was written. */
  | Readonly<{ written: string }>
  /** Printed words of the form; a unit stands close to the number before it. */
  | Readonly<{ words: string; unit?: true }>
  /** Words with room in brackets behind them: 特記事項（ ）. */
  | Readonly<{ bracket: string; inside: readonly Part[] }>
  /** What was answered; room is left where nothing was. */
  | Readonly<{
      entry: string
      size?: number
      bold?: true
      /** Days as R8.4.1. */
      short?: true
      /** Days for somebody who does not count in eras: 2026年4月1日, 1 April 2026. */
      days?: 'western' | 'english'
      /** Room left on an empty form, in points. */
      room?: number
      /** Lines left on an empty form for writing by hand. */
      lines?: number
    }>
  /** Every choice of the field with a box; insides are printed in brackets behind their choice. */
  | Readonly<{ choices: string; insides?: Readonly<Record<string, readonly Part[]>> }>
  /** One box of our own wording, ticked when the answer is one of the codes. */
  | Readonly<{ box: string; when: readonly string[]; label: string; inside?: readonly Part[] }>
  /** The word that belongs to the code answered: the 2 of 要介護（2）. */
  | Readonly<{ chosen: string; says: Readonly<Record<string, string>> }>
  | Readonly<{ newLine: true }>

/** `P` is what stands in a cell: parts of a form, or whatever else the setter of a paper knows to set. */
export type LayoutCell<P = Part> = Readonly<{
  label: string
  parts: readonly P[]
  /** What stands in it are words of the paper, not an answer. */
  ownWords?: true
  /** Of the width of the table; the cells of a row share 1. */
  share: number
  labelWidth: number
}>

export type LayoutSection<P = Part> = Readonly<{
  heading: string
  /** The back of the national form begins here. */
  startsPage?: true
  /** Of the page that begins here, when it is a paper of its own. */
  pageTitle?: string
  /** Printed only when this is answered so. */
  shownWhen?: Condition
  /** The language of its own words, where it is not Japanese. */
  lang?: 'en'
  rows: readonly (readonly LayoutCell<P>[])[]
  /** Printed under its table. */
  note?: string
}>

/** Height of a line by the size of its words, and points above and below the words of a row. */
export type RowSpacing = Readonly<{
  leading: number
  pad: number
  afterTable: number
  /** In a row taller than this, label and entry begin at the top. */
  tall?: number
}>

/** A paper of tables: what the composer sets, whatever it is about. */
export type PaperLayout<P> = Readonly<{
  /** How close the rows of its tables stand; a new edition may be closer, an old one stays as it was. */
  rows?: RowSpacing
  /** Larger letters than those of a form, for people who are old or ill. */
  sizes?: Sizes
  /** From whom to whom, above the title. */
  over: string
  title: string
  head: readonly (readonly LayoutCell<P>[])[]
  /** Under the head: of a form the sentence on consent, to which the consent's date is added. None on what stays in the house. */
  consentSentence?: string
  sections: readonly LayoutSection<P>[]
  notes: readonly string[]
}>

export type FormLayout = PaperLayout<Part> &
  Readonly<{
    formId: string
    edition: string
    dates: readonly Readonly<{ label: string; field: string }>[]
  }>

/** Every field a layout shows, each as often as it is shown. */
export function fieldsShown(layout: FormLayout): readonly string[] {
  const rows = [layout.head, ...layout.sections.map((section) => section.rows)].flat(2)
  return [
    ...layout.dates.map(({ field }) => field),
    ...rows.flatMap(({ parts }) => parts.flatMap(fieldsOfPart)),
  ]
}

function fieldsOfPart(part: Part): readonly string[] {
  if ('entry' in part) return [part.entry]
  if ('chosen' in part) return [part.chosen]
  if ('choices' in part) {
    return [
      part.choices,
      ...Object.values(part.insides ?? {})
        .flat()
        .flatMap(fieldsOfPart),
    ]
  }
  if ('bracket' in part) return part.inside.flatMap(fieldsOfPart)
  if ('box' in part) return [part.box, ...(part.inside ?? []).flatMap(fieldsOfPart)]
  return []
}
