import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseConfig } from '../../bin/config'
import { createTemporalClients } from '../../bin/temporal/connect'
import type { CaseId } from '../../manual/case/events'
import { openCaseIds } from '../../store/case-claims'
import { eventsOf } from '../../store/case-events'
import { createDatabase } from '../../store/database'
import { caseView, coordinationCaseWorkflowId } from '../../workflows/messages'

/** Cases whose recorded events are not the workflow's own last events, in the same order. */
export async function casesOutOfOrder(folder: string): Promise<readonly string[]> {
  const pid = readFileSync(path.join(folder, 'run', 'worker.pid'), 'utf8').trim()
  const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  const config = parseConfig(
    Object.fromEntries(
      lines.flatMap((line) => {
        const at = line.indexOf('=')
        return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const]
      }),
    ),
  )
  const { db } = createDatabase({ url: config.databaseUrl, onIdleError: () => undefined })
  const { client, connection } = createTemporalClients(config.temporal)
  try {
    const ids = await openCaseIds(db)
    const differs = await Promise.all(
      ids.map(async (id) => {
        const handle = client.workflow.getHandle(coordinationCaseWorkflowId(id))
        const { recent } = await handle.query(caseView)
        const recorded = (await eventsOf(db, id as CaseId)).slice(-recent.length)
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
