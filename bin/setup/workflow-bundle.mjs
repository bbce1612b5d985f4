import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { repository } from './places.mjs'

/** Everything the workflows may import (.dependency-cruiser.cjs); activities only for their types. */
const sourceFolders = ['workflows', 'manual', 'activities']
const cacheFolder = join(repository, '.cache', 'workflows')
const keptForMs = 24 * 60 * 60_000

/**
 * The workflows as one file of JavaScript, made once and kept under the hash of all that it is made from: a changed
 * source, another library or a broken file means another bundle, and nobody has to remember to make it.
 */
export async function workflowCode(folder = cacheFolder) {
  const sources = hashOfSources()
  const kept = findKept(folder, sources)
  if (kept !== undefined) return kept
  const code = await bundle()
  keep(folder, sources, code)
  return code
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32)

function hashOfSources() {
  const installed = join(repository, 'node_modules', '.package-lock.json')
  const libraries = existsSync(installed) ? installed : join(repository, 'package-lock.json')
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(repository, folder, name)),
  )
  const all = [fileURLToPath(import.meta.url), libraries, ...files.toSorted()]
  return hashOf(all.map((file) => `${file}\n${hashOf(readFileSync(file))}\n`).join(''))
}

/** The name ends in the hash of the code: half a file, as a full disk or a kill leaves it, is not taken. */
function findKept(folder, sources) {
  if (!existsSync(folder)) return undefined
  const name = readdirSync(folder).find((one) => one.startsWith(sources))
  if (name === undefined) return undefined
  const code = readFileSync(join(folder, name), 'utf8')
  if (name === `${sources}.${hashOf(code)}.js`) return code
  rmSync(join(folder, name), { force: true })
  return undefined
}

/** A folder that cannot be written costs the next start the making again, and nothing else. */
const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR']

function keep(folder, sources, code) {
  const path = join(folder, `${sources}.${hashOf(code)}.js`)
  try {
    mkdirSync(folder, { recursive: true })
    const beside = join(folder, `making-${process.pid}`)
    writeFileSync(beside, code)
    renameSync(beside, path)
    for (const name of readdirSync(folder)) {
      const one = join(folder, name)
      if (one === path) continue
      if (Date.now() - statSync(one).mtimeMs > keptForMs) rmSync(one, { force: true })
    }
  } catch (error) {
    if (!unwritable.includes(error.code)) throw error
  }
}

/** What webpack has to say about a bundle that cannot be made goes into the error, shortened to its complaints. */
async function bundle() {
  const { bundleWorkflowCode, DefaultLogger } = createRequire(import.meta.url)('@temporalio/worker')
  const complaints = []
  const logger = new DefaultLogger('ERROR', ({ message }) =>
    complaints.push(
      ...message.split('\n').filter((line) => /^(ERROR in|Module not found)/.test(line)),
    ),
  )
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(repository, 'workflows', 'index.ts'),
    failureConverterPath: join(repository, 'workflows', 'failure-converter.ts'),
    logger,
  }).catch((error) => {
    throw new Error(complaints.length > 0 ? complaints.join('\n') : error.message, { cause: error })
  })
  return code
}
