import { attachmentKindWords } from '../../manual/forms/attachments'
import type { Attachment } from '../../store/attachments'
import type { AttachmentRow } from '../../templates/pages/components/attachments'
import { fileWords } from '../../templates/words/file'

/** One file in a list, with the way to it. */
export function attachmentRow(attachment: Attachment, href: string): AttachmentRow {
  const { kind, fileName } = attachment
  return {
    title: attachmentKindWords(kind),
    href,
    fileName,
    detail: fileWords(attachment),
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
