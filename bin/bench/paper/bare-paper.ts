import PDFDocument from 'pdfkit'
import { getFonts } from '../../../templates/pdf/fonts'

const LINES_A_PAGE = 50

/** The same words by pdfkit alone: no boxes, no tags, no archive format, one line under another. */
export function drawBarely(words: readonly string[]): Promise<Uint8Array> {
  const [face] = getFonts().regular
  const document = new PDFDocument({
    size: 'A4',
    margin: 30,
    autoFirstPage: false,
    // pdfkit takes an opened font although its types do not say so.
    ...(face && { font: face.source as unknown as string }),
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    document.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    document.on('error', reject)
  })
  words.forEach((line, index) => {
    if (index % LINES_A_PAGE === 0) document.addPage()
    document.fontSize(9.5).text(line, 30, 30 + (index % LINES_A_PAGE) * 15, { lineBreak: false })
  })
  document.end()
  return ended
}
