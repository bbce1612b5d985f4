import { getLeg } from '../../manual/case/legs'
import { sheetEvidence } from '../../manual/fees/sheet-evidence'
import type { FormSentView } from '../../templates/pages/form-sent'
import { untilWords } from '../../templates/words/due'
import { fullMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { attachedKinds } from './attachment-words'
import {
  howSent,
  receiptDuty,
  receivedWords,
  receiverName,
  type SentShown,
  sideWords,
  titleOfForm,
} from './sheet-receipt'
import { nextRows } from './sheet-sent-next'

/** What the sender sees after sending: sent, and not yet received; or kept, which nobody receives. */
export function sheetSentView(shown: SentShown): FormSentView {
  const { use, sheetCase, sheet } = shown
  const { caseId, code } = sheetCase
  const { submissionId } = sheet
  const isKept = use.sentAs === 'FormKept'
  const rows = (sheet.form?.words ?? []).flatMap((page) => page.rows)
  const answered = rows.filter(({ value }) => value !== '').length
  const how = howSent(shown)
  return {
    code,
    title: titleWords(shown),
    at: fullMoment(sheet.sentAt),
    receiptNumber: submissionId.slice(0, 8).toUpperCase(),
    receipt: receiptOf(shown),
    next: nextRows(shown),
    what: isKept ? '作ったもの' : '送ったもの',
    sent: [
      { label: titleOfForm(use), value: `${rows.length}項目のうち${answered}項目を記入` },
      ...attachedRow(shown),
      ...(how === undefined ? [] : [{ label: '方法', value: how }]),
      ...feeRow(shown),
    ],
    links: [
      { href: paths.case(caseId), label: 'ケースを開く' },
      {
        href: paths.sentSheet(caseId, submissionId),
        label: isKept ? '内容を見る' : '送った内容を見る',
      },
      {
        href: use.filledBy === 'hospital' ? paths.worklist : paths.inbox,
        label: 'きょうやることへ戻る',
      },
    ],
    pdf: {
      href: paths.sentSheetPdf(caseId, submissionId),
      label: isKept || how !== 'この画面' ? 'PDFを保存する' : '控えのPDFを保存する',
    },
  }
}

const attachedRow = ({ sheet: { attachments } }: SentShown): FormSentView['sent'] =>
  attachments.length === 0 ? [] : [{ label: '同封の書類', value: attachedKinds(attachments) }]

function titleWords(shown: SentShown): string {
  const { use, sheet } = shown
  if (use.goesTo === 'family') return `${titleOfForm(use)}を作りました`
  if (use.sentAs === 'FormKept') return '記録として残しました'
  return sheet.channel === 'screen'
    ? `${receiverName(shown)}へ送信しました`
    : '紙で渡す用に仕上げました'
}

function receiptOf(shown: SentShown): FormSentView['receipt'] {
  const { use, sheet, now } = shown
  if (use.sentAs === 'FormKept') return { kind: 'none' }
  if (sheet.received !== undefined)
    return { kind: 'confirmed', words: receivedWords(shown, sheet.received, now) }
  if (use.sentAs !== 'AdmissionInfoSheetSent') {
    const other = use.goesTo === 'hospital' ? sideWords('hospital') : sideWords('coordinator')
    return { kind: 'waiting', words: `${other}が受け取りを確認すると、ここに出ます。` }
  }
  const due = receiptDuty(shown)?.dueAt
  const until = due === undefined ? '' : `確認の期限は、${untilWords(due, now)}です。`
  return {
    kind: 'waiting',
    words: `病院が受け取りを確認すると、ここと「きょうやること」に出ます。${until}`,
  }
}

/** Which tier the time of provision falls into, for the office whose sheet it is; to be claimed on other conditions too. */
function feeRow({ use, sheetCase: { state }, sheet, now }: SentShown): FormSentView['sent'] {
  if (use.duty !== 'A3') return []
  const leg = getLeg(state, sheet.legId)
  const { sheet: first, verdict, tier } = sheetEvidence(state, leg, now)
  if (verdict === 'noFee' || first?.eventId !== sheet.eventId) return []
  const value =
    tier === undefined
      ? '加算の期限は過ぎていました。'
      : `入院時情報連携加算（${tier.tier === 'I' ? 'Ⅰ' : 'Ⅱ'}）${tier.units}単位の対象となりえます。受け取りの確認が記録として要ります。`
  return [{ label: '加算', value }]
}
