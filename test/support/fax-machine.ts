import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** What comes out at the other end: dots that are black or white, twice as dense across as down. */
export type Faxed = Readonly<{ width: number; height: number; dots: Uint8Array }>

/** A4 at 200 × 100 dots an inch, the coarse setting that most machines send with. */
const WIDTH = 1654
const HEIGHT = 1169
const HALF_GREY = 128

let library: ReturnType<typeof PDFiumLibrary.init> | undefined

/** One page of a PDF as a fax machine reads it. */
export async function faxed(pdf: Uint8Array, page: number): Promise<Faxed> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  const image = await document
    .getPage(page)
    .render({ width: WIDTH, height: HEIGHT, colorSpace: 'Gray', render: 'bitmap' })
  document.destroy()
  const { data, width, height } = image
  return { width, height, dots: Uint8Array.from(data, (grey) => (grey < HALF_GREY ? 1 : 0)) }
}

/** Ends what the machine holds; once, when all is read. */
export async function switchOff(): Promise<void> {
  ;(await library)?.destroy()
  library = undefined
}

/** What a phone reads from the printed fax: each line stands on paper as high as two dots are wide. */
export async function qrCodesOn({ width, height, dots }: Faxed): Promise<readonly string[]> {
  const wasmBinary = new Uint8Array(
    readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')),
  )
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer } })
  const header = new TextEncoder().encode(`P5\n${width} ${height * 2}\n255\n`)
  const picture = new Uint8Array(header.length + width * height * 2)
  picture.set(header)
  for (let y = 0; y < height * 2; y += 1)
    for (let x = 0; x < width; x += 1)
      picture[header.length + y * width + x] = dots[Math.floor(y / 2) * width + x] === 1 ? 0 : 255
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true })
  return found.map(({ text }) => text)
}
