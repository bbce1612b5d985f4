import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { complaintIn, run } from './command.mjs'
import { ensureJava } from './java.mjs'
import { anyTestSays } from './needed-by-tests.mjs'
import { repository, toolsFolder } from './places.mjs'
import { reportProgress, say, seconds } from './say.mjs'
import { Trouble } from './trouble.mjs'

const here = join(repository, 'bin', 'setup', 'verapdf')
const cached = join(toolsFolder, 'verapdf')

/** `sha256  name` a line, as sha256sum writes it: a part that is another one is not run. */
const parts = readFileSync(join(here, 'jars.sha256'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/))

function firstWrongPart(folder) {
  const isRight = ([sha256, name]) => {
    const file = join(folder, name)
    return (
      existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256
    )
  }
  return parts.find((part) => !isRight(part))?.[1]
}

/** Maven is the ordinary way to what stands in Maven Central; without it, Debian's package of it. */
async function callMaven(args) {
  const options = { timeoutMs: 600_000 }
  const first = await run('mvn', args, options)
  if (!first.missing) return first
  if (process.getuid?.() !== 0)
    throw new Error('mvn がなく、root ではないので apt-get も使えません')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env, timeoutMs: 180_000 })
  const install = ['install', '-y', '--no-install-recommends', 'maven']
  const installed = await run('apt-get', install, { env, timeoutMs: 600_000 })
  if (installed.code !== 0) throw new Error(complaintIn(installed.stderr))
  return run('mvn', args, options)
}

async function fetchParts() {
  mkdirSync(toolsFolder, { recursive: true })
  const beside = mkdtempSync(join(toolsFolder, 'verapdf-'))
  const stop = reportProgress(() => 'Maven が取り寄せています')
  try {
    const pom = join(here, 'pom.xml')
    const copy = [
      '-B',
      '-q',
      '-f',
      pom,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${beside}`,
    ]
    const { code, stdout, stderr } = await callMaven(copy)
    if (code !== 0) throw new Error(complaintIn(`${stdout}\n${stderr}`))
    const wrong = firstWrongPart(beside)
    if (wrong !== undefined) throw new Error(`${wrong} がないか、控えてある hash と違います`)
    rmSync(cached, { recursive: true, force: true })
    renameSync(beside, cached)
  } finally {
    stop()
    rmSync(beside, { recursive: true, force: true })
  }
}

/**
 * veraPDF, which says whether a PDF is the archive format it claims to be. That it cannot be had fails the run: no PDF
 * is passed over. @returns the settings that test/support/verapdf.ts reads
 */
export async function ensureVeraPdf() {
  const begun = Date.now()
  try {
    const java = await ensureJava()
    if (firstWrongPart(cached) !== undefined) await fetchParts()
    say(`・veraPDF: ${cached}（${seconds(Date.now() - begun)}）`)
    return { NANWA_JAVA: java, NANWA_VERAPDF: cached }
  } catch (error) {
    throw new Trouble({
      sentence: 'PDF を調べる veraPDF を用意できませんでした。',
      advice: [
        '`apt-get install default-jre-headless maven` のあとで、もう一度実行してください。',
        error.message,
      ],
      page: 'verapdf-not-found.md',
    })
  }
}

/** Does any of the tests about to run have a PDF judged? */
export const veraPdfIsNeeded = (slow) => anyTestSays(slow, /support\/verapdf/)
