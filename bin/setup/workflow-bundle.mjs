import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { repository } from './places.mjs'

const failureConverter = join(repository, 'workflows', 'failure-converter.ts')

/**
 * The workflows as one file, so that no test pays for bundling them; `false` while there are none. What webpack has
 * to say about a bundle that cannot be made goes into the error, shortened to its complaints.
 */
export async function bundleWorkflows(path) {
  const workflowsPath = join(repository, 'workflows', 'index.ts')
  if (!existsSync(workflowsPath)) return false
  const { bundleWorkflowCode, DefaultLogger } = createRequire(import.meta.url)('@temporalio/worker')
  const complaints = []
  const logger = new DefaultLogger('ERROR', ({ message }) =>
    complaints.push(
      ...message.split('\n').filter((line) => /^(ERROR in|Module not found)/.test(line)),
    ),
  )
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    ...(existsSync(failureConverter) ? { failureConverterPath: failureConverter } : {}),
    logger,
  }).catch((error) => {
    throw new Error(complaints.length > 0 ? complaints.join('\n') : error.message, { cause: error })
  })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, code)
  renameSync(`${path}.${process.pid}`, path)
  return true
}
