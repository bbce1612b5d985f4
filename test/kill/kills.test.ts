import { stopAllStarted, withFolder } from '../support/start-process'
import { startService } from './service'
import { EACH_AND_ALL, survive, UNHARMED } from './survival'

afterEach(stopAllStarted)

test('every acknowledged action survives kill -9 of any process, or of all, exactly once (1, 2, 3, 4)', async () => {
  await withFolder(async (folder) => {
    const service = await startService(folder)

    const survival = await survive(service, { kills: EACH_AND_ALL, burst: 16, seed: 7 })

    expect(survival).toMatchObject(UNHARMED)
    expect(survival.tornActions).toBeGreaterThan(0)
    expect(survival.inFlightAtKills).toBeGreaterThanOrEqual(40)
    expect(survival.slowestReturnMs).toBeLessThan(60_000)
    await stopAllStarted() // before the folder goes
  })
}, 300_000)
