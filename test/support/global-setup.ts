import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'

declare global {
  var testServers: ChildProcess | undefined
}

/** Where the tests need no server at all, so that one table of rules can be run in a second. */
const pure = /test[\\/]+(manual|templates)\b/

function needsServers(patterns: readonly string[]): boolean {
  return patterns.length === 0 || !patterns.every((pattern) => pure.test(pattern))
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The test servers have no standard output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('The test servers did not start; the reason stands above')
}

/**
 * PostgreSQL, Temporal and the workflow bundle, once for a run. They live in one process beside jest (the libraries
 * are ES modules and native), which ends with its standard input: also when this run is killed.
 */
export default async function globalSetup(config: {
  testPathPatterns?: { patterns: readonly string[] }
  rootDir: string
}): Promise<void> {
  if (!needsServers(config.testPathPatterns?.patterns ?? [])) return
  const child = spawn(process.execPath, [path.join(config.rootDir, 'bin/test-servers.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  globalThis.testServers = child
  Object.assign(process.env, JSON.parse(await firstLine(child)))
  child.unref()
}
