import Busboy, { type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import type { Request, RequestHandler } from 'express'
import { FILE_LIMIT, FILES_AT_A_TIME, PATIENCE_LIMIT, REQUEST_LIMIT } from '../attachments/limits'
import { visitOf } from './visit'

/** A file as it came; the bytes of one that is too large are not kept. */
export type UploadedFile = Readonly<{ name: string; bytes: Buffer; tooLarge: boolean }>

/** What became of the sending as a whole; the fields that came until then are there in each case. */
type UploadFault = 'brokenOff' | 'tooMany' | 'tooLarge'

export type Upload = Readonly<{ files: readonly UploadedFile[]; fault?: UploadFault }>

const NOTHING: Upload = { files: [] }
const uploads = new WeakMap<Request, Upload>()

/** The files of a form; none when it was sent without, or by somebody who is not signed in. */
export const uploadOf = (req: Request): Upload => uploads.get(req) ?? NOTHING

/**
 * Stands before the gate, which looks for the form's token among the fields. A form with files is read up to the limits
 * and no further, and the files of a stranger are not kept at all; everything else passes by.
 */
export const takeUpload: RequestHandler = async (req, _res, next) => {
  if (req.is('multipart/form-data') === 'multipart/form-data') {
    const { fields, ...upload } = await readUpload(req, visitOf(req).kind === 'signedIn')
    req.body = fields
    uploads.set(req, upload)
  }
  next()
}

type Fields = Record<string, string | string[]>
type Reading = Upload & Readonly<{ fields: Fields }>

function readUpload(req: Request, keepsFiles: boolean): Promise<Reading> {
  return new Promise((resolve) => {
    const fields = new Map<string, string[]>()
    const files: UploadedFile[] = []
    let fault: UploadFault | undefined
    let seen = 0

    const settle = (): void => {
      req.off('data', count).off('end', settleSoon).off('close', closed)
      const plain = [...fields].map(([name, [first = '', ...more]]) => [
        name,
        more.length === 0 ? first : [first, ...more],
      ])
      resolve({ fields: Object.fromEntries(plain) as Fields, files, ...(fault && { fault }) })
    }
    /** The rest is read away: a browser that is still sending shows no page. */
    const giveUp = (why: UploadFault): void => {
      fault ??= why
      req.unpipe(boy)
      if (req.readableEnded || req.destroyed) settle()
      else req.resume()
    }
    const brokenOff = (): void => giveUp('brokenOff')
    // A whole request closes as well; what is in it Busboy says.
    const closed = (): void => {
      if (!req.complete) brokenOff()
    }
    // Busboy says that it has finished, or that the end is missing, only after the last of the body.
    const settleSoon = (): void => {
      if (fault !== undefined) settle()
    }
    const count = (chunk: Buffer): void => {
      seen += chunk.length
      if (seen > PATIENCE_LIMIT) req.destroy()
      else if (seen > REQUEST_LIMIT && fault === undefined) giveUp('tooLarge')
    }
    const boy = createBusboy(req)
    if (boy === undefined) {
      resolve({ fields: {}, files, fault: 'brokenOff' })
      req.resume()
      return
    }

    boy.on('field', (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]))
    boy.on('file', (_field, stream, name) => {
      if (keepsFiles) collect(stream, name, files)
      else stream.resume()
    })
    boy.on('filesLimit', () => (fault ??= 'tooMany'))
    boy.on('finish', settle)
    boy.on('error', brokenOff)
    req.on('data', count).on('end', settleSoon).on('close', closed)
    req.pipe(boy)
  })
}

function createBusboy(req: Request) {
  try {
    return new Busboy({
      headers: req.headers as BusboyHeaders,
      limits: { files: FILES_AT_A_TIME, fileSize: FILE_LIMIT, fields: 200, fieldSize: 64 * 1024 },
    })
  } catch {
    // No boundary in the header: whatever comes cannot be told apart.
    return undefined
  }
}

function collect(stream: BusboyFileStream, name: string | undefined, files: UploadedFile[]): void {
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => {
    if (!stream.truncated) parts.push(part)
  })
  // Said of the whole sending as well, which answers it.
  stream.on('error', () => undefined)
  stream.on('end', () => {
    // A file control that was left empty sends a part without a name.
    if (name === undefined || name === '') return
    const bytes = stream.truncated ? Buffer.alloc(0) : Buffer.concat(parts)
    files.push({ name, bytes, tooLarge: stream.truncated })
  })
}
