import { PDFiumLibrary } from '@hyzyla/pdfium'

/** What can be read on each page, without the spaces between. */
export async function readBack(bytes: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const texts = [...document.pages()].map((page) => page.getText().replace(/\s+/g, ''))
  document.destroy()
  library.destroy()
  return texts
}
