import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Reads a PDF back as a person with a viewer would: its words, page by page. */
export async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const texts = [...document.pages()].map((page) => page.getText())
    document.destroy()
    return texts
  } finally {
    library.destroy()
  }
}

/** All of it at once, with the number of its pages. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Readonly<{ pages: number; text: string }>> {
  const texts = await readPages(bytes)
  return { pages: texts.length, text: texts.join('\n') }
}
