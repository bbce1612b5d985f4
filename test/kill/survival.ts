import { countMarks, sendUnansweredAgain, storm } from './storm'
import { casesOutOfOrder } from './orders'
import type { Part, Service } from './service'
import { fireAgain, mailbox } from './starts'
import { tear } from './torn'
import { type Harm, harmIn, unaccounted } from './verdict'

export const EACH_AND_ALL: readonly (readonly Part[])[] = [
  ['worker'],
  ['api'],
  ['postgres'],
  ['temporal'],
  ['postgres', 'temporal', 'worker', 'api'],
]

/** A row whose worker was killed is looked at again after a minute, and only then is known to be unknown. */
const MAIL_PATIENCE_MS = 150_000

/** What a storm of kills left behind, as pages and mailbox show it. Everything but the numbers should be empty. */
export type Survival = Harm &
  Readonly<{
    inFlightAtKills: number
    tornActions: number
    slowestReturnMs: number
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

  const torn = await tear(service, nurse, seen.cases)
  await service.untilReady(60_000)
  const tornTimes = await countMarks(nurse, { sent: torn, cases: seen.cases }, 60_000)

  const look = async () => ({
    started: await Promise.all(
      seen.started.map(async ({ caseId }) => {
        const { status, text } = await nurse.get(`/cases/${caseId}`)
        return { caseId, status, text }
      }),
    ),
    messages: await mailbox(service.catcherUrl),
  })
  const until = performance.now() + MAIL_PATIENCE_MS
  let { started, messages } = await look()
  while (unaccounted(started, messages).length > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    ;({ started, messages } = await look())
  }
  return {
    ...harmIn({ promised, before, after, torn: tornTimes, started, messages }),
    inFlightAtKills: seen.inFlightAtKills,
    tornActions: torn.length,
    slowestReturnMs: Math.max(...seen.backAfter),
    outOfOrder: await casesOutOfOrder(service.folder),
  }
}

/** Nothing lost, nothing doubled, nothing out of order. */
export const UNHARMED = {
  promisedButNotSeenOnce: [],
  lostOrDoubled: [],
  tornNotSeenOnce: [],
  casesNotStarted: [],
  noticesNotSentOnce: [],
  mailsTwice: [],
  outOfOrder: [],
} as const
