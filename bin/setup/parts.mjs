import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDatabaseReady } from './database.mjs'
import { repository } from './places.mjs'
import { answers } from './ports.mjs'
import { postgresCommand } from './postgres.mjs'
import { waitUntil } from './say.mjs'
import { makeTemporalReady, temporalArguments } from './temporal-server.mjs'

/** TypeScript runs as it is: one machine has no build step. */
export const script = (name, env) => ({
  program: process.execPath,
  args: ['--import', 'tsx', join(repository, 'bin', name)],
  env,
  cwd: repository,
})

const within = (ask, giveUp, withinMs = 60_000) =>
  waitUntil(ask, { withinMs, everyMs: 100, giveUp }).then((yes) => yes === true)

const isOk = (url) =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.ok,
    () => false,
  )

export const postgresPart = ({ databaseDir, port, adminUrl }) => ({
  name: 'postgres',
  title: 'データベース（PostgreSQL）',
  command: () =>
    postgresCommand({ databaseDir, port, flags: { max_connections: 200, timezone: 'UTC' } }),
  isReady: (giveUp) => within(() => isDatabaseReady(adminUrl), giveUp),
  // After `kill -9` its backends need a moment to notice; until then a new one is refused.
  backOff: [300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 1_000, 2_000, 5_000],
  attempts: 12,
  stopSignal: 'SIGINT', // "fast": ends connections instead of waiting for them
  stopWithinMs: 20_000,
  page: 'postgresql-does-not-start.md',
})

export const temporalPart = ({ binary, file, ports }) => ({
  name: 'temporal',
  title: 'Temporal',
  command: () => ({
    program: binary,
    args: temporalArguments({
      file,
      port: ports.temporal,
      httpPort: ports.temporalHttp,
      metricsPort: ports.temporalMetrics,
      uiPort: ports.temporalUi,
    }),
    env: { TZ: 'UTC' },
    cwd: repository,
  }),
  isReady: (giveUp) =>
    makeTemporalReady({ binary, address: `127.0.0.1:${ports.temporal}`, giveUp, withinMs: 60_000 }),
  backOff: [300, 300, 500, 1_000, 2_000, 5_000],
  attempts: 4,
  stopWithinMs: 15_000,
  page: 'temporal-does-not-start.md',
})

export const mailPart = ({ env, smtpPort, mailUrl }) => ({
  name: 'mail',
  title: 'メールの受け皿',
  command: () => script('mail-catcher.ts', env),
  isReady: (giveUp) =>
    within(
      async () =>
        (await isOk(`${mailUrl}/messages.json`)) && (await answers('127.0.0.1', smtpPort)),
      giveUp,
    ),
  page: 'a-part-does-not-start.md',
})

export const workerPart = ({ env, readyFile }) => ({
  name: 'worker',
  title: 'ワーカー',
  command: () => {
    rmSync(readyFile, { force: true })
    return script('worker.ts', { ...env, READY_FILE: readyFile })
  },
  isReady: (giveUp) => within(() => existsSync(readyFile), giveUp),
  stopWithinMs: 35_000, // it finishes what it holds, for up to 20 s by itself
  page: 'a-part-does-not-start.md',
})

export const apiPart = ({ env, url }) => ({
  name: 'api',
  title: '画面のサーバー（api）',
  command: () => script('server.ts', env),
  isReady: (giveUp) =>
    within(async () => (await isOk(`${url}/healthz`)) && (await isOk(`${url}/readyz`)), giveUp),
  stopWithinMs: 15_000,
  page: 'a-part-does-not-start.md',
})
