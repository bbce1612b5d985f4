import { compose } from './compose'
import { type Attachment, drawPdf } from './draw'
import { footOf, type Printed } from './foot'
import { getFonts } from './fonts'
import type { PaperLayout } from './form-layout'
import { replacedRemarks } from './replaced'
import { createTextSetter, type TextLine } from './set-text'
import { createTypesetter } from './typeset'

/** A paper of lists that somebody prints: a ledger, the evidence of a month. */
export type ListPaper = Readonly<{
  layout: PaperLayout<TextLine>
  /** Of the file; no personal data. */
  title: string
  printed: Printed
  attachment?: Attachment
  facts?: Readonly<Record<string, string>>
}>

/** A4 pages, tagged, PDF/A; the same paper always gives the same bytes. */
export function printLists(paper: ListPaper): Promise<Uint8Array> {
  const { layout, title, printed, attachment, facts } = paper
  const fonts = getFonts()
  const typesetter = createTypesetter(fonts)
  // Nothing on such a paper is the same for everybody: labels are dates and numbers, and must not be remembered.
  const pages = compose({
    layout,
    typesetter: { ...typesetter, printed: typesetter.written },
    setParts: createTextSetter(typesetter),
    dates: [],
    consent: '',
    remarks: () => replacedRemarks(typesetter.replaced()),
  })
  return drawPdf({
    title,
    fonts,
    pages,
    footOf: (page) => footOf(typesetter, printed, page, pages.length),
    createdAt: printed.printedAt,
    ...(attachment && { attachment }),
    ...(facts && { facts }),
  })
}
