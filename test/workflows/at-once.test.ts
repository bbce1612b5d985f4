import { randomUUID } from 'node:crypto'
import { runCases, type RunningCases } from '../support/running-cases'
import { begin } from '../support/told-case'

/* reliability-and-security.md 27: accept and cancel at once, by the precedence table (decisions 4). */
let cases: RunningCases

beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterAll(() => cases.stop())

/** A run that ends while it is being asked leaves the answer open until it is asked again, as the reconciler does. */
async function untilDecided(submissionId: string) {
  const until = Date.now() + 30_000
  let outcome = await cases.writePath.deliver(submissionId)
  while (outcome.kind === 'pending' && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    outcome = await cases.writePath.deliver(submissionId)
  }
  return outcome
}

const ORDERS = [
  ['accept a moment before', true],
  ['cancel a moment before', false],
] as const

describe.each(ORDERS)('27: accept and cancel at once, %s', (_order, acceptFirst) => {
  test.each([
    ['putting the case aside', 'Excluded', { reason: 'mistakenCase' }],
    ['refusing to share', 'ConsentRefused', {}],
  ] as const)(
    '%s wins, the other is done or readably refused, and nothing wedges',
    async (_what, type, data) => {
      const { caseId, tries, stateNow, events } = await begin(cases, '2026-11-10 09:40')
      const seenSeq = await cases.seqOf(caseId)
      const leg = { legId: 'leg1' }
      const submissionId = randomUUID()
      const sheet = { ...leg, channel: 'fax' } as const
      const accept = async () => {
        const over = { seenSeq, submissionId }
        const outcome = await cases.asCareManager(caseId, 'AdmissionInfoSheetSent', sheet, over)
        return outcome.kind === 'pending' ? untilDecided(submissionId) : outcome
      }
      const cancel = () => tries(type, data as never, { seenSeq })

      const [first, second] = await Promise.all(
        acceptFirst ? [accept(), cancel()] : [cancel(), accept()],
      )
      const [accepted, cancelled] = acceptFirst ? [first, second] : [second, first]

      expect(cancelled).toEqual({ kind: 'done' })
      const expected =
        accepted.kind === 'done'
          ? { kind: 'done' }
          : { kind: 'refused', refusal: { event: 'AdmissionInfoSheetSent' } }
      expect(accepted).toMatchObject(expected)
      const story = await events()
      expect(story.map(({ seq }) => seq)).toEqual(story.map((_, index) => index + 1))
      expect(story.map((event) => event.type)).toContain(type)
      const { state } = await stateNow()
      expect(state.lastSeq).toBe(story.length)
    },
  )
})
