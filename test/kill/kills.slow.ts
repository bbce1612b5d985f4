import { stopAllStarted, withFolder } from '../support/start-process'
import { startService } from './service'
import { EACH_AND_ALL, survive, UNHARMED } from './survival'

afterEach(stopAllStarted)

/** Every process, and all of them, at moments that differ from round to round and are the same in every run. */
test('ten kills in a few minutes lose nothing and double nothing (5)', async () => {
  await withFolder(async (folder) => {
    const service = await startService(folder)
    const kills = Array.from({ length: 2 }, () => EACH_AND_ALL).flat()

    const survival = await survive(service, { kills, burst: 24, seed: 23 })

    expect(survival).toMatchObject(UNHARMED)
    expect(survival.tornActions).toBeGreaterThan(0)
    expect(survival.inFlightAtKills).toBeGreaterThanOrEqual(80)
    console.log(
      `unanswered at the kills: ${survival.inFlightAtKills}; slowest return ${Math.round(survival.slowestReturnMs)} ms`,
    )
    await stopAllStarted() // before the folder goes
  })
})
