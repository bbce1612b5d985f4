import type { Sent } from './actions'
import { type Message, noticesOf } from './starts'

/** What pages and mailbox show after a storm of kills; nothing here was asked of a database. */
export type Seen = Readonly<{
  /** The page said that it was done, or kept and going to be done by itself. */
  promised: readonly Sent[]
  /** How often each action stood on its case's page before anything was sent again, and afterwards. */
  before: ReadonlyMap<Sent, number>
  after: ReadonlyMap<Sent, number>
  /** Taken in by their cases when the api died, and sent by nobody again. */
  torn: ReadonlyMap<Sent, number>
  started: readonly StartedPage[]
  messages: readonly Message[]
}>

export type StartedPage = Readonly<{ caseId: string; status: number; text: string }>

export type Harm = Readonly<{
  promisedButNotSeenOnce: readonly string[]
  lostOrDoubled: readonly string[]
  tornNotSeenOnce: readonly string[]
  casesNotStarted: readonly string[]
  noticesNotSentOnce: readonly string[]
  mailsTwice: readonly string[]
}>

/** What the case's page says of a mail that may or may not have arrived: a person rings up. */
const NOBODY_KNOWS = /届いたかどうか分かりません|届きませんでした/

/** Everything that was lost, doubled or never accounted for; empty lists when nothing was. */
export function harmIn({ promised, before, after, torn, started, messages }: Seen): Harm {
  const ids = messages.map(({ messageId }) => messageId)
  return {
    promisedButNotSeenOnce: marksNotOnce(promised, before),
    lostOrDoubled: marksNotOnce([...after.keys()], after),
    tornNotSeenOnce: marksNotOnce([...torn.keys()], torn),
    casesNotStarted: started.filter(({ status }) => status !== 200).map(({ caseId }) => caseId),
    noticesNotSentOnce: unaccounted(started, messages),
    mailsTwice: ids.filter((id, index) => ids.indexOf(id) !== index),
  }
}

const marksNotOnce = (actions: readonly Sent[], counts: ReadonlyMap<Sent, number>) =>
  actions.flatMap((action) => {
    const times = counts.get(action) ?? 0
    return times === 1 ? [] : [`${action.mark}: ${times} times`]
  })

/** Cases whose notice is neither in the mailbox once nor said to be unknown. */
export function unaccounted(
  started: readonly StartedPage[],
  messages: readonly Message[],
): readonly string[] {
  return started
    .filter(({ caseId, text }) => {
      const sent = noticesOf(messages, caseId).length
      return sent > 1 || (sent === 0 && !NOBODY_KNOWS.test(text))
    })
    .map(({ caseId }) => caseId)
}
