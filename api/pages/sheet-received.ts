import { dayInJapan } from '../../manual/calendar/japan-time'
import type { Writer } from '../../manual/case/form-uses'
import type { TipRow } from '../../manual/editions/edition'
import type { BannerView } from '../../templates/pages/components/banner'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { ReceivedSheetView } from '../../templates/pages/received-sheet'
import { remaining, untilWords } from '../../templates/words/due'
import { nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { attachmentRow } from './attachment-words'
import {
  howSent,
  mayConfirm,
  receiptDuty,
  receivedWords,
  type SentShown,
  sideWords,
  titleOfForm,
} from './sheet-receipt'
import { tipsOfStep } from './duty-words'
import { sheetStrip } from './sheet-strip'

export type ReceivedShown = SentShown &
  Readonly<{
    side: Writer
    /** Where the receipt is posted to; used only by whoever may confirm it. */
    target: CaseFormTarget
  }>

/** A form in the words of the day it was sent, for both sides; who receives it can confirm that. */
export function receivedSheetView(shown: ReceivedShown): ReceivedSheetView {
  const { use, sheetCase, sheet, side } = shown
  const { caseId } = sheetCase
  return {
    strip: receivedStrip(shown),
    back: { href: paths.case(caseId), label: `ケース ${sheetCase.code}` },
    banners: bannersOf(shown),
    title: titleOfForm(use),
    from: fromWords(shown),
    attachments: {
      title: sheet.form === undefined ? '紙のスキャン' : '同封の書類',
      rows: sheet.attachments.map((one) =>
        attachmentRow(one, paths.sentAttachment(caseId, sheet.submissionId, one.id)),
      ),
    },
    pages: sheet.form?.words ?? [],
    ...(sheet.form && {
      pdf: { href: paths.sentSheetPdf(caseId, sheet.submissionId), label: 'PDFで保存する' },
      csv: { href: paths.sentSheetCsvReport(caseId, sheet.submissionId), label: 'CSVで保存する' },
    }),
    tips: receiptTips(shown).map(({ text }) => text),
    receipt: receivedReceipt(shown),
    next: [
      { href: paths.case(caseId), label: 'ケースを開く' },
      { href: side === 'hospital' ? paths.worklist : paths.inbox, label: 'きょうやることへ戻る' },
    ],
  }
}

/** Of the step that confirming a sheet is; for whoever confirms it. */
export function receiptTips({ use, sheetCase, sheet, side }: ReceivedShown): readonly TipRow[] {
  const isA4 = use.sentAs === 'AdmissionInfoSheetSent' && side === 'hospital'
  const leg = sheetCase.state.legs.find(({ id }) => id === sheet.legId)
  return isA4 && leg !== undefined ? tipsOfStep(leg.edition, 'A4') : []
}

function fromWords(shown: ReceivedShown): string {
  const { use, sheet, side, now } = shown
  const who = [sheet.sentByOrganisation, sheet.sentBy && `${sheet.sentBy}さん`]
    .filter(Boolean)
    .join(' ')
  const when = nearMoment(sheet.sentAt, dayInJapan(now))
  if (use.sentAs === 'FormKept') return `${who}が ${when} に作りました`
  const how = sheet.channel === 'screen' ? '' : `（${howSent(shown) ?? ''}）`
  return side === use.goesTo
    ? `${who}から ${when} に届きました${how}`
    : `${who}が ${when} に送りました${how}`
}

function bannersOf({ use, sheet }: ReceivedShown): readonly BannerView[] {
  const isTheSheet = use.sentAs === 'AdmissionInfoSheetSent'
  return [
    ...(sheet.followedBy === undefined
      ? []
      : [
          {
            kind: 'info',
            title: isTheSheet
              ? 'このあとに、追加の提供書が届いています'
              : 'このあとに、新しいものがあります',
            words: ['ケースのページの「書類」から、新しいものを開いてください。'],
          } as const,
        ]),
    ...(sheet.form === undefined
      ? [
          {
            kind: 'info',
            title: '紙で渡された提供書です',
            words: [
              sheet.attachments.length > 0
                ? '内容は下のスキャンか紙で確かめてください。'
                : '内容は紙で確かめてください。この画面には、渡した日時と受け取りだけが残ります。',
            ],
          } as const,
        ]
      : []),
  ]
}

/** The days of the fee are the sender's; here it is only said whose sheet this is. */
export function receivedStrip(shown: SentShown): ReceivedSheetView['strip'] {
  const { code, person, facts } = sheetStrip(shown)
  return { code, person, facts }
}

function receivedReceipt(shown: ReceivedShown): ReceivedSheetView['receipt'] {
  const { use, sheet, side, target, now } = shown
  const { received } = sheet
  if (use.sentAs === 'FormKept') return { kind: 'none' }
  if (received !== undefined)
    return { kind: 'confirmed', words: receivedWords(shown, received, now) }
  const due = receiptDuty(shown)?.dueAt
  const until = due === undefined ? '' : `期限は${untilWords(due, now)}です。`
  if (!mayConfirm(use, sheet, side)) {
    const other = sideWords(use.goesTo === 'hospital' ? 'hospital' : 'coordinator')
    return { kind: 'waiting', words: `${other}の確認を待っています。${until}` }
  }
  const isTold = use.goesTo !== side
  return {
    kind: 'toConfirm',
    target,
    ...(due !== undefined && { due: remaining(due, now) }),
    ...(isTold && { submit: '届いたと聞いたことを記録する' }),
    words: isTold
      ? '紙で渡したあと、届いたと聞いたら記録してください。'
      : use.sentAs === 'AdmissionInfoSheetSent'
        ? `${until}確認すると、送った人の画面に「受領」と出て、加算の記録になります。`
        : '確認すると、送った人の画面に「受領」と出ます。',
  }
}
