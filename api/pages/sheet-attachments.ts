import { attachmentKinds } from '../../manual/forms/attachments'
import type { BannerView } from '../../templates/pages/components/banner'
import type { FormTarget } from '../../templates/pages/components/hidden'
import type { SheetAttachmentsView } from '../../templates/pages/sheet-attachments'
import { FILE_LIMIT_MB, FILES_AT_A_TIME } from '../attachments/limits'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import { createFields } from '../typed/fields'
import type { Filled } from '../typed/typed'
import { attachmentRow } from './attachment-words'
import { sheetWayBack } from './sheet-list'
import { sheetStrip } from './sheet-strip'

export type AttachmentsNotice = 'added' | 'removed' | 'notThere'

const NOTICES = {
  added: { kind: 'success', title: '書類を添えました', words: ['送信すると、一緒に届きます。'] },
  removed: { kind: 'success', title: '書類を外しました' },
  notThere: {
    kind: 'caution',
    title: 'その書類は外せませんでした',
    words: ['もう外されているか、送信されています。いまの一覧を確かめてください。'],
  },
} as const satisfies Record<AttachmentsNotice, BannerView>

export type AttachmentsShown = Filled &
  Readonly<{
    sheet: OpenSheet
    notice?: AttachmentsNotice
    targetOf: (action: string) => FormTarget
  }>

/** What is attached to the sheet so far, and the form that attaches more. */
export function sheetAttachmentsView(shown: AttachmentsShown): SheetAttachmentsView {
  const { sheet, typed, problems, notice, targetOf } = shown
  const { form, sheetCase, attached } = sheet
  const { caseId } = sheetCase
  const fields = createFields(typed, problems)
  return {
    strip: sheetStrip(sheet),
    back: sheetWayBack(sheet),
    banners: notice === undefined ? [] : [NOTICES[notice]],
    formTitle: form.title,
    attached: attached.map((one) => ({
      ...attachmentRow(one, paths.formAttachment(caseId, form.id, one.id)),
      removal: targetOf(paths.formAttachmentRemoval(caseId, form.id, one.id)),
    })),
    words: [
      '送信すると、一緒に届きます。写真に付いている撮影場所や日時などの情報は、取り除いてから保存します。',
    ],
    fields: [
      fields.select(
        { name: 'kind', label: '書類の種類' },
        Object.entries(attachmentKinds(form.id)).map(([value, label]) => ({ value, label })),
      ),
      fields.file({
        name: 'file',
        label: 'ファイル',
        hint: `PDF・JPEG・PNG。1つ${FILE_LIMIT_MB} MBまで、一度に${FILES_AT_A_TIME}つまで選べます`,
      }),
    ],
    target: targetOf(paths.formAttachments(caseId, form.id)),
    next: [
      { href: paths.caseForm(caseId, form.id), label: `${form.title}へ戻る` },
      { href: paths.caseFormCheck(caseId, form.id), label: '内容を確かめて送る' },
    ],
  }
}
