import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { Channel } from '../../manual/case/events'
import { getLeg } from '../../manual/case/legs'
import { dutiesAt } from '../../manual/duties/duties-at'
import type { DutyView } from '../../manual/duties/duty'
import { tierOn } from '../../manual/fees/admission-info-fee'
import { getUse } from '../../manual/forms/uses'
import type { SentSheet } from '../../store/sent-sheets'
import type { SheetCase } from '../../store/sheet-case'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { FormSentView } from '../../templates/pages/form-sent'
import type { ReceivedSheetView } from '../../templates/pages/received-sheet'
import { remaining, untilWords } from '../../templates/words/due'
import { fullMoment, nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { attachedKinds, attachmentRow } from './attachment-words'
import { sheetStrip } from './sheet-strip'

export type SentShown = Readonly<{ sheetCase: SheetCase; sheet: SentSheet; now: Instant }>

const TITLE = '入院時情報提供書'

const HOW = {
  screen: 'この画面',
  phone: '電話',
  fax: 'FAX',
  visit: '持参',
  mail: '郵送',
  paper: '持参',
} as const satisfies Record<Channel, string>

/** What the sender sees after sending: sent, and not yet received. */
export function sheetSentView({ sheetCase, sheet, now }: SentShown): FormSentView {
  const { caseId, code, hospital } = sheetCase
  const { submissionId } = sheet
  const rows = (sheet.form?.words ?? []).flatMap((page) => page.rows)
  const answered = rows.filter(({ value }) => value !== '').length
  const content = paths.sentSheet(caseId, submissionId)
  return {
    code,
    title: `${hospital.name}へ送信しました`,
    at: fullMoment(sheet.sentAt),
    receiptNumber: submissionId.slice(0, 8).toUpperCase(),
    receipt: receiptOf({ sheetCase, sheet, now }),
    next: nextRows({ sheetCase, sheet, now }),
    sent: [
      { label: TITLE, value: `${rows.length}項目のうち${answered}項目を記入` },
      ...attachedRow(sheet),
      { label: '方法', value: HOW[sheet.channel] },
      ...feeRow(sheetCase, sheet, now),
    ],
    links: [
      { href: paths.case(caseId), label: 'ケースを開く' },
      { href: content, label: '送った内容を見る' },
      { href: paths.inbox, label: 'きょうやることへ戻る' },
    ],
    pdf: { href: paths.sentSheetPdf(caseId, submissionId), label: '控えのPDFを保存する' },
  }
}

const attachedRow = ({ attachments }: SentSheet): FormSentView['sent'] =>
  attachments.length === 0 ? [] : [{ label: '同封の書類', value: attachedKinds(attachments) }]

function receiptOf({ sheetCase, sheet, now }: SentShown): FormSentView['receipt'] {
  if (sheet.received !== undefined)
    return { kind: 'confirmed', words: receivedWords(sheet.received, now) }
  const due = receiptDuty(sheetCase, sheet, now)?.dueAt
  const until = due === undefined ? '' : `確認の期限は、${untilWords(due, now)}です。`
  return {
    kind: 'waiting',
    words: `病院が受け取りを確認すると、ここと「きょうやること」に出ます。${until}`,
  }
}

function nextRows({ sheetCase, sheet, now }: SentShown): FormSentView['next'] {
  const due = receiptDuty(sheetCase, sheet, now)?.dueAt
  const blank = (sheet.form?.words ?? [])
    .flatMap(({ rows }) => rows)
    .some(({ value }) => value === '')
  return [
    ...(due === undefined
      ? []
      : [
          { when: untilWords(due, now), words: '病院が受け取りを確認します。' },
          {
            when: '確認がないとき',
            words:
              '病院に催促が行き、それでもないときは「病院の窓口に電話する」がきょうやることに出ます。',
          },
        ]),
    ...(blank
      ? [
          {
            when: 'いつでも',
            words: '書き足して送ると、追加の提供書として届きます。前に送ったものも残ります。',
          },
        ]
      : []),
    { when: '退院が近づいたら', words: '病院から退院調整開始の連絡が届きます。' },
  ]
}

/** Which tier the time of provision falls into; to be claimed on other conditions too. */
function feeRow(
  { state }: SheetCase,
  { legId, sentAt }: SentSheet,
  now: Instant,
): FormSentView['sent'] {
  const duty = dutiesAt(state, now).find((one) => one.code === 'A3' && one.legId === legId)
  const window = duty?.feeWindow
  const [first] = getLeg(state, legId).sheetsSent
  if (window?.applicable !== true || first === undefined || first.at !== sentAt) return []
  const tier = tierOn(window, dayInJapan(sentAt))
  const fee = window.tiers.find((one) => one.tier === tier)
  const value =
    fee === undefined
      ? '加算の期限は過ぎていました。'
      : `入院時情報連携加算（${fee.tier === 'I' ? 'Ⅰ' : 'Ⅱ'}）${fee.units}単位の対象となりえます。受け取りの確認が記録として要ります。`
  return [{ label: '加算', value }]
}

/** A4, as long as somebody still has to confirm. */
function receiptDuty(
  { state }: SheetCase,
  { legId }: SentSheet,
  now: Instant,
): DutyView | undefined {
  return dutiesAt(state, now).find(
    ({ code, status, legId: leg }) => code === 'A4' && status === 'open' && leg === legId,
  )
}

const receivedWords = ({ at, by }: NonNullable<SentSheet['received']>, now: Instant): string =>
  `${by === undefined ? '病院' : `${by}さん`}が ${nearMoment(at, dayInJapan(now))} に確認しました。`

export type ReceivedShown = SentShown &
  Readonly<{
    side: 'hospital' | 'coordinator'
    /** Where the receipt is posted to; used by the hospital only. */
    target: CaseFormTarget
  }>

/** A sheet in the words of the day it was sent, for both sides; only the hospital can confirm it. */
export function receivedSheetView(shown: ReceivedShown): ReceivedSheetView {
  const { sheetCase, sheet, side, now } = shown
  const { caseId } = sheetCase
  const who = [sheet.sentByOrganisation, sheet.sentBy && `${sheet.sentBy}さん`]
    .filter(Boolean)
    .join(' ')
  const when = nearMoment(sheet.sentAt, dayInJapan(now))
  const how = sheet.channel === 'screen' ? '' : `（${HOW[sheet.channel]}）`
  return {
    strip: receivedStrip(sheetCase, now),
    back: { href: paths.case(caseId), label: `ケース ${sheetCase.code}` },
    banners: [
      ...(sheet.followedBy === undefined
        ? []
        : [
            {
              kind: 'info',
              title: 'このあとに、追加の提供書が届いています',
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
    ],
    title: TITLE,
    from:
      side === 'hospital'
        ? `${who}から ${when} に届きました${how}`
        : `${who}が ${when} に送りました${how}`,
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
    receipt: receivedReceipt(shown),
    next: [
      { href: paths.case(caseId), label: 'ケースを開く' },
      { href: side === 'hospital' ? paths.worklist : paths.inbox, label: 'きょうやることへ戻る' },
    ],
  }
}

/** The days of the fee are the sender's; here it is only said whose sheet this is. */
export function receivedStrip(sheetCase: SheetCase, now: Instant): ReceivedSheetView['strip'] {
  const { code, person, facts } = sheetStrip({
    sheetCase,
    now,
    use: getUse('admission-info-sheet'),
  })
  return { code, person, facts }
}

function receivedReceipt({
  sheetCase,
  sheet,
  side,
  target,
  now,
}: ReceivedShown): ReceivedSheetView['receipt'] {
  const { received } = sheet
  if (received !== undefined) return { kind: 'confirmed', words: receivedWords(received, now) }
  const due = receiptDuty(sheetCase, sheet, now)?.dueAt
  const until = due === undefined ? '' : `期限は${untilWords(due, now)}です。`
  if (side === 'coordinator')
    return { kind: 'waiting', words: `病院の確認を待っています。${until}` }
  return {
    kind: 'toConfirm',
    target,
    ...(due !== undefined && { due: remaining(due, now) }),
    words: `${until}確認すると、送った人の画面に「受領」と出て、加算の記録になります。`,
  }
}
