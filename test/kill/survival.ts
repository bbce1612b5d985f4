import { countMarks, sendUnansweredAgain, storm } from './storm'
import { casesOutOfOrder } from './orders'
import type { Part, Service } from './service'
import { fireAgain, mailbox, noticesOf } from './starts'

export const EACH_AND_ALL: readonly (readonly Part[])[] = [
  ['worker'],
  ['api'],
  ['postgres'],
  ['temporal'],
  ['postgres', 'temporal', 'worker', 'api'],
]

/** A row whose worker was killed is looked at again after a minute, and only then is known to be unknown. */
const MAIL_PATIENCE_MS = 150_000

/** What the case's page says of a mail that may or may not have arrived: a person rings up. */
const NOBODY_KNOWS = /届いたかどうか分かりません|届きませんでした/

/** What a storm of kills left behind, as pages and mailbox show it. Everything but the numbers should be empty. */
export type Survival = Readonly<{
  inFlightAtKills: number
  slowestReturnMs: number
  promisedButNotSeenOnce: readonly string[]
  lostOrDoubled: readonly string[]
  casesNotStarted: readonly string[]
  noticesNotSentOnce: readonly string[]
  mailsTwice: readonly string[]
  outOfOrder: readonly string[]
}>

export async function survive(
  service: Service,
  options: Readonly<{ kills: readonly (readonly Part[])[]; burst: number; seed: number }>,
): Promise<Survival> {
  const nurse = await service.signIn('退院調整看護師')
  const seen = await storm(service, nurse, options)
  const before = await countMarks(nurse, seen, 60_000)
  const promised = seen.sent.filter(
    ({ outcome }) => outcome === 'acknowledged' || outcome === 'kept',
  )
  await sendUnansweredAgain(nurse, seen)
  const after = await countMarks(nurse, seen, 60_000)
  for (const started of seen.started) await fireAgain(nurse, started)

  const look = async () => ({
    pages: await Promise.all(seen.started.map(({ caseId }) => nurse.get(`/cases/${caseId}`))),
    messages: await mailbox(service.catcherUrl),
  })
  const until = performance.now() + MAIL_PATIENCE_MS
  let { pages, messages } = await look()
  const unaccounted = (): readonly string[] =>
    seen.started
      .filter(({ caseId }, index) => {
        const sent = noticesOf(messages, caseId).length
        const isUnknown = NOBODY_KNOWS.test(pages[index]?.text ?? '')
        return sent > 1 || (sent === 0 && !isUnknown)
      })
      .map(({ caseId }) => caseId)
  while (unaccounted().length > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    ;({ pages, messages } = await look())
  }
  const ids = messages.map(({ messageId }) => messageId)
  return {
    inFlightAtKills: seen.inFlightAtKills,
    slowestReturnMs: Math.max(...seen.backAfter),
    promisedButNotSeenOnce: promised
      .filter((action) => before.get(action) !== 1)
      .map(({ mark }) => mark),
    lostOrDoubled: seen.sent.filter((action) => after.get(action) !== 1).map(({ mark }) => mark),
    casesNotStarted: pages.filter(({ status }) => status !== 200).map((page) => page.path),
    noticesNotSentOnce: unaccounted(),
    mailsTwice: ids.filter((id, index) => ids.indexOf(id) !== index),
    outOfOrder: await casesOutOfOrder(service.folder),
  }
}

/** Nothing lost, nothing doubled, nothing out of order. */
export const UNHARMED = {
  promisedButNotSeenOnce: [],
  lostOrDoubled: [],
  casesNotStarted: [],
  noticesNotSentOnce: [],
  mailsTwice: [],
  outOfOrder: [],
} as const
