import { parseConfig } from '../../bin/config'
import { ownServiceEnvironment } from '../../bin/own-service'
import { createTemporalClients } from '../../bin/temporal/connect'
import { openCaseIds } from '../../store/case-claims'
import { eventsOf } from '../../store/case-events'
import { createDatabase } from '../../store/database'
import { caseView, coordinationCaseWorkflowId } from '../../workflows/messages'

/** Cases whose recorded events are not the workflow's own last events, in the same order. */
export async function casesOutOfOrder(folder: string): Promise<readonly string[]> {
  const config = parseConfig(ownServiceEnvironment(folder))
  const { db } = createDatabase({ url: config.databaseUrl, onIdleError: () => undefined })
  const { client, connection } = createTemporalClients(config.temporal)
  try {
    const ids = await openCaseIds(db)
    const differs = await Promise.all(
      ids.map(async (id) => {
        const handle = client.workflow.getHandle(coordinationCaseWorkflowId(id))
        const { recent } = await handle.query(caseView)
        const recorded = (await eventsOf(db, id)).slice(-recent.length)
        return JSON.stringify(recorded.map(idAndSeq)) === JSON.stringify(recent.map(idAndSeq))
          ? []
          : [id]
      }),
    )
    return differs.flat()
  } finally {
    await connection.close()
    await db.destroy()
  }
}

const idAndSeq = ({ id, seq }: { id: string; seq: number }): readonly [string, number] => [id, seq]
