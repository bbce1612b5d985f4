import type { Visitor } from '../../bin/story/visitor'
import { type CaseUnderFire, newAction, openForm, send, type Sent, timesSeen } from './actions'
import { drawStartForm } from '../../bin/bench/acting'
import type { Part, Service } from './service'
import { fireStart, type StartedCase } from './starts'

export type Storm = Readonly<{
  sent: readonly Sent[]
  /** How many actions were sent and unanswered at the instants of the kills, summed. */
  inFlightAtKills: number
  /** From each kill to ready again, in milliseconds. */
  backAfter: readonly number[]
  cases: readonly CaseUnderFire[]
  started: readonly StartedCase[]
}>

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Ids of open cases of this visitor's own hospital, as her list shows them. */
export async function openCases(visitor: Visitor, most: number): Promise<readonly string[]> {
  const page = await visitor.get('/cases')
  const ids = [...page.html.matchAll(/href="\/cases\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const open: string[] = []
  for (const id of new Set(ids)) {
    if (open.length >= most) break
    const shown = await visitor.get(`/cases/${id}/contact`)
    if (shown.forms.some(({ action }) => action.endsWith('/contact'))) open.push(id)
  }
  return open
}

/**
 * Fires a burst, kills in the middle of it, waits until the service is back, and again. Killed are, in turn, each
 * process alone and then all of them at once.
 */
export async function storm(
  service: Service,
  visitor: Visitor,
  options: Readonly<{ kills: readonly (readonly Part[])[]; burst: number; seed: number }>,
): Promise<Storm> {
  const ids = await openCases(visitor, 8)
  if (ids.length === 0) throw new Error('no open case to act on')
  const cases = await Promise.all(ids.map((id) => openForm(visitor, id)))
  const sent: Sent[] = []
  const under = (index: number): CaseUnderFire => {
    const chosen = cases[index % cases.length]
    if (chosen === undefined) throw new Error('no case')
    return chosen
  }
  const fire = (index: number): Promise<void> => {
    const one = under(index)
    const action = newAction(one)
    sent.push(action)
    return send(visitor, one, action)
  }

  const startForm = await drawStartForm(visitor)
  const starts: Promise<StartedCase>[] = []
  let inFlightAtKills = 0
  const backAfter: number[] = []
  for (const [round, parts] of options.kills.entries()) {
    const burst = Array.from({ length: options.burst }, (_, index) => fire(round + index))
    starts.push(fireStart(visitor, startForm), fireStart(visitor, startForm))
    // A different moment of the write path each time, but the same ones in every run.
    await pause(15 + ((options.seed + round * 37) % 60))
    inFlightAtKills += sent.filter(({ outcome }) => outcome === 'inFlight').length
    service.kill(parts)
    await pause(200)
    backAfter.push(200 + (await service.untilReady(60_000)))
    await Promise.all(burst)
    await Promise.all(Array.from({ length: 3 }, (_, index) => fire(round + index)))
  }
  return { sent, inFlightAtKills, backAfter, cases, started: await Promise.all(starts) }
}

/** As a person would who got no answer: the same form once more, under the same id. */
export async function sendUnansweredAgain(visitor: Visitor, { sent, cases }: Storm): Promise<void> {
  for (const action of sent.filter(({ outcome }) => outcome === 'unanswered')) {
    const one = cases.find(({ caseId }) => caseId === action.caseId)
    if (one !== undefined) await send(visitor, one, action)
  }
}

/** Waits until nothing is shown as waiting any more, then counts each mark on its case's page. */
export async function countMarks(
  visitor: Visitor,
  { sent, cases }: Pick<Storm, 'sent' | 'cases'>,
  withinMs: number,
): Promise<ReadonlyMap<Sent, number>> {
  const until = performance.now() + withinMs
  for (;;) {
    const pages = new Map(
      await Promise.all(
        cases.map(async ({ caseId }) => [caseId, await visitor.get(`/cases/${caseId}`)] as const),
      ),
    )
    const counts = new Map(
      sent.map((action) => {
        const page = pages.get(action.caseId)
        return [action, page === undefined ? 0 : timesSeen(page, action.mark)] as const
      }),
    )
    const waiting = [...pages.values()].some(({ text }) => text.includes('反映を待っています'))
    if (!waiting || performance.now() > until) return counts
    await pause(500)
  }
}
