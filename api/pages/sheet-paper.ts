import type { SentSheet } from '../../store/sent-sheets'
import type { SheetCase } from '../../store/sheet-case'
import type { NoticeView, PendingView } from '../../templates/pages/message'
import { paths } from '../routes/paths'

const SECONDS = 3

/** The PDF is made beside everything else and is there a moment after the sending. */
export function drawingView({ caseId, code }: SheetCase, sheet: SentSheet): PendingView {
  return {
    code,
    what: 'PDFを作成中です',
    again: { href: paths.sentSheetPdf(caseId, sheet.submissionId), label: 'もう一度確かめる' },
    refreshSeconds: SECONDS,
    others: [{ href: paths.sentSheet(caseId, sheet.submissionId), label: '画面で内容を見る' }],
  }
}

export function notDrawnView({ caseId, code }: SheetCase, sheet: SentSheet): NoticeView {
  const isPaper = sheet.form === undefined
  return {
    title: isPaper ? 'この提供書にPDFはありません' : 'PDFを作れませんでした',
    words: isPaper
      ? ['紙で渡された提供書なので、内容は紙で確かめてください。']
      : [
          '内容は届いて、残っています。画面で見られ、画面から印刷もできます。',
          '直らないときは、ケース番号を添えて問い合わせてください。',
        ],
    actions: [
      { href: paths.sentSheet(caseId, sheet.submissionId), label: '画面で内容を見る' },
      { href: paths.case(caseId), label: `ケース ${code}` },
    ],
  }
}
