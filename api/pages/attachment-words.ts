import { attachmentKindWords } from '../../manual/forms/attachments'
import type { Attachment } from '../../store/attachments'
import type { AttachmentRow } from '../../templates/pages/components/attachments'

/** One file in a list, with the way to it. */
export function attachmentRow(attachment: Attachment, href: string): AttachmentRow {
  const { kind, fileName, mediaType, size } = attachment
  return {
    title: attachmentKindWords(kind),
    href,
    fileName,
    detail: `${mediaWords(mediaType)} ${sizeWords(size)}`,
  }
}

/** Beside the way to the page of the files. */
export const attachedWords = ({
  attached,
}: Readonly<{ attached: readonly Attachment[] }>): string =>
  attached.length === 0
    ? 'お薬手帳の写しなどを、PDFか写真で添えられます'
    : `いま${attached.length}件`

/** What they are, one after the other; said of none as well. */
export const attachedKinds = (attached: readonly Attachment[]): string =>
  attached.length === 0 ? 'なし' : attached.map(({ kind }) => attachmentKindWords(kind)).join('、')

const MEDIA: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': '写真（JPEG）',
  'image/png': '画像（PNG）',
}
const mediaWords = (mediaType: string): string => MEDIA[mediaType] ?? 'ファイル'

const KB = 1024

function sizeWords(bytes: number): string {
  const kb = Math.max(1, Math.round(bytes / KB))
  return kb < KB ? `${kb} KB` : `${(bytes / KB / KB).toFixed(1)} MB`
}
