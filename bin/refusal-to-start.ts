import type { Db } from '../store/database'
import { hasDemoRegion } from '../store/installation'
import { askPatiently } from './ask-patiently'
import type { Config } from './config'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Why a real site must not start like this; undefined when it may. Made-up patients among real ones, or
 * passwords over an open line, are worse than no service.
 */
export async function refusalToStart(
  { mode, baseUrl }: Pick<Config, 'mode' | 'baseUrl'>,
  db: Db,
): Promise<string | undefined> {
  if (mode !== 'production') return undefined
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol !== 'https:' && !LOOPBACK.has(hostname))
    return '本番（NANWA_MODE=production）では BASE_URL を https:// で始まるアドレスにしてください。'
  const demo = await askPatiently(() => hasDemoRegion(db))
  if (demo === 'away')
    return 'データベースにつながらないため、本番の開始を確かめられません。DATABASE_URL を確かめてください。'
  return demo
    ? 'このデータベースには体験版の架空の患者とアカウントが入っています。本番（NANWA_MODE=production）では、空のデータベースを DATABASE_URL に指定してください。'
    : undefined
}
