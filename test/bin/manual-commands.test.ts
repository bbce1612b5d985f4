import { execFile } from 'node:child_process'
import path from 'node:path'
import { copyCases } from '../../bin/bench/copied-cases'
import { loadDemoRegion } from '../../bin/demo/load/region'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseEvent } from '../../manual/case/events'
import { recordedCases } from '../../store/recorded-cases'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await loadDemoRegion({
    db: database.db,
    now: new Date('2026-11-26T00:00:00Z'),
    // Only recorded lives are asked for here: no case has to run.
    rebuild: () => Promise.resolve(),
    say: () => undefined,
    pastCases: 40,
  })
})

jest.setTimeout(120_000)

afterAll(async () => {
  await database.close()
})

type Ended = Readonly<{ code: number; said: string; complained: string }>

const run = (script: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', path.join('bin', script), ...args],
      { env: { ...process.env, DATABASE_URL: database.url, NODE_OPTIONS: '' } },
      (error, said, complained) => {
        resolve({ code: error === null ? 0 : Number(error.code), said, complained })
      },
    )
  })

const since = (day: string) => ({ from: plainDate(day), to: plainDate('2099-12-31') })

it('recorded lives are read whole, each oldest event first, since a day', async () => {
  const lives: CaseEvent[][] = []
  for await (const batch of recordedCases(database.db, 'nanwa', since('2026-06-01')))
    lives.push(...(JSON.parse(batch.lives) as CaseEvent[][]))
  expect(lives.length).toBeGreaterThan(10)
  for (const events of lives) {
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events[0]?.type).toBe('CaseStarted')
  }
  const none = recordedCases(database.db, 'nanwa', since('2027-06-01'))
  expect(await none.next()).toEqual({ done: true, value: undefined })
})

it('very many of them are read a batch at a time, none twice and none left out', async () => {
  const cases = 1_100
  const from = plainDate('2026-06-01')
  await copyCases(database.db, 'copies', { cases, from })
  const batches = []
  for await (const { lives, ...batch } of recordedCases(database.db, 'copies', since(from)))
    batches.push({ ...batch, lives: (JSON.parse(lives) as CaseEvent[][]).length })
  const sizes = [500, 500, 100]
  expect(batches.map(({ cases: asked }) => asked)).toEqual(sizes)
  expect(batches.map(({ lives }) => lives)).toEqual(sizes)
  const lasts = batches.map(({ last }) => last)
  expect(lasts).toEqual([...new Set(lasts)].toSorted())
})

it('manual:simulate runs them under the draft, and says counts alone', async () => {
  const { code, said } = await run('manual-simulate.ts', 'nanwa-3-draft')
  expect(code).toBe(0)
  expect(said).toContain('第3版（案）')
  expect(said).toMatch(/\| 退院調整の連絡 \| [\d.]+%（\d+／\d+） \| [\d.]+%（\d+／\d+） \|/)
  expect(said).toMatch(/\| A8 [^|]+ \| \d+／\d+ \| \d+／\d+ \|/)
})

it.each([[[]], [['nanwa-2']], [['nanwa-99']]])(
  'manual:simulate asks for a draft when given %j',
  async (args) => {
    const { code, complained } = await run('manual-simulate.ts', ...args)
    expect(code).toBe(2)
    expect(complained).toContain('nanwa-3-draft')
  },
)

it('manual:diff says what is different, and which editions there are', async () => {
  const { code, said } = await run('manual-diff.ts', 'nanwa-2', 'nanwa-3-draft')
  expect(code).toBe(0)
  expect(said).toContain('前：退院予定日の7日前、窓口が閉まるまで')
  expect(said).toContain('後：退院予定日の10日前、窓口が閉まるまで')
  expect(await run('manual-diff.ts', 'nanwa-2')).toMatchObject({ code: 2 })
})
