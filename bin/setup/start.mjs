import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stopCommands } from './command.mjs'
import { checkDataFormat, prepareDataFolder } from './data-folder.mjs'
import {
  databaseUrl,
  ensureDatabase,
  ensureRole,
  isDatabaseReady,
  withDatabase,
} from './database.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { takeLock } from './lock.mjs'
import { whenNpmEnds } from './npm-parent.mjs'
import { runScript, scriptExists } from './one-shot.mjs'
import { apiPart, mailPart, postgresPart, temporalPart, workerPart } from './parts.mjs'
import { repository } from './places.mjs'
import { answers, isFree } from './ports.mjs'
import { ensureCluster } from './postgres.mjs'
import { end } from './processes.mjs'
import { rememberedPorts, rememberedSecrets } from './remembered.mjs'
import { say, seconds, step, waitUntil } from './say.mjs'
import { printScreen } from './screen.mjs'
import { readSettings } from './settings.mjs'
import { oneAtATime } from './setup-lock.mjs'
import { createSupervisor } from './supervisor.mjs'
import { ensureTemporal } from './temporal-binary.mjs'
import { Trouble } from './trouble.mjs'
import { restartOnChange } from './watch.mjs'

function lockData(folder) {
  const { lock, heldBy, orphans } = takeLock(join(folder, 'start.lock'))
  if (lock !== undefined) return { lock, orphans }
  throw new Trouble({
    sentence: `すでに動いています（pid ${heldBy.pid}、データ ${folder}）。`,
    advice: [
      '動いているほうの画面をそのまま使うか、そちらを Ctrl-C で止めてください。',
      'もう一つ動かすときは、DATA_DIR と PORT を変えてください。例: DATA_DIR=.data2 PORT=3001 npm start',
    ],
    page: 'already-running.md',
  })
}

/** A start that was killed leaves its parts running; they hold the files and ports that we need. */
async function endOrphans(lock, orphans) {
  if (orphans.length === 0) return
  await step('前回、途中で終わった起動が残したものを片づけます', async () => {
    const order = ['api', 'worker', 'mail', 'temporal', 'postgres']
    const rank = ({ name }) => order.indexOf(name)
    for (const one of orphans.toSorted((a, b) => rank(a) - rank(b))) {
      await end(one, { signal: one.name === 'postgres' ? 'SIGINT' : 'SIGTERM' })
    }
    lock.forgetOrphans()
    return orphans.map(({ name }) => name).join('、')
  })
}

async function checkPort({ port, host }, justEnded) {
  // One that was ended a moment ago may hold its port a little longer.
  const withinMs = justEnded ? 3_000 : 0
  if (await waitUntil(() => isFree(port, host), { withinMs, everyMs: 150 })) return
  throw new Trouble({
    sentence: `ポート ${port} は、ほかのプログラムが使っています。`,
    advice: [
      `別のポートで動かすときは、PORT=${port + 1} npm start としてください。`,
      `誰が使っているかは \`ss -ltnp 'sport = :${port}'\` でわかります。`,
    ],
    page: 'port-taken.md',
  })
}

async function startOwnDatabase(supervisor, { folder, ports, secrets }) {
  const databaseDir = join(folder, 'postgres')
  const port = ports.postgres
  const [user, owner, app] = ['postgres', 'nanwa_owner', 'nanwa_app']
  const password = secrets.postgresPassword
  const adminUrl = databaseUrl({ user, password, port, database: 'postgres' })
  await ensureCluster({ databaseDir, user, password })
  await supervisor.start(postgresPart({ databaseDir, port, adminUrl }))
  await withDatabase(adminUrl, async (client) => {
    await ensureRole(client, { name: owner, password: secrets.ownerPassword })
    await ensureRole(client, { name: app, password: secrets.appPassword })
    await ensureDatabase(client, { name: 'nanwa', owner })
  })
  const urlOf = (name, secret) =>
    databaseUrl({ user: name, password: secret, port, database: 'nanwa' })
  return { url: urlOf(app, secrets.appPassword), ownerUrl: urlOf(owner, secrets.ownerPassword) }
}

async function useForeignDatabase({ databaseUrl: url, databaseOwnerUrl: ownerUrl }) {
  for (const [name, one] of [
    ['DATABASE_URL', url],
    ['DATABASE_OWNER_URL', ownerUrl],
  ]) {
    if (await isDatabaseReady(one)) continue
    throw new Trouble({
      sentence: `${name} のデータベースにつながりません。`,
      advice:
        '名前、ポート、利用者、合い言葉を確かめてください。外すと、この機械の中に用意します。',
      page: 'database-not-reachable.md',
    })
  }
  return { url, ownerUrl }
}

async function useForeignTemporal(address) {
  const [host, port] = address.split(':')
  if (await answers(host, Number(port), 10_000)) return
  throw new Trouble({
    sentence: `TEMPORAL_ADDRESS（${address}）が答えません。`,
    advice: 'その Temporal が動いているか確かめてください。外すと、この機械の中に用意します。',
    page: 'temporal-does-not-start.md',
  })
}

