import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'

const LINES_A_PAGE = 50

/** Opened once, as the product opens its faces; pdfkit takes an opened font although its types do not say so. */
function openedFont(): string {
  const file = readFileSync(
    require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  )
  const opener = new PDFDocument({ autoFirstPage: false, font: file as never })
  return (opener as unknown as { _font: { font: string } })._font.font
}

let font: string | undefined

/** The same words by pdfkit alone: no boxes, no tags, no archive format, one line under another. */
export function drawBarely(words: readonly string[]): Promise<Uint8Array> {
  font ??= openedFont()
  const document = new PDFDocument({
    size: 'A4',
    margin: 30,
    autoFirstPage: false,
    font,
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
