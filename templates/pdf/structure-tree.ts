import type PDFDocument from 'pdfkit'
import type { Place } from './compose'

type Document = InstanceType<typeof PDFDocument>
type StructureElement = ReturnType<Document['struct']>

export type Tree = Readonly<{
  draw: (place: Place, draw: () => void) => void
  picture: (alt: string, draw: () => void) => void
  end: () => void
}>

/**
 * Headings, and under each a list of pairs of label and answer: that is what the grid of a form means to
 * somebody who hears it. An answer that goes on over the page stays one answer.
 */
export function createTree(document: Document): Tree {
  const root = document.struct('Document')
  document.addStructure(root)
  const elements = new Map<string, StructureElement>()

  function under(
    parent: StructureElement,
    key: string,
    type: string,
    lang?: string,
  ): StructureElement {
    const known = elements.get(key)
    if (known !== undefined) return known
    const made = document.struct(type, lang === undefined ? {} : { lang })
    parent.add(made)
    elements.set(key, made)
    return made
  }
  function elementFor(place: Exclude<Place, { is: 'artifact' }>): StructureElement {
    switch (place.is) {
      case 'title':
        return under(root, `title ${place.table ?? 0}`, 'H1', place.lang)
      case 'remark':
        return under(root, `remark ${elements.size}`, 'P', place.lang)
      case 'heading':
        return under(root, `heading ${place.table}`, 'H2', place.lang)
      case 'label':
      case 'entry': {
        const list = under(root, `list ${place.table}`, 'L')
        const at = `${place.table}/${place.row}/${place.cell}`
        const pair = under(list, `pair ${at}`, 'LI')
        const type = place.is === 'label' ? 'Lbl' : 'LBody'
        return under(pair, `${place.is} ${at}`, type, place.lang)
      }
    }
  }
  return {
    draw(place, draw) {
      if (place.is === 'artifact') {
        document.markContent('Artifact', { type: 'Pagination' })
        draw()
        document.endMarkedContent()
        return
      }
      elementFor(place).add(draw)
    },
    picture(alt, draw) {
      root.add(document.struct('Figure', { alt }, draw))
    },
    end: () => {
      root.end()
    },
  }
}
