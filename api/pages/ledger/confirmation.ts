import type { CaseEvent, EventType } from '../../../manual/case/events'
import { fullMoment } from '../../../templates/words/time'
import { CHANNEL_NAMES } from '../case/channel-words'
import type { Standing } from '../case/standing'
import { whoDid } from '../case/timeline'

/** Sent and received are two facts; by which event the second one is told. */
const CONFIRMED_BY: Readonly<Partial<Record<EventType, EventType>>> = {
  AdmissionNoticeSent: 'AdmissionNoticeConfirmed',
  DischargeCoordinationNoticeSent: 'DischargeCoordinationNoticeConfirmed',
}

const FAX_WAYS = { code: '受け取りのページ', phone: '電話', returnedFax: '返信のFAX' } as const

/** 相手の確認：… of what is only done once the other side has it; undefined for everything else. */
export function confirmationOf(event: CaseEvent, standing: Standing): string | undefined {
  const found = confirming(event, standing.view.events)
  if (found === undefined) return undefined
  if (found === 'notYet') return '相手の確認：まだありません'
  const said = `${fullMoment(found.occurredAt)}\u3000${wayOf(found)}${whoDid(standing.view, found)}`
  const own = found.by.side === event.by.side && event.type !== 'AdmissionInfoSheetSent'
  return `相手の確認：${said}（記録${found.seq}）${own ? '\u3000伝えた側の記録です。' : ''}`
}

function confirming(
  event: CaseEvent,
  events: readonly CaseEvent[],
): CaseEvent | 'notYet' | undefined {
  const later = events.filter(({ seq }) => seq > event.seq)
  if (event.type === 'AdmissionInfoSheetSent') {
    const covering = new Set(
      events
        .filter(
          (one) =>
            one.type === 'AdmissionInfoSheetSent' &&
            one.data.legId === event.data.legId &&
            one.seq >= event.seq,
        )
        .map(({ id }) => id),
    )
    const receipt = later.find(
      (one) => one.type === 'AdmissionInfoSheetReceived' && covering.has(one.data.sheetEventId),
    )
    return receipt ?? 'notYet'
  }
  if (event.type === 'FaxSent') {
    const { sheetId } = event.data
    const answer = later.find((one) => one.type === 'FaxAnswered' && one.data.sheetId === sheetId)
    return answer ?? 'notYet'
  }
  const type = CONFIRMED_BY[event.type]
  if (type === undefined || !('legId' in event.data)) return undefined
  const { legId } = event.data
  const found = later.find(
    (one) => one.type === type && 'legId' in one.data && one.data.legId === legId,
  )
  return found ?? 'notYet'
}

function wayOf({ type, data }: CaseEvent): string {
  if (type === 'FaxAnswered') return `${FAX_WAYS[data.how]}\u3000`
  return 'channel' in data ? `${CHANNEL_NAMES[data.channel]}\u3000` : ''
}
