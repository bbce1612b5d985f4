import { inflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import {
  type Answers,
  answerList,
  askedFields,
  fieldsOf,
  type Form,
  optionsOf,
} from '../../../manual/forms/form'
import type { LayoutCell, Part } from '../../../templates/pdf/form-layout'
import { getLayout, renderForm } from '../../../templates/pdf/render-form'

export const META = {
  caseCode: 'NW-8-1103',
  printedAt: Date.UTC(2026, 10, 24, 0, 55),
  printedBy: '大前 早苗',
} as const

export type Paper = Readonly<{
  bytes: Uint8Array
  pages: number
  /** Read back without the spaces and line breaks that columns put in. */
  text: string
  /** Every box on the paper from the first to the last: ticked or not. */
  ticks: readonly boolean[]
  replaced: readonly string[]
}>

export type Printer = Readonly<{
  print(form: Form, answers: Answers): Promise<Paper>
  close(): void
}>

/** Prints forms and reads them back; closed at the end of the tests. */
export async function openPrinter(): Promise<Printer> {
  const reader = await openReader()
  return {
    print: async (form, answers) => {
      const { bytes, pages, replaced } = await renderForm(form, answers, META)
      return { bytes, pages, replaced, text: await reader.read(bytes), ticks: ticksOn(bytes) }
    },
    close: reader.close,
  }
}

export type PaperReader = Readonly<{
  /** The words of a PDF without the spaces and line breaks that columns put in. */
  read(bytes: Uint8Array): Promise<string>
  close(): void
}>

/** Closed at the end of the tests. */
export async function openReader(): Promise<PaperReader> {
  const library = await PDFiumLibrary.init()
  return {
    read: async (bytes) => {
      const document = await library.loadDocument(bytes)
      const text = [...document.pages()].map((page) => page.getText()).join('\n')
      document.destroy()
      return closed(text)
    },
    close: () => library.destroy(),
  }
}

export const closed = (text: string): string => text.replace(/\s+/g, '')

/** The boxes as somebody hears them who has the paper read aloud: the words that stand in for the drawing. */
export function ticksOn(bytes: Uint8Array): readonly boolean[] {
  const file = Buffer.from(bytes)
  const drawn = streamsOf(file).map((stream) => stream.toString('latin1'))
  return drawn.flatMap((content) =>
    Array.from(content.matchAll(/\/ActualText <feff(261[01])>/g), ([, box]) => box === TICKED),
  )
}

/** ☑ in UTF-16; ☐ is the one below it. */
const TICKED = '2611'

/** Every compressed stream of the file that can be read as one, in the order of the file. */
function streamsOf(file: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 1)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue
    const dictionary = file.subarray(Math.max(0, at - 200), at).toString('latin1')
    if (!/\/FlateDecode[^]*$/.test(dictionary.split(' obj').at(-1) ?? '')) continue
    const end = file.indexOf('\nendstream', at)
    found.push(inflateSync(file.subarray(at + 7, end)))
  }
  return found
}

/** What the boxes should say, told from the layout and the answers alone. */
export function ticksExpected(form: Form, answers: Answers): readonly boolean[] {
  const asked = new Set(
    form.pages.flatMap((page) => askedFields(page, answers).map(({ id }) => id)),
  )
  const chosen = (id: string) => (asked.has(id) ? answerList(answers[id]) : [])
  const options = new Map(fieldsOf(form).map((field) => [field.id, optionsOf(field)]))
  const ofPart = (part: Part): readonly boolean[] => {
    if ('choices' in part)
      return (options.get(part.choices) ?? []).flatMap(({ code }) => [
        chosen(part.choices).includes(code),
        ...(part.insides?.[code] ?? []).flatMap(ofPart),
      ])
    if ('box' in part)
      return [
        chosen(part.box).some((code) => part.when.includes(code)),
        ...(part.inside ?? []).flatMap(ofPart),
      ]
    return 'bracket' in part ? part.inside.flatMap(ofPart) : []
  }
  const { head, sections } = getLayout(form)
  const rows: readonly (readonly LayoutCell[])[] = [...head, ...sections.flatMap((one) => one.rows)]
  return rows.flat().flatMap(({ parts }) => parts.flatMap(ofPart))
}
