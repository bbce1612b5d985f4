import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type Examined, refused } from './examined'
import { dangerIn } from './pdf-danger'

/** Where the last bytes of a whole file say that it ends. */
const TAIL = 1024

/** A PDF that ends where it should, has pages for a reader, is not locked, and does nothing by itself. */
export async function examinePdf(bytes: Buffer): Promise<Examined> {
  if (!bytes.subarray(-TAIL).includes('%%EOF')) return refused('cutShort')
  const danger = dangerIn(bytes)
  if (danger !== undefined) return refused(danger)
  const pages = await countPages(bytes)
  return pages > 0
    ? { ok: true, mediaType: 'application/pdf', bytes, pages }
    : refused('notReadable')
}

/** 0 for what cannot be opened. Opened by PDFium in its WebAssembly, where the worst file can only stop the reader of this one file. */
async function countPages(bytes: Buffer): Promise<number> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const pages = document.getPageCount()
    document.destroy()
    return pages
  } catch {
    // The library throws one bare Error for everything that it cannot open; it is answered as a refusal of the file.
    return 0
  } finally {
    library.destroy()
  }
}
