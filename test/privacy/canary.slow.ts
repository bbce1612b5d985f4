import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, runStart, stopAllStarted } from '../support/start-process'
import { CANARY, CANARY_NAMES, liveAsCanary } from './canary-life'
import { type Heard, listen } from './listening'
import { plantUnsealed, whatTemporalSays } from './temporal-store'
import { tracesIn, tracesOf } from './traces'

const traces = tracesOf(CANARY_NAMES)
const foundIn = (text: Buffer | string | readonly string[]) =>
  tracesIn(Buffer.isBuffer(text) ? text : Buffer.from([text].flat().join('\n')), traces)

let folder = ''
let stopListening = (): void => undefined

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nanwa-canary-'))
})
afterEach(async () => {
  stopListening()
  await stopAllStarted()
  rmSync(folder, { recursive: true, force: true })
})

test('a name stands in no mail, log, address, header, title nor in Temporal, in any writing (36, 71, 77, 79)', async () => {
  const service = await startService()
  const { postgres, temporal, temporalUi } = service.ports
  expect([postgres, temporal, temporalUi].map(addressesListening)).toEqual([
    ['127.0.0.1'],
    ['127.0.0.1'],
    ['127.0.0.1'],
  ])
  const { heard, stop } = listen()
  stopListening = stop
  const { found, nurse, mails } = await liveAsCanary({ ...service, outDir: folder })
  stop()

  // The canary has been everywhere: on the page of its case, and its case in mails, logs and Temporal.
  const casePage = await nurse.open(found.casePath)
  expect(casePage.text).toContain(CANARY.name)
  const caseId = found.casePath.split('/').at(-1) ?? 'none'
  const ours = (await mails.all()).filter(({ text }) => text.includes(found.caseCode))
  expect(ours.length).toBeGreaterThanOrEqual(6)
  const temporalSays = await whatTemporalSays(service.temporalAddress)
  expect(temporalSays).toContain(caseId)
  expect(filesOf('temporal').some((file) => readFileSync(file).includes(caseId))).toBe(true)
  expect(filesOf('logs').some((file) => readFileSync(file).includes('contact'))).toBe(true)
  expectHeard(heard)

  const metrics = await (await fetch(service.metricsUrl)).text()
  expect(metrics).toContain('temporal')
  expect({
    addresses: foundIn(heard.addresses),
    headers: foundIn(heard.headers),
    titles: foundIn([casePage.title, ...heard.titles]),
    mails: foundIn((await mails.all()).map((mail) => JSON.stringify(mail))),
    temporal: foundIn(temporalSays),
    metrics: foundIn(metrics),
    fileNames: foundIn(readdirSync(folder, { recursive: true, encoding: 'utf8' })),
    files: tracesByFile(),
  }).toEqual({
    addresses: [],
    headers: [],
    titles: [],
    mails: [],
    temporal: [],
    metrics: [],
    fileNames: [],
    files: [],
  })

  // The same search finds it once somebody has left the codec out.
  await plantUnsealed(service.temporalAddress, CANARY.name)
  expect(foundIn(await whatTemporalSays(service.temporalAddress))).not.toEqual([])
  expect(tracesByFile().map(({ file }) => file)).toContainEqual(
    expect.stringMatching(/^temporal\.db/),
  )
  const before = tracesByFile().filter(({ file }) => file.startsWith('temporal'))
  await stopAllStarted()
  // What was planted stands there still; the orderly stop has written nothing else anywhere.
  expect(tracesByFile().filter(({ file }) => !file.startsWith('temporal'))).toEqual([])
  expect(before.flatMap(({ traces: writings }) => writings)).toContain('金糸雀 as utf8')
})

async function startService() {
  const port = await freePort()
  const start = runStart({ DATA_DIR: folder, PORT: String(port) })
  await start.says('南和 入退院連携 が動いています')
  const ports = JSON.parse(readFileSync(path.join(folder, 'ports.json'), 'utf8')) as Readonly<
    Record<'postgres' | 'mail' | 'temporal' | 'temporalUi' | 'temporalMetrics', number>
  >
  return {
    ports,
    baseUrl: `http://127.0.0.1:${port}`,
    catcherUrl: `http://127.0.0.1:${ports.mail}`,
    temporalAddress: `127.0.0.1:${ports.temporal}`,
    metricsUrl: `http://127.0.0.1:${ports.temporalMetrics}/metrics`,
  }
}

/** Where somebody listens on this port, as the kernel says: only this machine may come to the parts behind the api. */
function addressesListening(port: number): readonly string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const listening = ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(wanted) && state === '0A')
    .map(([, local = '']) => local.split(':')[0] ?? '')
  return [...new Set(listening)].map((hex) => (hex === '0100007F' ? '127.0.0.1' : hex))
}

/** Everything in the data folder but PostgreSQL's own files, where names are meant to be, and the PDFs on paper. */
function filesOf(beginning: '' | 'temporal' | 'logs'): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith(beginning))
    .filter((name) => !/^(?:postgres|story)(?:\/|$)/.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

function tracesByFile() {
  return filesOf('')
    .map((file) => ({ file: path.relative(folder, file), traces: foundIn(readFileSync(file)) }))
    .filter(({ traces: writings }) => writings.length > 0)
}

function expectHeard({ addresses, headers, titles }: Heard): void {
  expect(addresses.length).toBeGreaterThan(50)
  expect(headers.some((one) => one.includes('location: /cases/'))).toBe(true)
  expect(titles.some((one) => one.includes('NW-'))).toBe(true)
}
