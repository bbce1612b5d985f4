import type { Instant } from '../../../manual/calendar/japan-time'
import { type ComposedPage, PAGE } from '../compose'
import { drawPdf, FOOT } from '../draw'
import { getFonts } from '../fonts'
import { createTypesetter } from '../typeset'
import { createFaxPage, FAX_SIZES, type FaxPage } from './fax-page'

export type FaxDrawing = Readonly<{
  /** No personal data: it becomes the name of the print job. */
  title: string
  madeAt: Instant
  /** What stands at the foot of every page before its number. */
  foot: string
  pages: readonly ((page: FaxPage) => void)[]
}>

/** Sheets for a fax as one PDF/A-2a; the same drawing always gives the same bytes. */
export function drawFax({ title, madeAt, foot, pages }: FaxDrawing): Promise<Uint8Array> {
  const fonts = getFonts()
  const typesetter = createTypesetter(fonts)
  const composed = pages.map((set) => {
    const page = createFaxPage(typesetter)
    set(page)
    return page.composed()
  })
  const footOf = (number: number): ComposedPage => {
    const page = createFaxPage(typesetter)
    page.y = FOOT.top
    const words = `${foot}\u3000${number} / ${pages.length} ページ`
    page.words(words, { place: { is: 'artifact' }, size: FAX_SIZES.label, bold: true })
    page.rule({ x: PAGE.left, y: FOOT.top - 2 }, { x: PAGE.right, y: FOOT.top - 2 })
    return page.composed()
  }
  return drawPdf({ title, fonts, pages: composed, footOf, createdAt: madeAt })
}
