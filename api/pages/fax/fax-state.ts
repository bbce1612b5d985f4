import type { FaxRecord } from '../../../manual/case/stay-state'
import type { ChipView } from '../../../templates/pages/components/chip'

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
