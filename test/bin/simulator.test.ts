import { pastCase } from '../../bin/demo/cases/past-case'
import { playOut } from '../../bin/demo/cases/play-out'
import { createSimulator } from '../../bin/simulator'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseId } from '../../manual/case/events'
import { editionOf } from '../../manual/editions/registry'
import { NOTHING_SIMULATED, simulate } from '../../manual/simulator/simulate'
import { jst } from '../manual/calendars'

const NOW = jst('2026-11-26 09:00')
const LIVES = Array.from({ length: 30 }, (_, number) =>
  playOut(`case-${number}` as CaseId, pastCase(number, plainDate('2026-11-20')).acts, NOW),
)
const TASK = {
  lives: JSON.stringify(LIVES),
  draft: 'nanwa-3-draft',
  now: NOW,
  before: NOTHING_SIMULATED,
}

const simulator = createSimulator()
afterAll(() => simulator.rest())

test('a thread of its own comes to what the rules come to, on top of what came before', async () => {
  const first = await simulator.simulate(TASK)
  expect(first).toEqual(simulate(LIVES, editionOf(TASK.draft), NOW))
  const both = await simulator.simulate({ ...TASK, before: first })
  expect(both.recorded.cases).toBe(2 * LIVES.length)
})

test('what goes wrong in it is said by name, and the next task begins another one', async () => {
  const gone = simulator.simulate({ ...TASK, draft: 'nanwa-99' })
  await expect(gone).rejects.toMatchObject({ name: 'UnknownEdition' })
  expect((await simulator.simulate(TASK)).recorded.cases).toBe(LIVES.length)
})
