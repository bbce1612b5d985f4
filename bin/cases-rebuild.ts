import { openCaseIds } from '../store/case-claims'
import type { CaseId } from '../manual/case/events'
import { createDatabase, type Db } from '../store/database'
import { createWritePathStore } from '../store/write-path-store'
import { createWritePath } from '../write-path/create-write-path'
import { readServiceConfig } from './config'
import { rebuildCases } from './rebuild-cases'
import { createTemporalClients } from './temporal/connect'
import { isUuid } from '../store/uuid'

/*
 * npm run cases:rebuild              every open case, after the Temporal store was lost
 * npm run cases:rebuild -- CASE_ID…  only these
 */

async function main(named: readonly string[]): Promise<number> {
  const odd = named.find((id) => !isUuid(id))
  if (odd !== undefined) {
    console.error('ケースの ID（画面のアドレスにある cases/ のあとの文字）を指定してください。')
    return 2
  }
  const config = readServiceConfig()
  const { db } = createDatabase({ url: config.databaseUrl, onIdleError: () => undefined })
  const temporal = createTemporalClients(config.temporal)
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const { rebuild } = createWritePath({
    store: createWritePathStore(db, () => new Date()),
    client: temporal.client,
    log: quiet,
  })
  try {
    await temporal.connection.ensureConnected()
    const open = await openCaseIds(db)
    const wanted = named.length === 0 ? open : await onlyOpen(db, named as CaseId[], open)
    const begun = performance.now()
    const { rebuilt, failed } = await rebuildCases(wanted, rebuild, (done) => {
      if (done % 25 === 0 || done === wanted.length) console.log(`  ${done}/${wanted.length} 件`)
    })
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
    console.log(`動いているケース ${rebuilt} 件のワークフローを作りなおしました（${seconds} 秒）。`)
    for (const { caseId, fault } of failed)
      console.error(`  できませんでした: ${caseId}（${fault}）`)
    if (failed.length > 0) console.error('残りは、もう一度同じコマンドで作りなおせます。')
    return failed.length === 0 ? 0 : 1
  } finally {
    await temporal.connection.close()
    await db.destroy()
  }
}

/** A closed case has no workflow to miss; its page offers 「再開する」. */
async function onlyOpen(
  db: Db,
  named: readonly CaseId[],
  open: readonly CaseId[],
): Promise<readonly CaseId[]> {
  const known = await db
    .selectFrom('coordination_case')
    .select('id')
    .where('id', 'in', [...named])
    .execute()
  for (const id of named) {
    if (known.every((row) => row.id !== id)) console.error(`  ありません: ${id}`)
    else if (!open.includes(id)) console.error(`  終了しているため、作りなおしません: ${id}`)
  }
  return named.filter((id) => open.includes(id))
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const { code } = error as { code?: unknown }
    console.error(
      code === 'ECONNREFUSED'
        ? 'データベースにつながりません。npm start が動いているか、DATABASE_URL を確かめてください。'
        : `作りなおせませんでした（${error instanceof Error ? error.name : 'unknown'}）。Temporal が動いているか確かめてください。`,
    )
    process.exitCode = 1
  },
)
