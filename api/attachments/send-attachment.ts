import type { Response } from 'express'
import type { Attachment } from '../../store/attachments'

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/**
 * A file that came from outside is saved, never shown as a page of ours: it is sent as a download under a name of our
 * own, its kind is not to be guessed, and if a browser opens it all the same it may do nothing (item 52).
 */
export function sendAttachment(
  res: Response,
  { mediaType }: Attachment,
  bytes: Buffer,
  name: Readonly<{ caseCode: string; number: number }>,
): void {
  const ending = ENDINGS[mediaType] ?? 'bin'
  res
    .set('Content-Type', mediaType)
    .set(
      'Content-Disposition',
      `attachment; filename="doufu-${name.caseCode}-${name.number}.${ending}"`,
    )
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .send(bytes)
}
