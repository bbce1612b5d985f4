import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { FaxRecord } from '../../../manual/case/stay-state'
import type { ChipView } from '../../../templates/pages/components/chip'
import { nearMoment } from '../../../templates/words/time'

/** How far a sheet has come; sent is not received. */
export function faxStateChip({ sent, answered, strayHandled }: FaxRecord): ChipView {
  if (answered?.answer === 'allReadable') return { kind: 'done', text: '届いた' }
  if (strayHandled !== undefined && strayHandled.paper !== 'notFound')
    return { kind: 'done', text: '別のところに届き、対応しました' }
  if (answered !== undefined) return { kind: 'problem', text: '問題があります' }
  return sent === undefined
    ? { kind: 'notYet', text: 'まだ送っていません' }
    : { kind: 'waiting', text: '受領待ち' }
}

/** When a sheet went, or was made where nobody has written down that it went; tells sheets of one message apart. */
export const faxMoment = ({ printed, sent }: FaxRecord, today: PlainDate): string =>
  sent === undefined
    ? `作成 ${nearMoment(printed.at, today)}`
    : `送信 ${nearMoment(sent.at, today)}`
