import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import { takenBackEntries } from '../../../manual/case/taking-back'
import { isEnteredLate } from '../../../manual/indicators/indicator-facts'
import type { Ledger } from '../../../manual/ledger/chain'
import type { LedgerEntry } from '../../../templates/pdf/ledger/render-ledger'
import type { TextLine } from '../../../templates/pdf/set-text'
import { fullDay } from '../../../templates/words/day'
import { clockTime, duration, fullMoment } from '../../../templates/words/time'
import { eventWords } from '../case/event-words'
import type { Standing } from '../case/standing'
import { mailEntry, remarksOf, whoDid } from '../case/timeline'
import { confirmationOf } from './confirmation'
import { directionOf } from './direction'

/** So many characters of a digest stand beside each entry; the file has the whole. */
const DIGEST_SHOWN = 16

/** Every entry that the reader may see, in the order of the chain. */
export function ledgerEntries(standing: Standing, { links }: Ledger): readonly LedgerEntry[] {
  const { view } = standing
  const digests = new Map(links.map(({ seq, digest }) => [seq, digest]))
  const takenBack = takenBackEntries(view.events)
  return view.events.map((event) => {
    const { title, words } = eventWords(event, standing)
    const back = takenBack.get(event.seq)
    return {
      label: `${event.seq}\n${dayAndTime(event.occurredAt)}`,
      lines: [
        { text: `${back === undefined ? '' : '【取り消し済み】'}${title}`, bold: true },
        ...said(
          words,
          ...remarksOf(view, event),
          back && `取り消し：${fullMoment(back.recordedAt)}（記録${back.seq}）`,
          directionOf(event, standing),
        ),
        recordedLine(event, standing),
        ...said(confirmationOf(event, standing)),
        { text: `鎖の値 ${digests.get(event.seq)?.slice(0, DIGEST_SHOWN) ?? ''}…`, size: 9 },
      ],
    }
  })
}

/** Mails, oldest first; handed over, stopped or lost. */
export function ledgerMails(standing: Standing): readonly LedgerEntry[] {
  return standing.view.mails
    .flatMap((mail) => mailEntry(standing, mail))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, entry }) => ({
      label: dayAndTime(at),
      lines: [{ text: entry.title, bold: true as const }, ...said(entry.words, entry.who)],
    }))
}

const dayAndTime = (at: Instant): string => `${fullDay(dayInJapan(at))}\n${clockTime(at)}`

const said = (...words: readonly (string | undefined)[]): readonly TextLine[] =>
  words.filter((one) => one !== undefined).map((text) => ({ text }))

/** When it was written down and by whom; what was entered more than a day later is marked (decisions 14). */
function recordedLine(event: CaseEvent, { view }: Standing): TextLine {
  const { occurredAt, recordedAt } = event
  const recorded = `記録 ${fullMoment(recordedAt)}\u3000${whoDid(view, event)}`
  if (event.by.side === 'system' || !isEnteredLate({ at: occurredAt, recordedAt }))
    return { text: recorded }
  return {
    text: `${recorded}\u3000遅れて記録（${duration(recordedAt - occurredAt)}後）`,
    bold: true,
  }
}
