import type { Instant } from '../../../manual/calendar/japan-time'
import { type ComposedPage, PAGE } from '../compose'
import { drawPdf, FOOT } from '../draw'
import { getFonts } from '../fonts'
import { createTypesetter, type Typesetter } from '../typeset'
import { createFlowingPage, LEGIBLE_SIZES, type FlowingPage } from './flowing-page'

export type FlowingDrawing = Readonly<{
  /** No personal data: it becomes the name of the print job. */
  title: string
  madeAt: Instant
  /** What stands at the foot of every page before its number. */
  foot: string
  pages: readonly ((page: FlowingPage) => void)[]
}>

/** One page, set from top to bottom. */
export function setPage(typesetter: Typesetter, set: (page: FlowingPage) => void): ComposedPage {
  const page = createFlowingPage(typesetter)
  set(page)
  return page.composed()
}

/** Sheets for a fax, a letter or a summary as one PDF/A-2a; the same drawing always gives the same bytes. */
export const drawFlowing = ({ pages, ...drawing }: FlowingDrawing): Promise<Uint8Array> =>
  drawComposed({
    ...drawing,
    pages: (typesetter) => pages.map((set) => setPage(typesetter, set)),
  })

/** As drawFlowing, for pages that are composed elsewhere, with the fonts of the drawing. */
export function drawComposed({
  title,
  madeAt,
  foot,
  pages,
}: Omit<FlowingDrawing, 'pages'> &
  Readonly<{ pages: (typesetter: Typesetter) => readonly ComposedPage[] }>): Promise<Uint8Array> {
  const fonts = getFonts()
  const typesetter = createTypesetter(fonts)
  const composed = pages(typesetter)
  const footOf = (number: number): ComposedPage =>
    setPage(typesetter, (page) => {
      page.y = FOOT.top
      const words = `${foot}\u3000${number} / ${composed.length} ページ`
      page.words(words, { place: { is: 'artifact' }, size: LEGIBLE_SIZES.label, bold: true })
      page.rule({ x: PAGE.left, y: FOOT.top - 2 }, { x: PAGE.right, y: FOOT.top - 2 })
    })
  return drawPdf({ title, fonts, pages: composed, footOf, createdAt: madeAt })
}
