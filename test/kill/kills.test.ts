import { stopAllStarted, withFolder } from '../support/start-process'
import type { Part } from './service'
import { startService } from './service'
import { countMarks, sendUnansweredAgain, storm } from './storm'

const EACH_AND_ALL: readonly (readonly Part[])[] = [
  ['worker'],
  ['api'],
  ['postgres'],
  ['temporal'],
  ['postgres', 'temporal', 'worker', 'api'],
]

afterEach(stopAllStarted)

test('every acknowledged action survives kill -9 of any process, or of all, exactly once (1, 2, 3, 4)', async () => {
  await withFolder(async (folder) => {
    const service = await startService(folder)
    const nurse = await service.signIn('退院調整看護師')

    const seen = await storm(service, nurse, { kills: EACH_AND_ALL, burst: 16, seed: 7 })
    expect(seen.inFlightAtKills).toBeGreaterThanOrEqual(40)
    const before = await countMarks(nurse, seen, 60_000)
    const promised = seen.sent.filter(
      ({ outcome }) => outcome === 'acknowledged' || outcome === 'kept',
    )
    expect(promised.filter((action) => before.get(action) !== 1)).toEqual([])

    await sendUnansweredAgain(nurse, seen)
    const after = await countMarks(nurse, seen, 60_000)
    const lostOrDoubled = seen.sent.filter((action) => after.get(action) !== 1)
    expect(lostOrDoubled).toEqual([])
    expect(Math.max(...seen.backAfter)).toBeLessThan(30_000)
    await stopAllStarted() // before the folder goes
  })
}, 300_000)
