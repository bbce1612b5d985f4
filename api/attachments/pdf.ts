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
  return (await hasPages(bytes))
    ? { ok: true, mediaType: 'application/pdf', bytes }
    : refused('notReadable')
}

/** Opened by PDFium in its WebAssembly, where the worst file can only stop the reader of this one file. */
async function hasPages(bytes: Buffer): Promise<boolean> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const pages = document.getPageCount()
    document.destroy()
    return pages > 0
  } catch {
    // The library throws one bare Error for everything that it cannot open; it is answered as a refusal of the file.
    return false
  } finally {
    library.destroy()
  }
}
