import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { complaintIn, run } from './command.mjs'
import { repository } from './places.mjs'
import { reportProgress, say, seconds } from './say.mjs'
import { anyTestSays, filesBelow } from './needed-by-tests.mjs'
import { Trouble } from './trouble.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names
    .flatMap((name) => folders.map((one) => join(one, name)))
    .find((file) => existsSync(file))
}

/** Where Playwright keeps the headless shell that this very version asks for. */
function ofPlaywright() {
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  const file = chromium.executablePath()
  const shell = file.replace(/chromium-(\d+).*$/, 'chromium_headless_shell-$1')
  const inside = existsSync(shell)
    ? filesBelow(shell).find((one) => /headless[_-]shell$/.test(one))
    : undefined
  return inside ?? (existsSync(file) ? file : undefined)
}

async function answers(binary) {
  const result = await run(binary, ['--version'], { timeoutMs: 20_000 })
  return result.code === 0
}

async function downloadByPlaywright() {
  const cli = join(repository, 'node_modules', 'playwright-core', 'cli.js')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  const stop = reportProgress(() => 'Playwright が取り寄せています')
  const args = [cli, 'install', 'chromium-headless-shell']
  const result = await run(process.execPath, args, {
    cwd: repository,
    env,
    timeoutMs: 90_000,
  }).finally(stop)
  if (result.code !== 0)
    return { why: result.timedOut ? '90 秒で終わりません' : complaintIn(result.stderr) }
  return { binary: ofPlaywright(), why: '取り寄せたはずのものがありません' }
}

async function fromDebian() {
  if (process.getuid?.() !== 0) return { why: 'root ではないので apt-get は使えません' }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = [
    '-o',
    'Acquire::http::Timeout=10',
    '-o',
    'Acquire::https::Timeout=10',
    '-o',
    'Acquire::Retries=0',
  ]
  const stop = reportProgress(() => 'apt-get が入れています')
  try {
    const updated = await run('apt-get', [...patience, 'update'], { env, timeoutMs: 180_000 })
    if (updated.missing) return { why: 'apt-get がありません' }
    const install = [
      ...patience,
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
    ]
    const installed = await run('apt-get', install, { env, timeoutMs: 600_000 })
    if (installed.code !== 0) return { why: complaintIn(installed.stderr) }
    return { binary: onPath(), why: '入れたはずの chromium がありません' }
  } finally {
    stop()
  }
}

const ways = [
  ['PATH の chromium', () => ({ binary: onPath(), why: 'PATH に chromium はありません' })],
  ['Playwright の控え', () => ({ binary: ofPlaywright(), why: '控えはまだありません' })],
  ['Playwright の配布元', downloadByPlaywright],
  ['Debian のパッケージ', fromDebian],
]

/** A browser for the tests that need one; that there is none fails the run, it is never passed over. */
export async function ensureChromium() {
  const tried = []
  for (const [title, way] of ways) {
    const begun = Date.now()
    const { binary, why } = await way()
    if (binary !== undefined && (await answers(binary))) {
      say(`・Chromium: ${title} ${binary}（${seconds(Date.now() - begun)}）`)
      return binary
    }
    const reason = binary === undefined ? why : `${binary} が動きません`
    say(`  Chromium は ${title} では用意できません: ${reason}（${seconds(Date.now() - begun)}）`)
    tried.push(`${title}: ${reason}`)
  }
  throw new Trouble({
    sentence: '画面のテストに使う Chromium を用意できませんでした。',
    advice: [
      '`apt-get install chromium fonts-noto-cjk` のあとで、もう一度実行してください。',
      ...tried,
    ],
    page: 'chromium-not-found.md',
  })
}

/** Does any of the tests about to run drive a browser? */
export const browserIsNeeded = (slow) =>
  anyTestSays(slow, /NANWA_CHROMIUM|support\/browser|playwright-core/)
