import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Gray } from './gray-png'

const A_SHADE = 51

export type PdfPictures = Readonly<{
  picturesOf(bytes: Uint8Array): Promise<readonly Gray[]>
  close(): void
}>

/** Every page of a PDF as a picture, as somebody sees it on paper. */
export async function openPdfPictures(): Promise<PdfPictures> {
  const library = await PDFiumLibrary.init()
  return {
    picturesOf: async (bytes) => {
      const document = await library.loadDocument(bytes)
      const pictures: Gray[] = []
      for (const page of document.pages()) {
        const { data, width, height } = await page.render({ scale: 1.5, render: 'bitmap' })
        pictures.push({ width, height, shades: shadesOf(data) })
      }
      document.destroy()
      return pictures
    },
    close: () => {
      library.destroy()
    },
  }
}

/** Black on white: one of the three colours says it all, and six shades of it keep the files small. */
function shadesOf(bitmap: Uint8Array): Uint8Array {
  const shades = new Uint8Array(bitmap.length / 4)
  for (let at = 0; at < shades.length; at += 1)
    shades[at] = Math.round((bitmap[at * 4] ?? 255) / A_SHADE) * A_SHADE
  return shades
}
