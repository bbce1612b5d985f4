import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Tools belong to the clone, not to the data: `rm -rf .data` must not cost a download. */
export const toolsFolder = join(repository, '.cache', 'tools')

export const dataFolder = (env = process.env) => resolve(repository, env.DATA_DIR || '.data')
