import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, run } from './command.mjs'
import { repository } from './places.mjs'
import { reportProgress, say, step } from './say.mjs'
import { Trouble } from './trouble.mjs'

const stampPath = join(repository, 'node_modules', '.nanwa-installed.json')
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // missing and half-written mean the same here: not installed
  }
}

const lockFile = () => readFileSync(join(repository, 'package-lock.json'), 'utf8')
const wanted = () => ({
  lock: createHash('sha256').update(lockFile()).digest('hex'),
  platform: `${process.platform}-${process.arch}`,
})
const sameStamp = (stamp, want) => stamp?.lock === want.lock && stamp.platform === want.platform

/** Every package of the lock file that must be there: optional ones are for other platforms. */
const neededPackages = () =>
  Object.entries(JSON.parse(lockFile()).packages).filter(([path, one]) => path && !one.optional)

/** npm writes its own list last of all; where it names every locked version, somebody ran `npm ci` by hand. */
function isWholeInstall() {
  const present = readJson(join(repository, 'node_modules', '.package-lock.json'))?.packages
  return (
    present !== undefined &&
    neededPackages().every(
      ([path, one]) =>
        present[path]?.version === one.version &&
        existsSync(join(repository, path, 'package.json')),
    )
  )
}

const stamp = () => writeFileSync(stampPath, JSON.stringify(wanted()))

const whyInstall = () => {
  if (!existsSync(join(repository, 'node_modules'))) return '依存パッケージを入れます'
  if (readJson(stampPath) !== undefined) return '依存パッケージの一覧が変わったので入れ直します'
  return '依存パッケージの導入が途中で終わっているので、入れ直します'
}

/** Installs the locked dependencies when they are missing, half there, or of another lock file. */
export async function ensureDependencies() {
  if (sameStamp(readJson(stampPath), wanted())) return
  if (readJson(stampPath) === undefined && isWholeInstall()) return stamp()
  await step(`${whyInstall()}（npm ci）`, async () => {
    const online = await registryAnswers()
    if (!online)
      say('  npm の配布元が 10 秒以内に答えないので、手元の控え（npm cache）から試します。')
    await install(online ? [] : ['--offline'])
    stamp()
    return `${neededPackages().length} 個`
  })
}

/** Asked through npm, which knows the proxy and registry of this machine as nobody else does. */
async function registryAnswers() {
  const args = ['view', 'prettier', 'version', '--fetch-timeout=10000', '--fetch-retries=0']
  const answer = await run('npm', args, { cwd: repository, timeoutMs: 20_000 })
  if (answer.missing) {
    throw new Trouble({
      sentence: 'npm が見つかりません。',
      advice: 'npm を含む Node.js（24 LTS）を入れて、もう一度実行してください。',
      page: 'missing-tool.md',
    })
  }
  return answer.code === 0
}

async function install(extra) {
  const packages = neededPackages()
  const stopProgress = reportProgress(() => {
    const there = packages.filter(([path]) => existsSync(join(repository, path, 'package.json')))
    return `${there.length} / ${packages.length} 個`
  })
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', ...extra]
  const env = { ...process.env, NODE_ENV: 'development' }
  const result = await run('npm', args, { cwd: repository, env }).finally(stopProgress)
  if (result.code === 0) return
  if (/ENOSPC/.test(result.stderr)) {
    throw Object.assign(new Error('npm ci'), {
      code: 'ENOSPC',
      path: join(repository, 'node_modules'),
    })
  }
  throw new Trouble({
    sentence: '依存パッケージを入れられませんでした（npm ci）。',
    advice: [
      'ネットワークと npm の設定（`npm config get registry`、プロキシ）を確かめて、もう一度実行してください。途中からでもやり直せます。',
      ...lastLines(result.stderr, 4).split('\n'),
    ],
    page: 'install-failed.md',
  })
}
