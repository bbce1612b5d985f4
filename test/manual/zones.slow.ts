import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROWS } from './contacts/desk-table'
import { zoneTable } from './zone-table'

const run = promisify(execFile)

const PRINT = `
  const { zoneTable } = require(${JSON.stringify(join(__dirname, 'zone-table.ts'))})
  process.stdout.write(JSON.stringify(zoneTable()))
`

const DESKS = `
  const { ROWS, said } = require(${JSON.stringify(join(__dirname, 'contacts/desk-table.ts'))})
  process.stdout.write(JSON.stringify(ROWS.map(([, asked]) => said(asked))))
`

const STAYS = 400
const WALKS = `
  const fc = require('fast-check')
  const { dueBothWays, feeBothWays } = require(${JSON.stringify(join(__dirname, 'oracle/agreement.ts'))})
  const { stay } = require(${JSON.stringify(join(__dirname, 'oracle/generated.ts'))})
  const stays = fc.sample(stay, { numRuns: ${STAYS}, seed: 20261124 })
  const apart = stays.flatMap((one) => [feeBothWays(one), dueBothWays(one)])
    .filter(({ manual, oracle }) => JSON.stringify(manual) !== JSON.stringify(oracle))
  process.stdout.write(JSON.stringify({ stays: stays.length, apart }))
`

const tableIn = async (zone: string, print = PRINT): Promise<unknown> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--eval', print], {
    env: { ...process.env, TZ: zone },
  })
  return JSON.parse(stdout)
}

it.each(['UTC', 'Asia/Tokyo', 'America/New_York'])(
  'on a server in %s every deadline, fee window and reminder is Japan’s',
  async (zone) => {
    const rows = await tableIn(zone)
    expect(rows).toEqual(JSON.parse(JSON.stringify(zoneTable())))
    expect(rows).toMatchObject([
      { at: '2026-11-10 00:00', lastDays: ['2026-11-10', '2026-11-12'], reason: 'withinHours' },
      { at: '2026-11-10 08:59', lastDays: ['2026-11-10', '2026-11-12'], reason: 'withinHours' },
      { at: '2026-11-10 23:59', lastDays: ['2026-11-11', '2026-11-12'], reason: 'afterClosing' },
      { at: '2026-11-01 15:00', lastDays: ['2026-11-02', '2026-11-03'], reason: 'closedDay' },
      { at: '2026-12-31 23:30', lastDays: ['2027-01-01', '2027-01-02'], reason: 'closedDay' },
      { at: '2027-03-14 16:00', lastDays: ['2027-03-15', '2027-03-16'], reason: 'closedDay' },
      { at: '2028-02-28 18:00', lastDays: ['2028-02-29', '2028-03-01'], reason: 'afterClosing' },
    ])
  },
)

it.each(['UTC', 'Asia/Tokyo', 'America/New_York'])(
  'on a server in %s the desk to call now is the one that is open in Japan',
  async (zone) => {
    expect(await tableIn(zone, DESKS)).toEqual(ROWS.map(([, , expected]) => expected))
  },
)

it.each(['UTC', 'Asia/Tokyo', 'America/New_York'])(
  'on a server in %s the manual and the day-by-day walk agree',
  async (zone) => {
    expect(await tableIn(zone, WALKS)).toEqual({ stays: STAYS, apart: [] })
  },
)
