import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import { CHECKSHEET_VERDICTS } from '../../../manual/screening/checksheet-words'
import type { CaseDocument } from '../../../templates/pages/case-page'
import { nearMoment } from '../../../templates/words/time'
import { paths } from '../../routes/paths'
import { checksOf } from '../checksheet-paper'
import { CHANNEL_NAMES } from './channel-words'
import { formDocuments } from './form-documents'
import { faxDocuments } from './fax-offer'
import type { Standing } from './standing'

const TITLE = '入院時情報提供書'

/** The sheets of information, the other forms, those for the fax and the checks, each newest first. */
export function caseDocuments(standing: Standing): readonly CaseDocument[] {
  return [
    ...infoSheets(standing),
    ...formDocuments(standing),
    ...faxDocuments(standing),
    ...checksheets(standing),
  ]
}

/** The hospital's own record: what stands on it is nobody else's to read. */
function checksheets(standing: Standing): readonly CaseDocument[] {
  if (standing.side !== 'hospital') return []
  const { view, now } = standing
  return checksOf(standing)
    .toReversed()
    .map(({ seq, occurredAt, data }) => ({
      title: '基準チェックシート',
      detail: `判定 ${nearMoment(occurredAt, dayInJapan(now))}`,
      state: { kind: 'done', text: CHECKSHEET_VERDICTS[data.result] },
      pdf: { href: paths.checksheetPdf(view.caseId, seq), label: 'PDF' },
    }))
}

/** Every sheet that was sent; until the first the place where it will be. */
function infoSheets(standing: Standing): readonly CaseDocument[] {
  const sent = standing.view.events.filter((event) => event.type === 'AdmissionInfoSheetSent')
  if (sent.length > 0)
    return sent.map((event, index) => sheetOf(standing, event, index)).toReversed()
  if (standing.side === 'hospital' || standing.state.closed !== undefined) return []
  const { caseId } = standing.view
  return [
    {
      title: TITLE,
      href: paths.caseForm(caseId, 'admission-info-sheet'),
      detail: '画面で作って送れます',
      state: { kind: 'notYet', text: 'まだ送っていません' },
    },
  ]
}

function sheetOf(
  { view, leg, now }: Standing,
  event: CaseEvent<'AdmissionInfoSheetSent'>,
  index: number,
): CaseDocument {
  const { submissionId } = event
  const received = lastReceived(leg.sheetsReceived, leg.sheetsSent) >= index
  const drawn = view.documents.some((one) => one.formSubmissionId === submissionId)
  const attached = (submissionId && view.remarks.get(submissionId)?.attachments) ?? 0
  const along =
    attached === 0
      ? ''
      : `\u3000${event.data.channel === 'screen' ? '同封' : 'スキャン'} ${attached}件`
  const how = event.data.channel === 'screen' ? '' : `\u3000${CHANNEL_NAMES[event.data.channel]}`
  return {
    title: index === 0 ? TITLE : `${TITLE}（追加 ${index}）`,
    detail: `${nearMoment(event.occurredAt, dayInJapan(now))}${how}${along}`,
    state: received ? { kind: 'done', text: '受領' } : { kind: 'waiting', text: '受領待ち' },
    // A sheet on paper has a page as well: there its receipt is confirmed.
    ...(submissionId !== undefined && {
      href: paths.sentSheet(view.caseId, submissionId),
      ...(drawn && {
        pdf: { href: paths.sentSheetPdf(view.caseId, submissionId), label: 'PDF' },
      }),
    }),
  }
}

/** A receipt covers its sheet and those sent before it. */
function lastReceived(
  receipts: Standing['leg']['sheetsReceived'],
  sheets: Standing['leg']['sheetsSent'],
): number {
  const covered = receipts.map(({ sheetEventId }) =>
    sheets.findIndex(({ eventId }) => eventId === sheetEventId),
  )
  return Math.max(-1, ...covered)
}
