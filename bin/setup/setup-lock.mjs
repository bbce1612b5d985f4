import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { repository } from './places.mjs'
import { say, sleep } from './say.mjs'

/** Two commands on one fresh clone (`npm start` and `npm test`) must not both run `npm ci`: one waits. */
export async function oneAtATime(work) {
  const path = join(repository, '.cache', 'setup.lock')
  let told = false
  for (;;) {
    const { lock, heldBy } = takeLock(path)
    if (lock === undefined) {
      if (!told) say(`・別のコマンド（pid ${heldBy.pid}）が準備をしています。終わるのを待ちます…`)
      told = true
      await sleep(500)
      continue
    }
    try {
      return await work()
    } finally {
      lock.release()
    }
  }
}