async function loadDemo({ folder, env, mode }) {
  const done = join(folder, 'demo-loaded.json')
  if (mode !== 'demo' || existsSync(done) || !scriptExists('demo-load.ts')) return
  await step('見本の地域を読み込みます（はじめての起動のときだけ）', async () => {
    const title = '見本の地域の読み込み'
    const onLine = (line) => say(`  … ${line}`)
    await runScript('demo-load.ts', {
      env,
      folder,
      title,
      page: 'demo-region-not-loaded.md',
      onLine,
    })
    writeFileSync(done, `${JSON.stringify({ loadedAt: new Date().toISOString() })}\n`)
  })
}

async function bringUp({ settings, supervisor, watching }) {
  const { folder, host, port, mode } = settings
  const ownTemporal = settings.temporalAddress === undefined
  const binary = await oneAtATime(async () => {
    await ensureDependencies()
    return ownTemporal ? await ensureTemporal() : undefined
  })
  const ports = await rememberedPorts(folder)
  const secrets = rememberedSecrets(folder)
  const temporalAddress = settings.temporalAddress ?? `127.0.0.1:${ports.temporal}`
  let database
  await step('データベースと Temporal を起動します', async () => {
    const temporal = ownTemporal
      ? supervisor.start(temporalPart({ binary, file: join(folder, 'temporal.db'), ports }))
      : useForeignTemporal(temporalAddress)
    const both = await Promise.allSettled([
      settings.databaseUrl === undefined
        ? startOwnDatabase(supervisor, { folder, ports, secrets })
        : useForeignDatabase(settings),
      temporal,
    ])
    const failed = both.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
    database = both[0].value
  })

  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${shownHost}:${port}`
  const ownMail = settings.smtpUrl === undefined
  const mailUrl = ownMail ? `http://127.0.0.1:${ports.mail}` : settings.mailCatcherUrl
  const env = {
    PORT: String(port),
    HOST: host,
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: '', // the api and the worker are never given the owner's rights
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    TEMPORAL_IS_OURS: ownTemporal ? '1' : '0',
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_CATCHER_URL: mailUrl ?? '',
    PAYLOAD_KEYS: settings.payloadKeys ?? JSON.stringify(secrets.payloadKeys),
    AUTH_SECRET: settings.authSecret ?? secrets.authSecret,
    NANWA_MODE: mode,
    NODE_ENV: process.env.NODE_ENV ?? (watching ? 'development' : 'production'),
    TZ: 'UTC',
  }
  const ownerEnv = { ...env, DATABASE_OWNER_URL: database.ownerUrl }
  await step('データベースの形を整えます', () =>
    runScript('migrate.ts', {
      env: ownerEnv,
      folder,
      title: 'データベースの形を整えるの',
      page: 'migration-failed.md',
    }),
  )
  await step('ワーカーと画面のサーバーを起動します', () =>
    Promise.all([
      ownMail ? supervisor.start(mailPart({ env, smtpPort: ports.smtp, mailUrl })) : undefined,
      supervisor.start(workerPart({ env, readyFile: join(folder, 'run', 'worker.ready') })),
      supervisor.start(apiPart({ env, url })),
    ]).then(() => undefined),
  )
  await loadDemo({ folder, env: ownerEnv, mode })
  const temporalUiUrl = ownTemporal ? `http://127.0.0.1:${ports.temporalUi}` : undefined
  return { folder, url, mailUrl, temporalUiUrl, temporalAddress, mode }
}

/** Everything on one machine: brought up in order, kept running, and stopped in the other order. */
export async function start({ watching }) {
  const begun = Date.now()
  const settings = readSettings(process.env)
  prepareDataFolder(settings)
  const { lock, orphans } = lockData(settings.folder)
  const supervisor = createSupervisor({ folder: settings.folder, lock })
  let stopping
  const stop = () => {
    stopping ??= (async () => {
      say('')
      await stopCommands()
      for (const names of [['api'], ['worker'], ['mail'], ['temporal'], ['postgres']]) {
        const at = Date.now()
        const stopped = await supervisor.stop(names)
        if (stopped.length > 0)
          say(`・${stopped.join('、')}を止めました（${seconds(Date.now() - at)}）`)
      }
      lock.release()
    })()
    return stopping
  }
  const onSignal = () => {
    if (stopping !== undefined) return
    say('')
    say('止めています。終わるまで、そのままお待ちください…')
    void stop().then(() => {
      say('すべて止まりました。次の起動では、いまのデータから続きます。')
      process.exit(0)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
  whenNpmEnds(onSignal)

  try {
    await endOrphans(lock, orphans)
    checkDataFormat(settings.folder)
    await checkPort(settings, orphans.length > 0)
    const shown = await bringUp({ settings, supervisor, watching })
    if (stopping !== undefined) return
    const shownFolder = relative(repository, settings.folder) || settings.folder
    printScreen({ ...shown, tookText: seconds(Date.now() - begun), shownFolder })
    if (watching) restartOnChange((name) => supervisor.restart(name))
  } catch (error) {
    if (stopping !== undefined) return // what fails while it is being stopped is no news
    await stop()
    throw error
  }
}
