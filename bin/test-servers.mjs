/**
 * The servers of one test run: PostgreSQL and the Temporal dev server in a temporary folder, and the workflows as
 * one bundle. Says their addresses as one line of JSON and lives as long as its standard input stays open, so that
 * nothing is left behind when the run is stopped or killed.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastLines } from './setup/command.mjs'
import { databaseUrl, ensureRole, isDatabaseReady, withDatabase } from './setup/database.mjs'
import { freePort } from './setup/ports.mjs'
import { ensureCluster, postgresCommand } from './setup/postgres.mjs'
import { end, identify } from './setup/processes.mjs'
import { waitUntil } from './setup/say.mjs'
import { ensureTemporal } from './setup/temporal-binary.mjs'
import { makeTemporalReady, temporalArguments } from './setup/temporal-server.mjs'
import { printTrouble } from './setup/trouble.mjs'
import { workflowCode } from './setup/workflow-bundle.mjs'

console.log = console.error // standard output is for the one line of addresses
const folder = mkdtempSync(join(tmpdir(), 'nanwa-test-'))
chmodSync(folder, 0o755) // PostgreSQL runs as another user when we are root
const servers = []
let stopping

function startServer(name, { program, args, env, cwd }, stopSignal) {
  if (stopping) throw new Error('stopping')
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C reaches us alone, and we stop them in order
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  child.on('error', (error) => {
    said = error.message
  })
  const server = { name, child, stopSignal, one: identify(child.pid), said: () => lastLines(said) }
  servers.push(server)
  return server
}

const hasEnded = (server) => server.child.exitCode !== null || server.child.signalCode !== null

async function ready(server, question) {
  const yes = await waitUntil(question, {
    withinMs: 60_000,
    everyMs: 50,
    giveUp: () => hasEnded(server),
  })
  if (!yes) throw new Error(`${server.name} did not become ready: ${server.said()}`)
}

async function startPostgres(port) {
  const databaseDir = join(folder, 'postgres')
  const [password, appPassword] = [0, 1].map(() => randomBytes(12).toString('hex'))
  const user = 'nanwa_owner'
  await ensureCluster({ databaseDir, user, password })
  // Thrown away after the run: nothing here has to survive a power cut. Kill tests bring servers of their own.
  const flags = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 300,
  }
  const server = startServer(
    'PostgreSQL',
    await postgresCommand({ databaseDir, port, flags }),
    'SIGQUIT',
  )
  const url = databaseUrl({ user, password, port, database: 'postgres' })
  await ready(server, () => isDatabaseReady(url))
  await withDatabase(url, (client) =>
    ensureRole(client, { name: 'nanwa_app', password: appPassword }),
  )
  return {
    TEST_DATABASE_OWNER_URL: url,
    TEST_DATABASE_APP_URL: databaseUrl({
      user: 'nanwa_app',
      password: appPassword,
      port,
      database: 'postgres',
    }),
  }
}

async function startTemporal(port, httpPort, metricsPort) {
  const binary = await ensureTemporal({ quiet: true })
  const file = join(folder, 'temporal.db')
  const args = temporalArguments({ file, port, httpPort, metricsPort })
  const server = startServer('Temporal', { program: binary, args }, 'SIGKILL')
  const address = `127.0.0.1:${port}`
  await ready(server, () => makeTemporalReady({ binary, address, giveUp: () => hasEnded(server) }))
  return { TEST_TEMPORAL_ADDRESS: address, TEST_TEMPORAL_BINARY: binary }
}

/** Workflows that do not bundle fail the tests that run them; the others need not wait for their repair. */
async function bundle() {
  const path = join(folder, 'workflows.js')
  try {
    writeFileSync(path, await workflowCode())
    return { TEST_WORKFLOW_BUNDLE: path }
  } catch (error) {
    console.error(`The workflows do not bundle:\n${error.message}`)
    return {}
  }
}

const stop = (code) => {
  stopping ??= Promise.all(servers.map(({ one, stopSignal }) => end(one, { signal: stopSignal })))
    .then(() => rmSync(folder, { recursive: true, force: true }))
    .finally(() => process.exit(code))
}

process.stdin.resume()
process.stdin.on('end', () => stop(0))
process.stdin.on('error', () => stop(0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(1))

try {
  const taken = new Set()
  const ports = []
  for (let one = 0; one < 4; one += 1) ports.push(await freePort(taken))
  const parts = await Promise.all([
    startPostgres(ports[0]),
    startTemporal(ports[1], ports[2], ports[3]),
    bundle(),
  ])
  for (const server of servers) {
    server.child.on('exit', () => {
      if (!stopping) console.error(`The test server ${server.name} ended: ${server.said()}`)
    })
  }
  process.stdout.write(`${JSON.stringify(Object.assign({}, ...parts))}\n`)
} catch (error) {
  printTrouble(error)
  stop(1)
}
