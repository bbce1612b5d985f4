import type { Examined } from './examined'
import { refused } from './examined'
import { examineJpeg } from './jpeg'
import { examinePdf } from './pdf'
import { examinePng, PNG_SIGNATURE } from './png'

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff])
const PDF_START = Buffer.from('%PDF-', 'latin1')
/** Word, Excel and PowerPoint: the packages of today and the files of before 2007. */
const OFFICE_STARTS = [
  Buffer.from('PK\u0003\u0004', 'latin1'),
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
]
/** The brands by which a picture of an iPhone says what it is, at the fifth byte. */
const HEIC_BRAND = /^ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)/

/** Says by its content what a file is and whether it may be kept (ASVS 5.2.2; items 49 and 52). */
export async function examineFile(bytes: Buffer): Promise<Examined> {
  if (bytes.length === 0) return refused('empty')
  if (startsWith(bytes, PDF_START)) return examinePdf(bytes)
  if (startsWith(bytes, JPEG_START)) return examineJpeg(bytes)
  if (startsWith(bytes, PNG_SIGNATURE)) return examinePng(bytes)
  if (OFFICE_STARTS.some((start) => startsWith(bytes, start))) return refused('office')
  if (HEIC_BRAND.test(bytes.toString('latin1', 4, 12))) return refused('heic')
  return refused('otherKind')
}

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.subarray(0, start.length).equals(start)
