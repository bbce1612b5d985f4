import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './places.mjs'

export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => join(folder, one))

/** Whether one of the tests about to run speaks of a tool; what none of them needs is not fetched. */
export const anyTestSays = (slow, pattern) =>
  filesBelow(join(repository, 'test'))
    .filter((file) => (slow ? /\.slow\.tsx?$/ : /\.test\.tsx?$/).test(file))
    .some((file) => pattern.test(readFileSync(file, 'utf8')))
