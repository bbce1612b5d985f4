import { sql } from 'kysely'
import { parseConfig } from '../../bin/config'
import { ownServiceEnvironment } from '../../bin/own-service'
import type { Visitor } from '../../bin/story/visitor'
import { createTemporalClients } from '../../bin/temporal/connect'
import type { CaseId } from '../../manual/case/events'
import { createDatabase } from '../../store/database'
import { caseView, coordinationCaseWorkflowId } from '../../workflows/messages'
import { type CaseUnderFire, newAction, send, type Sent } from './actions'
import type { Service } from './service'

const TAKEN_IN_WITHIN_MS = 12_000

/**
 * The api dies between the answer of a case and the recording, on purpose: a lock on the duties holds every recording
 * up until each case has taken its action in; then the api is killed, and only then does the lock go.
 */
export async function tear(
  service: Service,
  visitor: Visitor,
  cases: readonly CaseUnderFire[],
): Promise<readonly Sent[]> {
  const config = parseConfig(ownServiceEnvironment(service.folder))
  const { db } = createDatabase({ url: config.databaseUrl, max: 1, onIdleError: () => undefined })
  const { client, connection } = createTemporalClients(config.temporal)

  const hasTakenIn = async ({ caseId, submissionId }: Sent): Promise<boolean> => {
    const handle = client.workflow.getHandle(coordinationCaseWorkflowId(caseId as CaseId))
    const { recent } = await handle.query(caseView)
    return recent.some((event) => event.submissionId === submissionId)
  }
  const untilTakenIn = async (action: Sent): Promise<void> => {
    const until = performance.now() + TAKEN_IN_WITHIN_MS
    while (!(await hasTakenIn(action)))
      if (performance.now() > until) throw new Error('a case did not take its action in')
  }

  try {
    return await db.transaction().execute(async (tx) => {
      await sql`lock table case_duty in share mode`.execute(tx)
      const fired = cases.map((one) => {
        const action = newAction(one)
        return { action, sending: send(visitor, one, action) }
      })
      await Promise.all(fired.map(({ action }) => untilTakenIn(action)))
      service.kill(['api'])
      await Promise.all(fired.map(({ sending }) => sending))
      return fired.map(({ action }) => action)
    })
  } finally {
    await connection.close()
    await db.destroy()
  }
}
