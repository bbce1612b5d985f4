import { Refused } from './account-questions'
import { readCommandConfig } from './config'
import { findOwnDatabaseUrl } from './own-database'
import { createDatabase, type Db } from '../store/database'

/**
 * The database of a command about accounts, for as long as its work takes.
 * @throws {Refused}
 */
export async function withCommandDatabase<T>(
  work: (db: Db, region: string) => Promise<T>,
): Promise<T> {
  const { region, dataDir, databaseUrl } = readCommandConfig()
  const url = databaseUrl ?? findOwnDatabaseUrl(dataDir)
  if (url === undefined)
    throw new Refused(
      'データベースがわかりません。npm start を一度実行するか、DATABASE_URL を指定してください。',
    )
  const { db } = createDatabase({ url, max: 1, onIdleError: () => undefined })
  try {
    return await work(db, region)
  } catch (error) {
    throw refusalFor(error)
  } finally {
    await db.destroy()
  }
}

function refusalFor(error: unknown): unknown {
  const { code } = error as { code?: unknown }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return new Refused('データベースにつながりません。動いているか確かめてください（npm start）。')
  if (code === '42P01')
    return new Refused('データベースの形が古いままです。先に npm run migrate を実行してください。')
  return error
}

/** Said to whoever typed the command: a sentence, and the exit code that goes with it. */
export function endRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
